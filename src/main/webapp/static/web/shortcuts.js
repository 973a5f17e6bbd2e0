/** What every page of the house can do by keyboard; what is seldom wanted is loaded when it is. */
import { addKeys } from './keys.js';

const GROUP = 'Everywhere';

addKeys(
  { keys: 'Ctrl+K', words: 'Go to anything: pages, days, tags, entries', group: GROUP, run: () => void openPalette() },
  { keys: '?', words: 'Show all keys', group: GROUP, run: () => void openKeys() },
  { keys: 'Esc', words: 'Close what is open', group: GROUP },
);

for (const [id, open] of /** @type {const} */ ([['palette-button', openPalette], ['keys-button', openKeys]])) {
  document.getElementById(id)?.addEventListener('click', () => void open());
}

async function openPalette() {
  const { palette } = await import('./palette.js');
  palette.open();
}

async function openKeys() {
  const { showKeys } = await import('./keys-dialog.js');
  showKeys();
}
