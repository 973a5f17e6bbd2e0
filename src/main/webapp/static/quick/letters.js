/** What is said of the letters that wait. */

/** @typedef {import('./outbox.js').Letter} Letter */

/**
 * Those that may be shown to who is here, and how many there are of somebody else.
 *
 * @param {Letter[]} letters
 * @param {string} mark of who is here
 */
export function standing(letters, mark) {
  const mine = letters.filter(({ whose }) => whose === '' || whose === mark);
  return { mine, others: letters.length - mine.length };
}

/** @param {Letter[]} mine @param {number} others @param {boolean} sending */
export function inWords(mine, others, sending) {
  const waiting = mine.filter(({ refused }) => refused === '').length;
  const refused = mine.length - waiting;
  return [
    waiting > 0 ? (sending ? `Sending ${waiting}…` : `${waiting} waiting to be saved`) : '',
    refused > 0 ? `${refused} couldn’t be saved` : '',
    others > 0 ? `${others} of another account ${others === 1 ? 'waits' : 'wait'} for its return` : '',
  ].filter(Boolean).join(' · ');
}

/** @param {Letter} letter */
export function wordsOf({ draft }) {
  return String(draft.sentence ?? draft.title ?? '');
}
