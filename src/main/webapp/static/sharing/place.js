/** Where in the share somebody is: the view, and a day in it. */
import { dayOf, millisOf, plusDays, plusMonths } from '../calendar/days.js';
import { rangeInWords } from '../reports/words.js';

/** @typedef {import('../calendar/days.js').Day} Day */
/** @typedef {'month' | 'week' | 'list' | 'report'} View */
/** @typedef {{view: View, day: Day}} Place */

const FORM = /^#(month|week|list|report),(\d{4}-\d{2}-\d{2})$/;

/** @param {string} fragment @returns {Place | null} */
export function placeIn(fragment) {
  const match = FORM.exec(fragment);
  const real = match && !Number.isNaN(millisOf(match[2])) && dayOf(millisOf(match[2])) === match[2];
  return real ? { view: /** @type {View} */ (match[1]), day: match[2] } : null;
}

/** @param {Place} place */
export function fragmentOf({ view, day }) {
  return `#${view},${day}`;
}

/**
 * The day to begin with: today, if the share shows it, else the day of the share that is nearest.
 *
 * @param {Day} today
 * @param {Day | ''} first
 * @param {Day | ''} after
 */
export function firstDay(today, first, after) {
  if (after !== '' && today >= after) {
    return plusDays(after, -1);
  }
  return first !== '' && today < first ? first : today;
}

/** The month that holds a day. @param {Day} day @returns {import('../calendar/entries.js').Range} */
export function monthOf(day) {
  const start = `${day.slice(0, 7)}-01`;
  return { start, end: plusMonths(start, 1) };
}

/** @param {import('../calendar/entries.js').Range} range */
export function named({ start, end }) {
  return rangeInWords(start, plusDays(end, -1));
}
