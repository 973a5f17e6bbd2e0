/** The help of the bookmarklet: its code can be copied, and its window tried. */
import { offerBookmarklet } from '../web/bookmarklet.js';
import { announce } from '../web/announce.js';
import { the } from '../web/dom.js';

offerBookmarklet('Not here: drag the button to your bookmarks bar.');

const source = /** @type {HTMLTextAreaElement} */ (the('#bookmarklet-source'));
const copy = the('#bookmarklet-copy');
copy.hidden = false;
copy.addEventListener('click', () => void copied());

the('#bookmarklet-try').addEventListener('click', (event) => {
  const { href } = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  if (open(href, '_blank', 'popup,width=440,height=600')) {
    event.preventDefault();
  }
});

/** Where the clipboard is out of reach, the code is selected for the reader to copy. */
async function copied() {
  source.select();
  try {
    await navigator.clipboard.writeText(source.value);
    copy.textContent = 'Copied';
    announce('Copied');
  } catch {
    announce('Press Control C to copy it.');
  }
}
