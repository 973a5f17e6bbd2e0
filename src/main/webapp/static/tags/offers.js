/** What is offered for completion: tags in an entry's line, and the terms of a filter. */
import { tokenAt } from './tag-text.js';

/** @typedef {import('./completion.js').Offers} Offers */
/** @typedef {import('./completion.js').Option} Option */
/** @typedef {import('./tags.js').Tags} Tags */

const SHOWN = 8;
const UNTAGGED = 'untagged';
const BEFORE_CARET = /(-?)([@#]?)([^\s,]*)$/u;
const AFTER_CARET = /^[^\s,]*/u;

/**
 * Tags, while one is typed after `@` or `#`. One written out in full is left alone, so that Enter
 * then saves the line.
 *
 * @param {Tags} tags
 * @returns {(text: string, caret: number) => Offers | null}
 */
export function tagOffers(tags) {
  return (text, caret) => {
    const token = tokenAt(text, caret);
    if (!token) {
      return null;
    }
    const { start, end, marker, name } = token;
    const options = tags.startingWith(name, SHOWN).map((tag) => ({ words: marker + tag.name, tag }));
    return offered(start, end, `${marker}${name}`, name === '', options);
  };
}

/**
 * Terms of a filter: tags, `untagged`, and `@client/*` where there are tags below `@client`. Who
 * forgets the `@` is helped, too.
 *
 * @param {Tags} tags
 * @returns {(text: string, caret: number) => Offers | null}
 */
export function filterOffers(tags) {
  return (text, caret) => {
    const [whole, minus, marker, name] = /** @type {RegExpExecArray} */ (BEFORE_CARET.exec(text.slice(0, caret)));
    if (marker + name === '') {
      return null;
    }
    const start = caret - whole.length + minus.length;
    const end = caret + (AFTER_CARET.exec(text.slice(caret))?.[0].length ?? 0);
    const at = marker || '@';
    /** @type {Option[]} */
    const options = tags.startingWith(name, SHOWN).map((tag) => ({ words: at + tag.name, tag }));
    options.push(...tags.pathsStartingWith(name).map((path) => ({ words: `${at}${path}/*` })));
    if (marker === '' && UNTAGGED.startsWith(name.toLowerCase())) {
      options.push({ words: UNTAGGED });
    }
    return offered(start, end, marker + name, name === '', options.slice(0, SHOWN));
  };
}

/**
 * Whether the term at the caret still lacks something, such as its name behind the `@`.
 *
 * @param {string} text
 * @param {number} caret
 */
export function isUnfinished(text, caret) {
  const before = text.slice(0, caret);
  const [whole, , marker, name] = /** @type {RegExpExecArray} */ (BEFORE_CARET.exec(before));
  if (whole === '') {
    return /,\s*$/u.test(before);
  }
  return name === '' || name.endsWith('/') || (marker === '' && name.toLowerCase() !== UNTAGGED);
}

/**
 * @param {number} start
 * @param {number} end
 * @param {string} typed
 * @param {boolean} bare nothing but the marker is there
 * @param {Option[]} options
 * @returns {Offers | null} null when there is nothing to add to what is typed
 */
function offered(start, end, typed, bare, options) {
  const complete = options.some(({ words }) => words.toLowerCase() === typed.toLowerCase());
  if (options.length === 0 || (complete && options.length === 1)) {
    return null;
  }
  return { start, end, first: bare || complete ? -1 : 0, options };
}
