/** Where tags stand in a line of text; the same grammar as the server's. */

const WORD = '\\p{L}\\p{Nd}_\\p{Mn}\\p{Mc}';
const NAME = `[${WORD}.\\-]`;
const MARKER = `(?<![${WORD}])[@#]`;
// A name, or one of a path: at least a letter or a digit.
const SEGMENT = `(?=${NAME}*[\\p{L}\\p{Nd}])${NAME}+`;
const BEFORE_CARET = new RegExp(`(${MARKER})((?:${SEGMENT}/)*${NAME}*)$`, 'u');
const AFTER_CARET = new RegExp(`^${NAME}*(?:/${SEGMENT})*`, 'u');
const ADDRESS = new RegExp(`((?<=[${WORD}])://|(?<![${WORD}])www\\.)[^\\s<>"]*`, 'giu');
const TAG = new RegExp(`${MARKER}${SEGMENT}(?:/${SEGMENT})*`, 'gu');

/** @typedef {{start: number, end: number, marker: string, name: string}} Token */

/**
 * The tag that is being typed at the caret, if one is.
 *
 * @param {string} text
 * @param {number} caret
 * @returns {Token | null}
 */
export function tokenAt(text, caret) {
  const typed = BEFORE_CARET.exec(text.slice(0, caret));
  if (!typed || insideAddress(text, typed.index)) {
    return null;
  }
  const rest = AFTER_CARET.exec(text.slice(caret))?.[0] ?? '';
  return { start: typed.index, end: caret + rest.length, marker: typed[1], name: typed[2] };
}

/**
 * Cuts a line into plain text and tags, so that the tags can be set off.
 *
 * @param {string} title
 * @returns {{text: string, tag: boolean}[]}
 */
export function pieces(title) {
  const found = [];
  let at = 0;
  for (const match of title.matchAll(TAG)) {
    if (insideAddress(title, match.index)) {
      continue;
    }
    const text = match[0].replace(/[.-]+$/u, '');
    found.push({ text: title.slice(at, match.index), tag: false }, { text, tag: true });
    at = match.index + text.length;
  }
  found.push({ text: title.slice(at), tag: false });
  return found.filter((piece) => piece.text !== '');
}

/** @param {string} text @param {number} index */
function insideAddress(text, index) {
  return [...text.matchAll(ADDRESS)].some(
    (address) => address.index <= index && index < address.index + address[0].length);
}
