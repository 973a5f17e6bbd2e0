/** Deep links, `?filter=@acme#month,2026,11,23`, and the view that was looked at last. */
import { dayOf, millisOf } from './days.js';

/** @typedef {'month' | 'week' | 'day' | 'list'} View */
/** @typedef {{view: View, day: import('./days.js').Day}} Place */

const FORM = /^#(month|week|day|list),(\d{4}),(\d{1,2}),(\d{1,2})$/;
const LAST = 'donecal.last-view';
const DATE_KEPT_MILLIS = 12 * 3_600_000;

/** @param {string} fragment @returns {Place | null} */
export function placeIn(fragment) {
  const match = FORM.exec(fragment);
  if (!match) {
    return null;
  }
  const day = [match[2], match[3].padStart(2, '0'), match[4].padStart(2, '0')].join('-');
  const millis = millisOf(day);
  // Some browsers read 31 February as 3 March, others not at all.
  const real = !Number.isNaN(millis) && dayOf(millis) === day;
  return real ? { view: /** @type {View} */ (match[1]), day } : null;
}

/** @param {Place} place */
export function fragmentOf({ view, day }) {
  const [year, month, date] = day.split('-').map(Number);
  return `#${view},${year},${month},${date}`;
}

/** @param {string} search the address's part behind the `?` */
export function filterIn(search) {
  return new URLSearchParams(search).get('filter')?.trim() ?? '';
}

/**
 * The same address with another filter, which stays readable: `?filter=@a,+-%23b`.
 *
 * @param {{pathname: string, search: string, hash: string}} address
 * @param {string} filter
 */
export function withFilter({ pathname, search, hash }, filter) {
  const others = new URLSearchParams(search);
  others.delete('filter');
  const text = encodeURIComponent(filter).replace(/%20/g, '+').replace(/%(40|2C|2F)/g, decodeURIComponent);
  const query = [others.toString(), filter && `filter=${text}`].filter(Boolean).join('&');
  return `${pathname}${query && `?${query}`}${hash}`;
}

/** @param {Place} place */
export function remember(place) {
  try {
    localStorage.setItem(LAST, JSON.stringify({ ...place, at: Date.now() }));
  } catch {
    // A browser that keeps nothing simply opens this month.
  }
}

/**
 * The view looked at last; its date, too, while the memory of it is fresh.
 *
 * @param {import('./days.js').Day} today
 * @returns {Place | null}
 */
export function lastPlace(today) {
  try {
    const last = JSON.parse(localStorage.getItem(LAST) ?? 'null');
    const place = last && placeIn(fragmentOf(last));
    return place && { view: place.view, day: Date.now() - last.at < DATE_KEPT_MILLIS ? place.day : today };
  } catch {
    return null;
  }
}
