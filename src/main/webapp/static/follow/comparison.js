/** The page of a verdict: copies the post and the link. */
import { announce } from '../web/announce.js';
import { the } from '../web/dom.js';

for (const button of document.querySelectorAll('[data-copies]')) {
  if (button instanceof HTMLElement) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
}

/** @param {HTMLElement} button */
async function copy(button) {
  const source = /** @type {HTMLInputElement} */ (the(`#${button.dataset.copies}`));
  source.select();
  try {
    await navigator.clipboard.writeText(source.value);
    announce('Copied.');
    button.textContent = 'Copied';
  } catch {
    // On plain http there is no clipboard; the text is selected, and Ctrl+C is the reader's.
    announce('The text is selected.');
    button.textContent = 'Selected: now copy it';
  }
}
