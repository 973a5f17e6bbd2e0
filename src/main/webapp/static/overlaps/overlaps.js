/** Which of the entries on view overlap; says "change" when that is no longer what it was. */
import { call, changing, Problem } from '../web/api.js';

/** @typedef {{entry: string, other: string, minutes: number}} Overlap `other` began earlier */
/** @typedef {import('./ways.js').Way} Way */

const OVERLAPS = '/api/v1/overlaps';

export class Overlaps extends EventTarget {
  /** @type {Map<string, Overlap[]>} by either of the two */
  byEntry = new Map();
  /** @type {AbortController | null} */
  asking = null;
  seen = '[]';
  /** @type {Promise<void>} */
  answered = Promise.resolve();

  /** Asks anew; a later question overtakes an earlier. @param {{start: string, end: string}} range */
  load(range) {
    this.asking?.abort();
    this.asking = new AbortController();
    this.answered = this.ask(range, this.asking);
  }

  /** The last question is answered. */
  async ready() {
    for (let last = null; last !== this.answered;) {
      last = this.answered;
      await last;
    }
  }

  /**
   * Without an answer nothing is flagged, and all else works.
   *
   * @param {{start: string, end: string}} range
   * @param {AbortController} mine
   */
  async ask(range, mine) {
    try {
      this.show(await call('GET', `${OVERLAPS}?${new URLSearchParams(range)}`, { signal: mine.signal }));
    } catch (cause) {
      if (!mine.signal.aborted && !(cause instanceof Problem)) {
        throw cause;
      }
    }
  }

  /** @param {Overlap[]} pairs */
  show(pairs) {
    const text = JSON.stringify(pairs);
    if (text === this.seen) {
      return;
    }
    this.seen = text;
    this.byEntry = new Map();
    for (const pair of pairs) {
      for (const id of [pair.entry, pair.other]) {
        this.byEntry.set(id, [...(this.byEntry.get(id) ?? []), pair]);
      }
    }
    this.dispatchEvent(new Event('change'));
  }

  /** Those of one entry. @param {string} id @returns {readonly Overlap[]} */
  of(id) {
    return this.byEntry.get(id) ?? [];
  }

}

/** The other one of a pair. @param {string} id @param {Overlap} pair */
export function partner(id, pair) {
  return pair.entry === id ? pair.other : pair.entry;
}

/** Does it; answers the step of the history that it made. @param {Way} way */
export async function settle({ how, entry, other }) {
  return (await changing('POST', OVERLAPS, { body: { entry, other, how } })).step;
}
