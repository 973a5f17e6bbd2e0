/** Days and hours in figures and in words. Figures are rounded here, once, to two decimals. */

/** @typedef {{days: number, minutes: number, entries: number}} Amount */

const FIGURE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, useGrouping: false });

/** @type {Amount} */
export const NOTHING = Object.freeze({ days: 0, minutes: 0, entries: 0 });

/** @param {number} number */
export function figure(number) {
  return FIGURE.format(number);
}

/** "1 d · 3.5 h", or "" for nothing. @param {Amount} amount */
export function inFigures({ days, minutes }) {
  const parts = [];
  if (days > 0) {
    parts.push(`${figure(days)} d`);
  }
  if (minutes > 0) {
    parts.push(`${figure(minutes / 60)} h`);
  }
  return parts.join(' · ');
}

/** "1 day, 3.5 hours, 4 entries", or "no entries". @param {Amount} amount */
export function inWords({ days, minutes, entries }) {
  if (entries === 0) {
    return 'no entries';
  }
  const parts = [];
  if (days > 0) {
    parts.push(counted(days, 'day', 'days'));
  }
  if (minutes > 0) {
    parts.push(counted(minutes / 60, 'hour', 'hours'));
  }
  parts.push(counted(entries, 'entry', 'entries'));
  return parts.join(', ');
}

/**
 * @param {number} number
 * @param {string} one
 * @param {string} many
 */
export function counted(number, one, many) {
  const text = figure(number);
  return `${text} ${text === '1' ? one : many}`;
}
