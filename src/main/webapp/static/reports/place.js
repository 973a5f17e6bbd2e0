/** What the address says: `/report?range=last-month&interval=week&filter=@acme&year=2025`. */
import { INTERVALS, PRESETS, isDay } from './presets.js';

/** @typedef {import('./presets.js').Interval} Interval */

/**
 * @typedef {object} Place
 * @property {string} preset "" where days were chosen
 * @property {string} from a day, or "" for the first one there is
 * @property {string} to the last day, or ""
 * @property {Interval | ''} interval "" for the one that fits
 * @property {string} filter
 * @property {number} year of the strip; 0 for the one now
 */

export const USUAL = 'this-month';

/** @param {string} search @returns {Place} */
export function placeIn(search) {
  const said = new URLSearchParams(search);
  const from = said.get('from') ?? '';
  const to = said.get('to') ?? '';
  const days = isDay(from) && isDay(to) && from <= to;
  const preset = said.get('range') ?? '';
  const interval = /** @type {Interval} */ (said.get('interval') ?? '');
  const year = said.get('year') ?? '';
  return {
    preset: days ? '' : Object.hasOwn(PRESETS, preset) ? preset : USUAL,
    from: days ? from : '',
    to: days ? to : '',
    interval: INTERVALS.includes(interval) ? interval : '',
    filter: said.get('filter')?.trim() ?? '',
    year: /^(19|20|21)\d\d$|^2200$/.test(year) ? Number(year) : 0,
  };
}

/** What is usual is left out; tags stay readable. @param {Place} place @returns {string} */
export function searchOf({ preset, from, to, interval, filter, year }) {
  const said = new URLSearchParams();
  if (preset === '') {
    said.set('from', from);
    said.set('to', to);
  } else if (preset !== USUAL) {
    said.set('range', preset);
  }
  if (interval !== '') {
    said.set('interval', interval);
  }
  if (filter !== '') {
    said.set('filter', filter);
  }
  if (year !== 0) {
    said.set('year', String(year));
  }
  const text = said.toString().replaceAll('%40', '@').replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}
