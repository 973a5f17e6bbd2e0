/**
 * How well words answer to what was typed: every letter must come, in order. Letters side by side
 * and at the beginnings of words count most; case and accents count nothing.
 */

const NEIGHBOUR = 5;
const WORD = 4;

/**
 * @param {string} typed
 * @param {string} words
 * @returns {number} above 0, the more the better it fits; 0 when it doesn't
 */
export function fit(typed, words) {
  const wanted = [...plain(typed).replace(/\s+/g, '')];
  const letters = [...plain(words)];
  if (wanted.length === 0) {
    return 1;
  }
  const places = wanted.reduce(
    (before, letter, index) => step(before, letters, letter, index === 0), /** @type {number[]} */ ([]));
  const best = Math.max(0, ...places);
  // Of two that fit alike, the shorter is the more likely one.
  return best === 0 ? 0 : best / wanted.length + 1 / (1 + letters.length);
}

/**
 * The best way to have found the letters so far with the last of them at each place; 0 for none.
 *
 * @param {number[]} before the same for the letter before
 * @param {string[]} letters
 * @param {string} letter
 * @param {boolean} first
 */
function step(before, letters, letter, first) {
  let sofar = 0;
  return letters.map((there, at) => {
    const beside = before[at - 1] ?? 0;
    const from = first ? 1 : Math.max(beside > 0 ? beside + NEIGHBOUR : 0, sofar);
    sofar = Math.max(sofar, beside);
    return there === letter && from > 0 ? from + 1 + (beginsWord(letters, at) ? WORD : 0) : 0;
  });
}

/** @param {string[]} letters @param {number} index */
function beginsWord(letters, index) {
  return index === 0 || !/[\p{L}\p{Nd}]/u.test(letters[index - 1]);
}

/** @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
}

/**
 * Those that fit, best first; those that fit alike keep their order.
 *
 * @template T
 * @param {string} typed
 * @param {readonly T[]} all
 * @param {(one: T) => string} wordsOf
 * @returns {T[]}
 */
export function fitting(typed, all, wordsOf) {
  return all
    .map((one) => ({ one, score: fit(typed, wordsOf(one)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ one }) => one);
}
