/** The list's rows: the days of a range with what was done on them, in the order it was begun. */
import { dayOf, plusDays } from './days.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./entries.js').Range} Range */
/** @typedef {import('./zone.js').Zone} Zone */

/** @typedef {{entry: Entry, goesOn: boolean}} Row `goesOn`: it began on a day above */

/**
 * Days without entries are left out. An entry of several days stands under each of them that lies
 * in the range, so that the days' totals can be read off their rows.
 *
 * @param {Iterable<Entry>} entries
 * @param {Range} range
 * @param {Zone} zone
 * @returns {Map<Day, Row[]>}
 */
export function rowsByDay(entries, range, zone) {
  /** @type {Map<Day, Row[]>} */
  const days = new Map();
  for (const { entry, first, end } of [...entries].map((it) => touched(it, zone)).sort(inOrder)) {
    const from = first > range.start ? first : range.start;
    for (let day = from; day < end && day < range.end; day = plusDays(day, 1)) {
      const row = { entry, goesOn: day !== from };
      days.set(day, [...(days.get(day) ?? []), row]);
    }
  }
  return new Map([...days].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** @param {Entry} entry @param {Zone} zone */
function touched(entry, zone) {
  if (entry.allDay) {
    return { entry, first: entry.start, end: entry.end, at: 0 };
  }
  const at = Date.parse(entry.start);
  return { entry, at, first: dayOf(zone.wallOf(at)), end: plusDays(dayOf(zone.wallOf(Date.parse(entry.end) - 1000)), 1) };
}

/** @typedef {ReturnType<typeof touched>} Touched @param {Touched} one @param {Touched} other */
function inOrder(one, other) {
  return Number(other.entry.allDay) - Number(one.entry.allDay)
    || one.at - other.at
    || (one.first < other.first ? -1 : one.first > other.first ? 1 : 0);
}
