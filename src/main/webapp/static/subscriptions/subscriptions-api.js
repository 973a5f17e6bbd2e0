/** Calendars of others over one's own, as the server tells them. */
import { call, changing } from '../web/api.js';

/**
 * @typedef {object} Subscription
 * @property {string} id
 * @property {string} label
 * @property {string} color
 * @property {boolean} hidden
 * @property {'share' | 'address'} kind
 * @property {string | null} owner
 * @property {string | null} detail
 * @property {'open' | 'gone' | 'locked' | 'busy' | 'failing'} state
 * @property {string | null} trouble a sentence
 */

/**
 * @typedef {object} Ghost
 * @property {string} id
 * @property {string} subscription
 * @property {string} calendar
 * @property {string} title
 * @property {string} entry the title it would have as an entry
 * @property {boolean} allDay
 * @property {string} start
 * @property {string} end
 * @property {string | null} zone
 */

/** @typedef {import('../calendar/entries.js').Range} Range */
/** @typedef {import('../sharing/shown.js').SharedEntry} SharedEntry */

const SUBSCRIPTIONS = '/api/v1/subscriptions';
const GHOSTS = '/api/v1/ghosts';

/** @returns {Promise<Subscription[]>} */
export function allSubscriptions() {
  return call('GET', SUBSCRIPTIONS);
}

/** @param {{key: string, password?: string} | {url: string}} wish */
export function subscribe(wish) {
  return changing('POST', SUBSCRIPTIONS, { body: wish });
}

/** @param {Subscription} subscription @param {Partial<Pick<Subscription, 'label' | 'color' | 'hidden'>>} change */
export function changeSubscription({ id }, change) {
  return changing('PATCH', `${SUBSCRIPTIONS}/${id}`, { body: change });
}

/** @param {Subscription} subscription */
export function removeSubscription({ id }) {
  return changing('DELETE', `${SUBSCRIPTIONS}/${id}`);
}

/**
 * Every entry of a share that touches the range.
 *
 * @param {Subscription} subscription
 * @param {Range} range
 * @param {AbortSignal} signal
 * @returns {Promise<SharedEntry[]>}
 */
export async function entriesOf({ id }, range, signal) {
  const query = new URLSearchParams({ ...range });
  /** @type {SharedEntry[]} */
  const entries = [];
  for (;;) {
    const page = await call('GET', `${SUBSCRIPTIONS}/${id}/entries?${query}`, { signal });
    entries.push(...page.entries);
    if (!page.next) {
      return entries;
    }
    query.set('cursor', page.next);
  }
}

/** @param {Range} range @param {AbortSignal} signal @returns {Promise<Ghost[]>} */
export async function ghostsWithin(range, signal) {
  return (await call('GET', `${GHOSTS}?${new URLSearchParams({ ...range })}`, { signal })).ghosts;
}

/** @param {Ghost} ghost */
export function acceptGhost({ id }) {
  return changing('POST', `${GHOSTS}/${id}/accept`);
}

/** @param {Ghost} ghost */
export function dismissGhost({ id }) {
  return changing('POST', `${GHOSTS}/${id}/dismiss`);
}
