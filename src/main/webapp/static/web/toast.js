/** Short notes at the foot of the page, some with something to do. One is shown at a time. */
import { make, the } from './dom.js';

const SHOWN_MILLIS = 10_000;

// The keyboard's short way to the button, as everywhere else.
document.addEventListener('keydown', (event) => {
  const undo = document.querySelector('#toasts [data-action=undo]');
  const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
  if (undo instanceof HTMLElement && event.key === 'z' && (event.ctrlKey || event.metaKey) && !typing) {
    event.preventDefault();
    undo.click();
  }
});

/**
 * @typedef {object} ToastOptions
 * @property {string} [action] the button's words
 * @property {() => void} [onAction]
 * @property {string} [href] makes the action a link
 * @property {'note' | 'trouble'} [kind] troubles stay until they are dismissed
 */

/** @type {(() => void) | null} */
let dismissShown = null;

/** Shows a sentence; answers the function that takes it away again.
 *
 * @param {string} sentence
 * @param {ToastOptions} [options]
 */
export function toast(sentence, { action, onAction, href, kind = 'note' } = {}) {
  dismissShown?.();
  const note = make('div', { class: 'toast', 'data-toast': kind }, [make('p', {}, [sentence])]);
  const dismiss = dismissal(note);
  if (action && href) {
    note.append(make('a', { class: 'button button-quiet', href, 'data-action': 'follow' }, [action]));
  } else if (action) {
    const act = () => {
      dismiss();
      onAction?.();
    };
    note.append(
      make('button', { type: 'button', class: 'button button-quiet', click: act, 'data-action': action === 'Undo' ? 'undo' : 'retry' }, [action]));
  }
  note.append(
    make('button', { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', click: dismiss }, ['×']));
  the('#toasts').append(note);
  if (kind === 'note') {
    leaveLater(note, dismiss);
  }
  dismissShown = dismiss;
  return dismiss;
}

/** @param {HTMLElement} note */
function dismissal(note) {
  const dismiss = () => {
    note.remove();
    if (dismissShown === dismiss) {
      dismissShown = null;
    }
  };
  return dismiss;
}

/**
 * Waits for as long as the reader points at the note or has the focus in it.
 *
 * @param {HTMLElement} note
 * @param {() => void} dismiss
 */
function leaveLater(note, dismiss) {
  let timer = setTimeout(dismiss, SHOWN_MILLIS);
  const hold = () => clearTimeout(timer);
  const release = () => {
    clearTimeout(timer);
    timer = setTimeout(dismiss, SHOWN_MILLIS);
  };
  note.addEventListener('pointerenter', hold);
  note.addEventListener('focusin', hold);
  note.addEventListener('pointerleave', release);
  note.addEventListener('focusout', release);
}
