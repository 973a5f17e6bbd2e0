/** The server's entries and statistics, as the contract words them. */
import { call, changing, idempotencyKey } from '../web/api.js';

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} title
 * @property {string[]} tags
 * @property {boolean} allDay
 * @property {string} start a day, or a date-time with its offset
 * @property {string} end exclusive
 * @property {string | null} zone
 * @property {string | null} note
 * @property {string | null} url
 * @property {number} version
 */

/** @typedef {{title: string, start: string, end: string, allDay: boolean, zone: string, note?: string, url?: string}} Draft */
/** @typedef {{sentence: string, start: string, end: string, allDay: boolean, date: string, zone: string, plain: string[], note?: string, url?: string}} Line */
/** @typedef {Partial<Pick<Entry, 'title' | 'allDay' | 'start' | 'end' | 'note' | 'url'>>} Change */
/** @typedef {{addTags?: string[], removeTags?: string[], shiftMinutes?: number, delete?: boolean}} Many */
/** @typedef {{answer: Entry, step: string | null}} Done with the step of the history it became */
/** @typedef {{tag: string | null, color: string, days?: number, hours?: number}} Share */
/** @typedef {{days: Share[], hours: Share[], total: {days: number, hours: number, entries: number}}} Statistics */
/** @typedef {{start: string, end: string}} Range days, the end exclusive */

const ENTRIES = '/api/v1/entries';
const PAGE = '1000';

/**
 * Every entry that touches the range, however many pages the server makes of them.
 *
 * @param {Range} range
 * @param {string} filter "" for all
 * @param {AbortSignal} signal
 * @returns {Promise<Entry[]>}
 */
export async function entriesWithin(range, filter, signal) {
  const query = new URLSearchParams({ ...range, ...(filter && { filter }), limit: PAGE });
  /** @type {Entry[]} */
  const entries = [];
  for (;;) {
    const page = await call('GET', `${ENTRIES}?${query}`, { signal });
    entries.push(...page.entries);
    if (!page.next) {
      return entries;
    }
    query.set('cursor', page.next);
  }
}

/**
 * What a sentence means, without saving it.
 *
 * @param {Record<string, unknown> & {text: string, plain: string[]}} question
 * @returns {Promise<import('./meanings.js').Sense>}
 */
export function understand({ plain, ...place }) {
  const query = Object.entries({ ...place, ...(plain.length > 0 && { plain }) }).map(([name, value]) => [name, String(value)]);
  return call('GET', `/api/v1/sentence?${new URLSearchParams(query)}`);
}

/**
 * An attempt to add one entry. Sending it again, after a lost answer or a second Enter, never
 * makes a second entry.
 *
 * @param {Draft | Line} draft
 * @returns {(() => Promise<Done>) & {key: string, draft: Draft | Line}}
 */
export function adding(draft) {
  const key = idempotencyKey();
  const send = () => changing('POST', ENTRIES, { body: draft, headers: { 'Idempotency-Key': key } });
  return Object.assign(send, { key, draft });
}

/**
 * @param {Entry} entry as it was seen; a newer one on the server is a conflict
 * @param {Change} change
 * @returns {Promise<Done>}
 */
export function change(entry, change) {
  return changing('PATCH', pathOf(entry), { body: { ...change, version: entry.version } });
}

/** What a copy takes over. @param {Entry} entry */
export function wordsOf({ title, note, url }) {
  return { title, ...(note !== null && { note }), ...(url !== null && { url }) };
}

/** @param {string} id @returns {Promise<Entry>} */
export function show(id) {
  return call('GET', `${ENTRIES}/${encodeURIComponent(id)}`);
}

/** The same change of many, all or none. @param {string[]} ids @param {Many} change */
export function changeMany(ids, change) {
  return changing('POST', `${ENTRIES}/batch`, { body: { ids, ...change } });
}

/** @param {Entry} entry @returns {Promise<Done>} without an answer */
export function remove(entry) {
  return changing('DELETE', pathOf(entry));
}

/**
 * @param {Range} range
 * @param {string} filter "" for all
 * @param {AbortSignal} signal
 * @returns {Promise<Statistics>}
 */
export function statistics(range, filter, signal) {
  return call('GET', `/api/v1/stats?${new URLSearchParams({ ...range, ...(filter && { filter }) })}`, { signal });
}

/** @param {string} zone the first one the server hears of */
export function tellZone(zone) {
  return call('PATCH', '/api/v1/settings', { body: { zone } });
}

/** @param {Entry} entry */
function pathOf(entry) {
  return `${ENTRIES}/${encodeURIComponent(entry.id)}`;
}
