/** Short notes at the foot of the page, some with something to do. One is shown at a time. */
import { make, the } from './dom.js';

const SHOWN_MILLIS = 10_000;

/** For what only confirms. */
const QUIET_MILLIS = 5_000;

/**
 * @typedef {object} ToastOptions
 * @property {string} [action] the button's words
 * @property {() => void} [onAction]
 * @property {string} [href] makes the action a link
 * @property {{words: string, act: () => void}[]} [ways] what else may be done about it
 * @property {{words: 'Undo' | 'Redo', act: () => void}} [back] a button that takes back what was done
 * @property {'note' | 'quiet' | 'trouble'} [kind] troubles stay until they are dismissed
 */

/** @type {(() => void) | null} */
let dismissShown = null;

/**
 * Shows a sentence; answers the function that takes it away again. Whoever had the focus in the
 * note before it has it in this one.
 *
 * @param {string} sentence
 * @param {ToastOptions} [options]
 */
export function toast(sentence, { action, onAction, href, ways = [], back, kind = 'note' } = {}) {
  const place = the('#toasts');
  const focused = place.contains(document.activeElement);
  dismissShown?.();
  const note = make('div', { class: 'toast', 'data-toast': kind }, [make('p', {}, [sentence])]);
  const dismiss = dismissal(note);
  if (action && href) {
    note.append(make('a', { class: 'button button-quiet', href, 'data-action': 'follow' }, [action]));
  } else if (action) {
    note.append(button(action, 'retry', () => {
      dismiss();
      onAction?.();
    }));
  }
  note.append(...ways.map(({ words, act }) => button(words, 'way', () => {
    dismiss();
    act();
  })));
  if (back) {
    // It stays until the next note tells how that went, and keeps the focus for it.
    note.append(button(back.words, back.words.toLowerCase(), once(back.act)));
  }
  note.append(
    make('button', { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', click: dismiss }, ['×']));
  place.append(note);
  if (kind !== 'trouble') {
    leaveLater(note, dismiss, kind === 'quiet' ? QUIET_MILLIS : SHOWN_MILLIS);
  }
  if (focused) {
    the('button, a', note).focus();
  }
  dismissShown = dismiss;
  return dismiss;
}

/** @param {() => void} act */
function once(act) {
  let done = false;
  return () => {
    if (!done) {
      done = true;
      act();
    }
  };
}

/**
 * @param {string} words
 * @param {string} name
 * @param {() => void} click
 */
function button(words, name, click) {
  return make('button', { type: 'button', class: 'button button-quiet', 'data-action': name, click }, [words]);
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
 * @param {number} millis
 */
function leaveLater(note, dismiss, millis) {
  let timer = setTimeout(dismiss, millis);
  const hold = () => clearTimeout(timer);
  const release = () => {
    clearTimeout(timer);
    timer = setTimeout(dismiss, millis);
  };
  note.addEventListener('pointerenter', hold);
  note.addEventListener('focusin', hold);
  note.addEventListener('pointerleave', release);
  note.addEventListener('focusout', release);
}
