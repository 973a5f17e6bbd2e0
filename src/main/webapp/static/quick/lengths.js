/** How long it took, as the buttons have it: hours from now on, or today. */
import { dayOf } from '../calendar/days.js';
import { wholeDay } from '../calendar/span.js';

/** @typedef {import('../calendar/span.js').Span} Span */
/** @typedef {import('../calendar/zone.js').Zone} Zone */

const MINUTE_MILLIS = 60_000;
const HOUR_MILLIS = 60 * MINUTE_MILLIS;

/**
 * @param {string} length in hours, or "day"
 * @param {number} now
 * @param {Zone} zone
 * @returns {Span}
 */
export function spanOf(length, now, zone) {
  const hours = Number(length);
  if (!(hours > 0)) {
    return wholeDay(dayOf(zone.wallOf(now)));
  }
  const start = Math.floor(now / MINUTE_MILLIS) * MINUTE_MILLIS;
  return { allDay: false, start: zone.textOf(start), end: zone.textOf(start + hours * HOUR_MILLIS) };
}
