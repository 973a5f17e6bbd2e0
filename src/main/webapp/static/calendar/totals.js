/** What each day adds up to: entries clipped to the member's own days, minutes kept exact. */
import { dayOf, daysBetween, millisOf, plusDays } from './days.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./amounts.js').Amount} Amount */
/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./zone.js').Zone} Zone */

/**
 * @param {Iterable<Entry>} entries
 * @param {import('./entries.js').Range} range days beyond it are left out
 * @param {Zone} zone
 * @returns {Map<Day, Amount>} days without entries are absent
 */
export function totalsByDay(entries, range, zone) {
  /** @type {Map<Day, Amount>} */
  const totals = new Map();
  for (const entry of entries) {
    for (const [day, share] of entry.allDay ? wholeDays(entry, range) : clippedMinutes(entry, zone)) {
      const sofar = totals.get(day);
      totals.set(day, sofar ? sum(sofar, share) : share);
    }
  }
  return totals;
}

/**
 * The total of some days. An entry that runs over several of them counts once for each day.
 *
 * @param {Map<Day, Amount>} totals
 * @param {Day[]} days
 * @returns {Amount}
 */
export function totalOf(totals, days) {
  let total = { days: 0, minutes: 0, entries: 0 };
  for (const day of days) {
    const share = totals.get(day);
    total = share ? sum(total, share) : total;
  }
  return total;
}

/** @param {Entry} entry @param {import('./entries.js').Range} range @returns {[Day, Amount][]} */
function wholeDays(entry, range) {
  const first = entry.start > range.start ? entry.start : range.start;
  const end = entry.end < range.end ? entry.end : range.end;
  return daysBetween(first, end).map((day) => [day, { days: 1, minutes: 0, entries: 1 }]);
}

/**
 * By the days' real beginnings: in a zone that puts its clocks back past midnight the wall shows
 * yesterday once more, in one that crossed the date line a day is missing.
 *
 * @param {Entry} entry
 * @param {Zone} zone
 * @returns {[Day, Amount][]}
 */
function clippedMinutes(entry, zone) {
  const start = Date.parse(entry.start);
  const end = Date.parse(entry.end);
  /** @type {[Day, Amount][]} */
  const shares = [];
  for (let day = dayOf(zone.wallOf(start)), from = start; from < end; day = plusDays(day, 1)) {
    const until = Math.min(end, zone.instantOf(millisOf(plusDays(day, 1))));
    if (from < until) {
      shares.push([day, { days: 0, minutes: (until - from) / 60_000, entries: 1 }]);
      from = until;
    }
  }
  return shares;
}

/** @param {Amount} one @param {Amount} other @returns {Amount} */
function sum(one, other) {
  return {
    days: one.days + other.days,
    minutes: one.minutes + other.minutes,
    entries: one.entries + other.entries,
  };
}
