/**
 * Days as plain text, `2026-11-23`, and what they are called. A day is a square of the calendar
 * without any zone; reckoning is done in UTC, where every day has 24 hours.
 */

/** @typedef {string} Day */

export const DAY_MILLIS = 86_400_000;

const LONG = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric',
});
const SHORT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short',
});

/** @param {Day} day @returns {number} midnight UTC */
export function millisOf(day) {
  return Date.parse(`${day}T00:00:00Z`);
}

/** @param {Date | number} date @returns {Day} the UTC day it lies in */
export function dayOf(date) {
  return new Date(date).toISOString().slice(0, 10);
}

/** @param {Day} day @param {number} count @returns {Day} */
export function plusDays(day, count) {
  return dayOf(millisOf(day) + count * DAY_MILLIS);
}

/**
 * The same day some months on; the month's last day where there is no such day.
 *
 * @param {Day} day
 * @param {number} count
 * @returns {Day}
 */
export function plusMonths(day, count) {
  const date = new Date(millisOf(day));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return dayOf(date);
}

/** @param {Day} first @param {Day} end the day after the last @returns {Day[]} */
export function daysBetween(first, end) {
  const days = [];
  for (let at = millisOf(first); at < millisOf(end); at += DAY_MILLIS) {
    days.push(dayOf(at));
  }
  return days;
}

/** @param {Day} day @returns {number} 0 for Sunday */
export function weekdayOf(day) {
  return new Date(millisOf(day)).getUTCDay();
}

/** @param {Day} day "Monday 23 November 2026" */
export function longName(day) {
  return words(LONG, day);
}

/** @param {Day} day "Mon 23 Nov" */
export function shortName(day) {
  return words(SHORT, day);
}

/**
 * Without the commas that some browsers put in and others leave out.
 *
 * @param {Intl.DateTimeFormat} format
 * @param {Day} day
 */
function words(format, day) {
  return format.format(millisOf(day)).replace(/,/g, '');
}
