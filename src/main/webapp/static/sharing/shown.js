/** What a share shows, as the server tells it: entries, statistics, the report. */
import { call } from '../web/api.js';

/** @typedef {import('../calendar/entries.js').Range} Range */
/** @typedef {import('../calendar/entries.js').Statistics} Statistics */

/**
 * @typedef {object} SharedEntry
 * @property {string} id
 * @property {string} title
 * @property {string[]} tags
 * @property {boolean} allDay
 * @property {string} start
 * @property {string} end
 * @property {string | null} zone
 * @property {string | null} note
 * @property {string | null} url
 * @property {string} mark another one whenever anything here is otherwise
 */

/** @typedef {import('../reports/questions.js').Course} Course */

export class Shown {
  /** @param {string} key */
  constructor(key) {
    this.path = `/share/${encodeURIComponent(key)}`;
  }

  /**
   * All entries of a range, however many.
   *
   * @param {Partial<Range>} range
   * @param {AbortSignal} [signal]
   * @returns {Promise<SharedEntry[]>}
   */
  async entries(range, signal) {
    const found = [];
    let cursor = null;
    do {
      const page = await call('GET', `${this.path}/entries?${query({ ...range, cursor: cursor ?? '' })}`, { signal });
      found.push(...page.entries);
      cursor = page.next;
    } while (cursor !== null);
    return found;
  }

  /** @param {Range} range @param {AbortSignal} [signal] @returns {Promise<Statistics>} */
  statistics(range, signal) {
    return call('GET', `${this.path}/stats?${query({ ...range })}`, { signal });
  }

  /** @param {Range} range @param {string} interval @returns {Promise<Course>} */
  report(range, interval) {
    return call('GET', `${this.path}/report?${query({ ...range, interval })}`);
  }

  /** What stands for all that is seen of a range. @param {Range} range @returns {Promise<{digest: string}>} */
  digest(range) {
    return call('GET', `${this.path}/digest?${query({ ...range })}`);
  }

  confirmations() {
    return call('GET', `${this.path}/confirmations`);
  }

  /** @param {Range & {name: string, digest: string}} found */
  confirm(found) {
    return call('POST', `${this.path}/confirmations`, { body: found });
  }
}

/** @param {Record<string, string>} parameters */
function query(parameters) {
  return new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')).toString();
}
