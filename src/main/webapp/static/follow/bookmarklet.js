/** The help of the bookmarklet: puts it together, so that it leads to this very server. */
import { offerBookmarklet } from '../web/bookmarklet.js';
import { the } from '../web/dom.js';
import { handlesOn } from './collect.js';

const button = offerBookmarklet('Not here: drag the button to your bookmarks bar.');
const source = `javascript:${encodeURIComponent(program(button.dataset.home ?? ''))}`;
button.href = source;
/** @type {HTMLTextAreaElement} */ (the('#bookmarklet-source')).value = source;

/** A window is all it needs of the page, so no page's rules are in its way. @param {string} home */
function program(home) {
  const collect = handlesOn.toString().replace(/\s*\n\s*/g, ' ');
  return `(()=>{const found=(${collect})(document,location.hostname);`
    + 'if(!found.length){alert("No handles are on this page.");return;}'
    + `open(${JSON.stringify(`${home}/following/these?handles=`)}+encodeURIComponent(found.join(",")),`
    + '"toocool","width=480,height=720");})()';
}
