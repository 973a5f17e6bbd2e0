/** What a renaming would do, for the reader to look at first. */
import { counted } from '../calendar/amounts.js';
import { make } from '../web/dom.js';

/** @typedef {import('./garden.js').Renaming} Renaming */
/** @typedef {import('./garden.js').Title} Title */

/** "Merges @acmee into @acme: 14 entries and 2 shares or feeds change." @param {Renaming} renaming */
export function inWords({ from, to, merges, entries, shares }) {
  const what = merges ? `Merges @${from} into @${to}` : `Renames @${from} to @${to}`;
  const changed = [counted(entries, 'entry', 'entries')];
  if (shares > 0) {
    changed.push(counted(shares, 'share or feed', 'shares or feeds'));
  }
  const verb = entries + shares === 1 ? 'changes' : 'change';
  return `${what}: ${changed.join(' and ')} ${verb}.`;
}

/** @param {Title} title */
export function sample({ was, becomes }) {
  return make('li', {}, [make('del', {}, [was]), ' ', make('ins', {}, [becomes])]);
}
