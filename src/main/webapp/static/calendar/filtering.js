/** The filter of the calendar page: the box, the address, and what is loaded by it. */
import { Problem } from '../web/api.js';
import { FilterBox } from '../tags/filter-box.js';
import { filterIn, withFilter } from './links.js';

/** @typedef {import('./entries.js').Range} Range */

export class Filtering {
  /** The filter of this stop of the back button. */
  settled = filterIn(location.search);

  /**
   * @param {HTMLElement} host
   * @param {import('./ledger.js').Ledger} ledger
   * @param {import('../tags/tags.js').Tags} tags
   * @param {(cause: unknown) => void} failed told when a filter can't be tried at all
   */
  constructor(host, ledger, tags, failed) {
    this.ledger = ledger;
    this.failed = failed;
    this.box = new FilterBox(host, tags, {
      typed: () => void this.reload(),
      settled: () => void this.settle(),
    });
    this.box.text = this.settled;
    addEventListener('popstate', () => this.arrived());
  }

  /**
   * Loads some days. A filter that can't be read is told at its box; the one before it goes on.
   *
   * @param {Range} range
   */
  async load(range) {
    const wanted = this.box.text;
    try {
      await this.ledger.load(range, wanted);
    } catch (cause) {
      const fault = cause instanceof Problem && cause.errors.find(({ field }) => field === 'filter');
      if (!fault) {
        throw cause;
      }
      if (wanted === this.box.text) {
        this.box.refuse(fault);
      }
      if (this.ledger.range !== range) {
        await this.ledger.load(range, this.ledger.filter);
      }
    }
  }

  /** @returns {Promise<boolean>} whether the filter in the box is now that of the page */
  async reload() {
    try {
      if (this.ledger.asked) {
        await this.load(this.ledger.asked);
      }
    } catch (cause) {
      this.failed(cause);
    }
    const applied = this.ledger.filter === this.box.text;
    if (applied) {
      history.replaceState(null, '', withFilter(location, this.box.text));
    }
    return applied;
  }

  /** Makes the filter a stop of the back button. */
  async settle() {
    if (this.box.text === this.settled && this.box.text === this.ledger.filter) {
      return;
    }
    if (await this.reload() && this.box.text !== this.settled) {
      history.replaceState(null, '', withFilter(location, this.settled));
      this.settled = this.box.text;
      history.pushState(null, '', withFilter(location, this.settled));
    }
  }

  /** Forward, back, or another address. */
  arrived() {
    const text = filterIn(location.search);
    if (text !== this.box.text) {
      this.settled = text;
      this.box.text = text;
      void this.reload();
    }
  }

  /** Shows all entries again. */
  clear() {
    this.box.text = '';
    void this.settle();
  }
}
