/** What the share's page has in hand: whose days they are, and the entries on view. */
import { clockOf, zoneOf } from '../calendar/settings.js';

/** @typedef {import('./shown.js').SharedEntry} SharedEntry */
/** @typedef {import('./since.js').Fresh} Fresh */

export class Scene {
  /** @type {Map<string, SharedEntry>} */
  entries = new Map();
  /** What is new or changed since the viewer last looked. @type {Map<string, Fresh>} */
  fresh = new Map();
  /** @type {Map<string, string>} */
  colors = new Map();

  /** @param {import('../calendar/settings.js').Settings} settings the owner's: the days are the owner's */
  constructor(settings) {
    this.settings = settings;
    this.zone = zoneOf(settings);
    this.clock = clockOf(settings);
    // As the calendar's own page has them, for the faces of entries.
    this.ledger = { find: (/** @type {string} */ id) => this.entries.get(id) };
    this.overlaps = { of: () => [] };
    this.others = { words: () => null, dress: () => {} };
    this.tags = { colorOf: (/** @type {SharedEntry} */ entry) => this.colorOf(entry) };
  }

  /** The days of the owner's wall. */
  today() {
    return new Date(this.zone.wallOf(Date.now())).toISOString().slice(0, 10);
  }

  /** @param {SharedEntry} entry @returns {string | null} */
  colorOf(entry) {
    const tag = entry.tags.find((it) => this.colors.has(it));
    return tag === undefined ? null : (this.colors.get(tag) ?? null);
  }

  /** @param {import('../calendar/entries.js').Statistics} statistics */
  learnColors({ days, hours }) {
    for (const { tag, color } of [...days, ...hours]) {
      if (tag !== null) {
        this.colors.set(tag, color);
      }
    }
  }
}
