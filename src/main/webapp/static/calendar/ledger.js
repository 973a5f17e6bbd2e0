/** The entries of the days on view; says "change" whenever they are no longer what they were. */
import { entriesWithin } from './entries.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./entries.js').Range} Range */

export class Ledger extends EventTarget {
  /** @type {Map<string, Entry>} */
  entries = new Map();
  /** The filter they passed. */
  filter = '';
  /** @type {Range | null} the days they are of */
  range = null;
  /** @type {Range | null} the days that are wanted */
  asked = null;
  /** @type {AbortController | null} */
  loading = null;

  /**
   * Loads the entries of a range in place of those there are. A later call overtakes an earlier.
   *
   * @param {Range} range
   * @param {string} [filter]
   */
  async load(range, filter = this.filter) {
    this.loading?.abort();
    const mine = new AbortController();
    this.loading = mine;
    this.asked = range;
    try {
      const entries = await entriesWithin(range, filter, mine.signal);
      this.entries = new Map(entries.map((entry) => [entry.id, entry]));
      this.range = range;
      this.filter = filter;
    } catch (cause) {
      if (!mine.signal.aborted) {
        throw cause;
      }
      return;
    } finally {
      if (this.loading === mine) {
        this.loading = null;
      }
    }
    this.changed();
  }

  /** Loads the range on view once more. */
  async reload() {
    if (this.asked) {
      await this.load(this.asked);
    }
  }

  /** @param {string} id */
  find(id) {
    return this.entries.get(id);
  }

  /** @param {Entry} entry new, or newer than the one there is */
  put(entry) {
    this.entries.set(entry.id, entry);
    this.written();
  }

  /** @param {Entry} entry */
  drop(entry) {
    this.entries.delete(entry.id);
    this.written();
  }

  /** A list that was asked for before a write may lack it: it is asked for again. */
  written() {
    this.changed();
    if (this.loading) {
      void this.reload();
    }
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
