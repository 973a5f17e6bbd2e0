/** The sentences at hand: those that are pinned, in their order, then those that are used most. */
import { call } from '../web/api.js';

/** @typedef {{sentence: string, pinned: boolean, count: number}} Favorite */

const FAVORITES = '/api/v1/favorites';

/** @returns {Promise<Favorite[]>} */
export function allFavorites() {
  return call('GET', FAVORITES);
}

/** @param {string} sentence */
export function pin(sentence) {
  return call('POST', FAVORITES, { body: { sentence } });
}

/** @param {string} sentence */
export function unpin(sentence) {
  return call('DELETE', `${FAVORITES}?${new URLSearchParams({ sentence })}`);
}

/** @param {string[]} sentences pinned ones, in the order wanted @returns {Promise<Favorite[]>} */
export function arrange(sentences) {
  return call('PATCH', FAVORITES, { body: { sentences } });
}

/**
 * The pinned sentences with one of them a place further.
 *
 * @param {Favorite[]} favorites
 * @param {string} sentence
 * @param {number} step
 * @returns {string[] | null} null when it can't go there
 */
export function moved(favorites, sentence, step) {
  const order = favorites.filter((it) => it.pinned).map((it) => it.sentence);
  const from = order.indexOf(sentence);
  const to = from + step;
  if (from < 0 || to < 0 || to >= order.length) {
    return null;
  }
  [order[from], order[to]] = [order[to], order[from]];
  return order;
}

/**
 * How long what a sentence tells of was, where it says so in front: what a dragged one shows.
 *
 * @param {string} sentence "1h30 review"
 * @returns {string | null} "01:30"
 */
export function lengthOf(sentence) {
  const said = /^(?:(\d{1,2})h(?:(\d{1,2})m?)?|(\d{1,3})m)\s/u.exec(`${sentence} `);
  if (!said) {
    return null;
  }
  const minutes = Number(said[1] ?? 0) * 60 + Number(said[2] ?? said[3] ?? 0);
  return minutes === 0 ? null : [Math.floor(minutes / 60), minutes % 60].map((it) => String(it).padStart(2, '0')).join(':');
}
