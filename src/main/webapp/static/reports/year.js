/** The days of a year as columns of weeks. */
import { daysBetween, weekdayOf } from '../calendar/days.js';

/** @typedef {import('../calendar/days.js').Day} Day */
/** @typedef {{day: Day, amount: number, level: number, hole: boolean}} Square */

/**
 * @typedef {object} Ways
 * @property {number} weekStart 0 for Sunday
 * @property {boolean} hideWeekend
 * @property {number} hoursPerDay
 * @property {Day} today
 * @property {Day | null} first the first day with an entry, from which on empty workdays are holes
 */

const LEVELS = 4;

/**
 * How strongly a day is shaded: 0 for nothing, 4 for a working day and more.
 *
 * @param {number} amount hours
 * @param {number} hoursPerDay
 */
export function levelOf(amount, hoursPerDay) {
  return amount <= 0 ? 0 : Math.min(LEVELS, Math.max(1, Math.ceil((amount / hoursPerDay) * LEVELS - 1e-9)));
}

/**
 * Rows of weekdays; null where a week reaches beyond the year.
 *
 * @param {number} year
 * @param {number[]} amounts hours of each of its days
 * @param {Ways} ways
 * @returns {{weekday: number, squares: (Square | null)[]}[]}
 */
export function rowsOf(year, amounts, ways) {
  const days = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  const lead = (weekdayOf(days[0]) - ways.weekStart + 7) % 7;
  const columns = Math.ceil((lead + days.length) / 7);
  const weekdays = Array.from({ length: 7 }, (_, at) => (ways.weekStart + at) % 7);
  return weekdays.map((weekday, row) => ({
    weekday,
    squares: Array.from({ length: columns }, (_, column) => {
      const at = column * 7 + row - lead;
      return at >= 0 && at < days.length ? squareOf(days[at], amounts[at] ?? 0, ways) : null;
    }),
  })).filter(({ weekday }) => !ways.hideWeekend || isWorkday(weekday));
}

/** @param {Day} day @param {number} amount @param {Ways} ways @returns {Square} */
function squareOf(day, amount, { hoursPerDay, today, first }) {
  const hole = amount <= 0 && first !== null && day >= first && day < today && isWorkday(weekdayOf(day));
  return { day, amount, level: levelOf(amount, hoursPerDay), hole };
}

/** @param {number} weekday */
function isWorkday(weekday) {
  return weekday !== 0 && weekday !== 6;
}
