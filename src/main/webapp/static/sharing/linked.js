/** Text in which addresses of the web can be followed. */
import { make } from '../web/dom.js';

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]]/giu;

/** @param {string} text @returns {{text: string, address: boolean}[]} */
export function cut(text) {
  const found = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    found.push({ text: text.slice(at, match.index), address: false }, { text: match[0], address: true });
    at = match.index + match[0].length;
  }
  found.push({ text: text.slice(at), address: false });
  return found.filter((piece) => piece.text !== '');
}

/** @param {string} text @returns {(Node | string)[]} */
export function linked(text) {
  return cut(text).map((piece) => (piece.address
    ? make('a', { href: piece.text, target: '_blank', rel: 'noopener noreferrer nofollow' }, [piece.text])
    : piece.text));
}
