/** The ranges that have a name, and the steps in which a range is best gone through. */
import { dayOf, millisOf, plusDays, plusMonths, weekdayOf } from '../calendar/days.js';

/** @typedef {import('../calendar/days.js').Day} Day */
/** @typedef {{from: Day, to: Day}} Days the last day inclusive */
/** @typedef {'day' | 'week' | 'month'} Interval */

/** In the order of their buttons. @type {Readonly<Record<string, string>>} */
export const PRESETS = Object.freeze({
  'this-week': 'This week',
  'last-week': 'Last week',
  'this-month': 'This month',
  'last-month': 'Last month',
  'this-year': 'This year',
  'last-year': 'Last year',
  all: 'All',
});

/** @type {Interval[]} */
export const INTERVALS = ['day', 'week', 'month'];

const MOST_DAYS = 45;
const MOST_DAYS_BY_WEEK = 300;

/**
 * The days of a preset; null for all there are.
 *
 * @param {string} preset
 * @param {Day} today
 * @param {number} weekStart 0 for Sunday
 * @returns {Days | null}
 */
export function daysOf(preset, today, weekStart) {
  const week = plusDays(today, -((weekdayOf(today) - weekStart + 7) % 7));
  const month = `${today.slice(0, 8)}01`;
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'this-week':
      return { from: week, to: plusDays(week, 6) };
    case 'last-week':
      return { from: plusDays(week, -7), to: plusDays(week, -1) };
    case 'this-month':
      return { from: month, to: plusDays(plusMonths(month, 1), -1) };
    case 'last-month':
      return { from: plusMonths(month, -1), to: plusDays(month, -1) };
    case 'this-year':
      return wholeYear(year);
    case 'last-year':
      return wholeYear(year - 1);
    default:
      return null;
  }
}

/** @param {number} year @returns {Days} */
export function wholeYear(year) {
  const digits = String(year).padStart(4, '0');
  return { from: `${digits}-01-01`, to: `${digits}-12-31` };
}

/** @param {Days} days @returns {Interval} */
export function fittingInterval({ from, to }) {
  const days = (millisOf(to) - millisOf(from)) / 86_400_000 + 1;
  return days <= MOST_DAYS ? 'day' : days <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
}

/** @param {string} text @returns {text is Day} */
export function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(millisOf(text)) && dayOf(millisOf(text)) === text;
}
