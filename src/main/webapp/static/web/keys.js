/**
 * The keys that do something on this page. Whoever adds one says what it does, so that `?` can show
 * all of them and the palette offer them. A bare letter never acts while somebody types, in a
 * dialog, with a modifier, or again because it is held down.
 */

/**
 * @typedef {object} Shortcut
 * @property {string} keys as it is shown: "n", "?", "Ctrl+K", "Shift+↓"
 * @property {string} words what it does
 * @property {string} group where it belongs, such as "Calendar"
 * @property {() => void} [run] absent where the place itself listens, and for what is only shown
 * @property {() => boolean} [holds] whether it does anything just now; always, unless told
 */

/** @type {Shortcut[]} */
const known = [];

/** @param {Shortcut[]} shortcuts */
export function addKeys(...shortcuts) {
  known.push(...shortcuts);
}

/** All there are, in the order they were added. @returns {readonly Shortcut[]} */
export function allKeys() {
  return known;
}

/** @param {Shortcut} shortcut */
export function holds(shortcut) {
  return shortcut.run !== undefined && (shortcut.holds?.() ?? true);
}

/** "Ctrl" stands for the key that does the same on a Mac, too. @param {KeyboardEvent} event */
export function nameOf(event) {
  const key = event.key.length === 1 && (event.ctrlKey || event.metaKey) ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey);
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** Whether a target takes letters for itself. @param {EventTarget | null} target */
export function takesLetters(target) {
  return target instanceof Element
    && target.matches('input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]');
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.defaultPrevented || event.isComposing || event.repeat) {
    return;
  }
  const name = nameOf(event);
  const bare = !name.startsWith('Ctrl+');
  if (bare && (event.altKey || takesLetters(event.target) || inDialog(event.target))) {
    return;
  }
  const meant = known.find((shortcut) => shortcut.keys === name && holds(shortcut));
  if (meant) {
    event.preventDefault();
    meant.run?.();
  }
}

/** @param {EventTarget | null} target */
function inDialog(target) {
  return document.querySelector('dialog[open]') !== null
    || (target instanceof Element && target.closest('[role=dialog], [role=listbox]') !== null);
}

globalThis.document?.addEventListener('keydown', pressed);
