/** Which tags are looked at, and in which order. */

/** @typedef {import('./garden.js').Tag} Tag */
/** @typedef {'name' | 'count' | 'lastUsed'} Column */

/**
 * Those whose name, or one of whose other spellings, has the text in it; markers don't count.
 *
 * @param {Tag[]} tags
 * @param {string} text
 */
export function matching(tags, text) {
  const sought = text.trim().replace(/^[@#]/u, '').toLowerCase();
  return tags.filter(({ name, aliases }) => [name, ...aliases].some((it) => it.toLowerCase().includes(sought)));
}

/**
 * What ties is in the order of names.
 *
 * @param {{column: Column, descending: boolean}} order
 * @returns {(one: Tag, other: Tag) => number}
 */
export function byColumn({ column, descending }) {
  const sign = descending ? -1 : 1;
  return (one, other) => sign * compare(one, other, column) || byName(one, other);
}

/** @param {Tag} one @param {Tag} other @param {Column} column */
function compare(one, other, column) {
  switch (column) {
    case 'count': return one.count - other.count;
    case 'lastUsed': return one.lastUsed < other.lastUsed ? -1 : Number(one.lastUsed > other.lastUsed);
    default: return byName(one, other);
  }
}

/** @param {Tag} one @param {Tag} other */
function byName(one, other) {
  return one.name.localeCompare(other.name, undefined, { sensitivity: 'base', numeric: true });
}
