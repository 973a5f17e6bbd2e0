/**
 * What the palette offers for what was typed: the keys of this page, the pages of the house, tags
 * to filter by, a day, a new entry, and entries that contain it. The last words belong to the
 * server; until they come, and where it can't be reached, the rest is there.
 */
import { call, Problem } from './api.js';
import { fitting } from './fuzzy.js';
import { allKeys, holds } from './keys.js';
import { visit } from './visit.js';

/**
 * @typedef {object} Offer
 * @property {string} words
 * @property {string} kind what it is, or the key that does the same
 * @property {() => void} take
 * @property {boolean} [last] what is left when nothing else fits
 */

/** @typedef {{id: string, title: string, start: string}} Found */

const MOST_FITTING = 8;
const MOST_TAGS = 5;
const MOST_FOUND = 6;
const PAUSE_MILLIS = 120;
const DAY_MILLIS = 86_400_000;

/** Entries are listed oldest first: to find the newest, these many days back are asked in turn. */
const LOOKING_BACK = [60, 730, Infinity];

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
});

export class Offers {
  typed = '';
  waiting = false;
  /** @type {AbortController | null} */
  asking = null;
  /** @type {number | undefined} */
  pause;
  /** @type {Offer[]} */
  ways = [];
  /** @type {string[]} */
  tags = [];
  /** @type {Offer[]} */
  days = [];
  /** @type {Offer[]} */
  found = [];

  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  /** The palette is about to open: what holds is told where the reader still is. */
  start() {
    this.ways = [...keys(), ...pages()];
    quietly(async () => {
      const tags = /** @type {{name: string, archived: boolean}[]} */ (await call('GET', '/api/v1/tags'));
      this.tags = tags.filter((tag) => !tag.archived).map((tag) => tag.name);
      this.changed();
    });
  }

  stop() {
    clearTimeout(this.pause);
    this.asking?.abort();
    this.waiting = false;
  }

  /** @param {string} typed */
  ask(typed) {
    this.stop();
    this.typed = typed;
    this.days = [];
    this.found = [];
    this.waiting = typed !== '';
    if (this.waiting) {
      this.pause = setTimeout(() => void this.askServer(typed), PAUSE_MILLIS);
    }
    this.changed();
  }

  /** @param {string} typed */
  async askServer(typed) {
    const mine = new AbortController();
    this.asking = mine;
    const { signal } = mine;
    await Promise.all([
      quietly(async () => { this.days = await dayIn(typed, signal); }, signal),
      quietly(async () => { this.found = await entriesWith(typed, signal); }, signal),
    ]);
    if (!signal.aborted) {
      this.waiting = false;
      this.changed();
    }
  }

  /** @returns {Offer[]} */
  all() {
    return [...this.fitting(), ...this.days, ...this.fresh(), ...this.found];
  }

  fitting() {
    const tag = /^[@#]/.test(this.typed);
    const ways = tag ? [] : fitting(this.typed, this.ways, ({ words }) => words);
    return [...ways.slice(0, this.typed ? MOST_FITTING : undefined), ...this.filters()];
  }

  filters() {
    const name = this.typed.replace(/^[@#]/, '');
    return this.typed === '' ? [] : fitting(name, this.tags, (it) => it).slice(0, MOST_TAGS).map((it) => ({
      words: `@${it}`, kind: 'Filter by tag', take: () => visit(`/?filter=${encodeURIComponent(`@${it}`)}`),
    }));
  }

  /** @returns {Offer[]} */
  fresh() {
    const { typed } = this;
    return typed === '' ? [] : [{
      words: `New entry “${typed}”`, kind: 'Write', last: true, take: () => visit(`/?new=${encodeURIComponent(typed)}`),
    }];
  }
}

/** Of two keys for the same, one. @returns {Offer[]} */
function keys() {
  const able = allKeys().filter((key) => key.keys !== 'Ctrl+K' && holds(key));
  const first = able.filter((key) => able.find((it) => it.words === key.words) === key);
  return first.map(({ words, keys: key, run }) => ({
    words, kind: key, take: () => run?.(),
  }));
}

/** Whatever the head of the page links to. @returns {Offer[]} */
function pages() {
  const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('.site-header a[href]')]);
  return links.filter((link) => link.offsetParent !== null).map((link) => ({
    words: link.classList.contains('brand') ? 'Calendar' : link.innerText.trim(),
    kind: 'Page',
    take: () => link.click(),
  }));
}

/** @param {string} typed @param {AbortSignal} signal @returns {Promise<Offer[]>} */
async function dayIn(typed, signal) {
  const meant = await call('GET', `/api/v1/sentence?${new URLSearchParams({ text: typed })}`, { signal });
  const said = meant.spans.some((/** @type {{kind: string}} */ span) => span.kind === 'date');
  const day = meant.start.slice(0, 10);
  return said ? [{ words: `Go to ${nameOf(day)}`, kind: 'Day', take: () => visit(`/?day=${day}`) }] : [];
}

/** The newest first. @param {string} typed @param {AbortSignal} signal @returns {Promise<Offer[]>} */
async function entriesWith(typed, signal) {
  for (const days of LOOKING_BACK) {
    const entries = await search(typed, days, signal);
    if (entries.length >= MOST_FOUND || days === Infinity) {
      return entries.slice(-MOST_FOUND).reverse().map(({ id, title, start }) => ({
        words: title, kind: nameOf(start.slice(0, 10)), take: () => visit(`/?entry=${encodeURIComponent(id)}`),
      }));
    }
  }
  return [];
}

/** @param {string} typed @param {number} days @param {AbortSignal} signal @returns {Promise<Found[]>} */
async function search(typed, days, signal) {
  const query = new URLSearchParams({ q: typed });
  if (days !== Infinity) {
    query.set('start', new Date(Date.now() - days * DAY_MILLIS).toISOString().slice(0, 10));
  }
  return (await call('GET', `/api/v1/entries?${query}`, { signal })).entries;
}

/** @param {string} day */
function nameOf(day) {
  return DAY.format(Date.parse(`${day}T00:00:00Z`)).replace(/,/g, '');
}

/**
 * What can't be had is not offered, and that is all.
 *
 * @param {() => Promise<void>} attempt
 * @param {AbortSignal} [signal]
 */
async function quietly(attempt, signal) {
  try {
    await attempt();
  } catch (cause) {
    if (!(cause instanceof Problem) && !signal?.aborted) {
      throw cause;
    }
  }
}
