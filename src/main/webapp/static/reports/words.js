/** Amounts and intervals in the words of the report. */
import { figure } from '../calendar/amounts.js';
import { longName, millisOf, plusDays, shortName } from '../calendar/days.js';

/** @typedef {import('../calendar/days.js').Day} Day */
/** @typedef {import('./presets.js').Interval} Interval */
/** @typedef {{days: number, hours: number}} Amount */

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DATE = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });

/** All as hours. @param {Amount} amount @param {number} hoursPerDay */
export function asHours({ days, hours }, hoursPerDay) {
  return days * hoursPerDay + hours;
}

/** "3 d + 4.5 h", "3 d", "4.5 h", "0 h". @param {Amount} amount */
export function exactly({ days, hours }) {
  const parts = [];
  if (days > 0) {
    parts.push(`${figure(days)} d`);
  }
  if (hours > 0 || days === 0) {
    parts.push(`${figure(hours)} h`);
  }
  return parts.join(' + ');
}

/** "3 d + 4.5 h ≈ 28.5 h"; hours alone need no second word. @param {Amount} amount @param {number} hoursPerDay */
export function amountInWords(amount, hoursPerDay) {
  const roughly = amount.days > 0 ? ` ≈ ${figure(asHours(amount, hoursPerDay))} h` : '';
  return exactly(amount) + roughly;
}

/** "25 %", "<1 %". @param {number} part @param {number} whole */
export function percent(part, whole) {
  const share = whole > 0 ? (part / whole) * 100 : 0;
  return share > 0 && share < 1 ? '<1 %' : `${Math.round(share)} %`;
}

/**
 * "November 2026", "2026", "23 November 2026", "23 Nov – 29 Nov 2026".
 *
 * @param {Day} from
 * @param {Day} to inclusive
 */
export function rangeInWords(from, to) {
  const after = plusDays(to, 1);
  if (from.endsWith('-01-01') && after === `${Number(from.slice(0, 4)) + 1}-01-01`) {
    return from.slice(0, 4);
  }
  if (from.endsWith('-01') && after.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7)) {
    return MONTH.format(millisOf(from));
  }
  if (from === to) {
    return DATE.format(millisOf(from));
  }
  const start = from.slice(0, 4) === to.slice(0, 4) ? SHORT_DATE : DATE;
  return `${start.format(millisOf(from))} – ${DATE.format(millisOf(to))}`;
}

/** Below a bar. @param {Day} first @param {Interval} interval */
export function shortLabel(first, interval) {
  return (interval === 'month' ? SHORT_MONTH : SHORT_DATE).format(millisOf(first));
}

/** In a table, and read out. @param {Day} first @param {Interval} interval */
export function longLabel(first, interval) {
  switch (interval) {
    case 'month':
      return MONTH.format(millisOf(first));
    case 'week':
      return `Week of ${shortName(first)} ${first.slice(0, 4)}`;
    default:
      return longName(first);
  }
}
