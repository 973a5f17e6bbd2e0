/** A bookmarklet on its page of help: it does nothing there, and its code can be copied. */
import { the } from './dom.js';

/** @param {string} hint what to say to whoever presses it where it is */
export function offerBookmarklet(hint) {
  const button = /** @type {HTMLAnchorElement} */ (the('#bookmarklet'));
  button.addEventListener('click', (event) => {
    event.preventDefault();
    the('#drag-me').textContent = hint;
  });
  return button;
}
