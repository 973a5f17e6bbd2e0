/** What the page asks the server. */
import { call } from '../web/api.js';

/** @typedef {{days: number, hours: number, entries: number}} Total */
/** @typedef {{tag: string | null, color: string, days: number[], hours: number[]}} Series */
/**
 * @typedef {object} Course
 * @property {string | null} start
 * @property {string | null} end exclusive
 * @property {import('./presets.js').Interval} interval
 * @property {string[]} intervals
 * @property {Series[]} series
 * @property {Total} total
 * @property {Total[]} totals
 */
/** @typedef {{tags: string[], days: number, hours: number, entries: number}} Combination */
/** @typedef {{tag: string | null, color: string, days: number, hours: number}} Share */

/** @typedef {Record<string, string>} Asked start, end, filter: those that are not empty */

/** @param {Asked} asked @param {AbortSignal} signal @returns {Promise<Course>} */
export function course(asked, signal) {
  return call('GET', `/api/v1/report${query(asked)}`, { signal });
}

/** @param {Asked} asked @param {AbortSignal} signal @returns {Promise<Combination[]>} */
export function combinations(asked, signal) {
  return call('GET', `/api/v1/report/combinations${query(asked)}`, { signal });
}

/**
 * Days and hours of each tag, in one row.
 *
 * @param {Asked} asked
 * @param {AbortSignal} signal
 * @returns {Promise<Share[]>} untagged first, then alphabetical
 */
export async function shares(asked, signal) {
  /** @type {import('../calendar/entries.js').Statistics} */
  const { days, hours } = await call('GET', `/api/v1/stats${query(asked)}`, { signal });
  /** @type {Map<string | null, Share>} */
  const rows = new Map();
  for (const { tag, color, days: amount = 0 } of days) {
    rows.set(tag, { tag, color, days: amount, hours: 0 });
  }
  for (const { tag, color, hours: amount = 0 } of hours) {
    rows.set(tag, { tag, color, days: rows.get(tag)?.days ?? 0, hours: amount });
  }
  return [...rows.values()];
}

/** @param {Asked} asked */
function query(asked) {
  const said = Object.entries(asked).filter(([, value]) => value !== '');
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
}
