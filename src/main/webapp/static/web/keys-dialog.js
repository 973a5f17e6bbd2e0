/** `?`: all keys of this page, in groups. */
import { make } from './dom.js';
import { allKeys } from './keys.js';

/** @typedef {import('./keys.js').Shortcut} Shortcut */

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

export function showKeys() {
  if (document.querySelector('dialog[open]')) {
    return;
  }
  const dialog = make('dialog', { id: 'keys', class: 'dialog', 'aria-labelledby': 'keys-title' }, [
    make('header', { class: 'dialog-head' }, [
      make('h2', { id: 'keys-title' }, ['Keyboard']),
      make('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', click: () => dialog.close() }, ['×']),
    ]),
    make('div', { class: 'key-groups', tabindex: '0', role: 'group', 'aria-labelledby': 'keys-title' },
      [...groups()].map(([name, shortcuts]) => section(name, shortcuts))),
  ]);
  // A press on what lies around it closes it, too.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
}

/** What is open to this page comes first, in the order of its groups. */
function groups() {
  /** @type {Map<string, Shortcut[]>} */
  const byName = new Map();
  for (const shortcut of allKeys()) {
    byName.set(shortcut.group, [...(byName.get(shortcut.group) ?? []), shortcut]);
  }
  return byName;
}

/** @param {string} name @param {Shortcut[]} shortcuts */
function section(name, shortcuts) {
  return make('section', {}, [
    make('h3', {}, [name]),
    make('dl', { class: 'keys' }, shortcuts.map(({ keys, words }) => make('div', {}, [
      make('dt', {}, [keyFaces(keys)]),
      make('dd', {}, [words]),
    ]))),
  ]);
}

/** Each key of "Ctrl+K, Enter" on a cap of its own. @param {string} keys */
function keyFaces(keys) {
  const faces = make('span', { class: 'key-faces' });
  keys.split(/(\+|, )(?=.)/).forEach((part) => faces.append(
    /^(\+|, )$/.test(part) ? (part === '+' ? '' : part) : make('kbd', {}, [MAC && part === 'Ctrl' ? '⌘' : part])));
  return faces;
}
