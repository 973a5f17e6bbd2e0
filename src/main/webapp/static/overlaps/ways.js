/** What can be done about two entries that overlap, and how it is said. */

/** @typedef {{id: string, title: string, start: string, end: string}} Placed */
/** @typedef {{how: 'cut' | 'split' | 'keep', entry: string, other: string, words: string}} Way */

/**
 * The ways out, for whoever looks at one of the two. It is the other that gives way, unless nothing
 * would be left of it.
 *
 * @param {Placed} one looked at
 * @param {Placed} other
 * @param {{one: string, other: string}} names what to call them
 * @returns {Way[]}
 */
export function waysOut(one, other, names) {
  const keep = { how: /** @type {const} */ ('keep'), entry: one.id, other: other.id, words: 'Keep both' };
  const swapped = covers(one, other);
  if (swapped && covers(other, one)) {
    return [keep];
  }
  const [staying, yielding, name] = swapped ? [other, one, names.one] : [one, other, names.other];
  const ids = { entry: staying.id, other: yielding.id };
  /** @type {Way[]} */
  const ways = [{ how: 'cut', ...ids, words: `Cut ${name}` }];
  if (begins(yielding) < begins(staying) && ends(staying) < ends(yielding)) {
    ways.push({ how: 'split', ...ids, words: `Split ${name}` });
  }
  return [...ways, keep];
}

/** "30 min", "1.5 h". @param {number} minutes */
export function lengthInWords(minutes) {
  return minutes < 60 ? `${minutes} min` : `${Math.round((minutes / 60) * 100) / 100} h`;
}

/** @param {Placed} one @param {Placed} other */
function covers(one, other) {
  return begins(one) <= begins(other) && ends(one) >= ends(other);
}

/** @param {Placed} entry */
function begins(entry) {
  return Date.parse(entry.start);
}

/** @param {Placed} entry */
function ends(entry) {
  return Date.parse(entry.end);
}
