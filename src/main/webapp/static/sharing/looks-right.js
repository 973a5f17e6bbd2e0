/** "Looks right": freezes what is seen, and shows what is otherwise since. */
import { plusDays } from '../calendar/days.js';
import { inFigures } from '../calendar/amounts.js';
import { rangeInWords } from '../reports/words.js';
import { announce } from '../web/announce.js';
import { Problem } from '../web/api.js';
import { field, make, the } from '../web/dom.js';

/** @typedef {import('../calendar/entries.js').Range} Range */
/** @typedef {{at: string, name: string | null, entries: number, start: string | null, end: string | null}} Confirmation */
/** @typedef {{title: string, start: string, end: string, note: string | null, url: string | null}} Frozen */
/** @typedef {{days: number, hours: number, entries: number}} Total */
/**
 * @typedef {object} Differences
 * @property {Frozen[]} [added]
 * @property {{was: Frozen, is: Frozen}[]} [changed]
 * @property {Frozen[]} [removed]
 * @property {{total: Total}} [was] of totals
 * @property {{total: Total}} [is]
 * @property {boolean} [otherTerms]
 * @property {boolean} [otherPeriod]
 * @property {boolean} [tooMany]
 */

const AT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export class LooksRight {
  /** @type {Range | null} */
  range = null;
  digest = '';

  /** @param {HTMLElement} section @param {import('./shown.js').Shown} shown */
  constructor(section, shown) {
    this.section = section;
    this.shown = shown;
    this.form = /** @type {HTMLFormElement} */ (the('#looks-right', section));
    this.error = the('#confirm-error', section);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.confirm();
    });
  }

  /** The range that the viewer has before the eyes now. @param {Range} range */
  async look(range) {
    this.range = range;
    the('#confirm-range', this.section).textContent = rangeInWords(range.start, plusDays(range.end, -1));
    try {
      this.digest = (await this.shown.digest(range)).digest;
    } catch {
      this.digest = ''; // The server tells when it is pressed.
    }
  }

  async refresh() {
    tell(await this.shown.confirmations());
  }

  async confirm() {
    const { range } = this;
    if (!range) {
      return;
    }
    this.error.hidden = true;
    try {
      const name = field('[name=name]', this.form).value;
      const answer = await this.shown.confirm({ ...range, name, digest: this.digest });
      announce('Kept: it looked right.');
      tell(answer);
    } catch (cause) {
      if (!(cause instanceof Problem)) {
        throw cause;
      }
      this.error.textContent = cause.message;
      this.error.hidden = false;
    }
  }
}

/** @param {{confirmations: Confirmation[], differences: Differences | null}} answer */
export function tell({ confirmations, differences }) {
  the('#confirmations').replaceChildren(...confirmations.slice(0, 5).map((it) => make('li', {}, [said(it)])));
  the('#differences').replaceChildren(...(differences ? inWords(differences) : []));
}

/** "Eve found 12 entries right, 25 Nov 2026, 14:02". @param {Confirmation} confirmation */
export function said({ name, at, entries }) {
  return `${name ?? 'Somebody'} found ${entries} ${entries === 1 ? 'entry' : 'entries'} right, ${AT.format(new Date(at))}`;
}

/** @param {Differences} differences @returns {Node[]} */
export function inWords(differences) {
  const { added = [], changed = [], removed = [], was, is } = differences;
  if (differences.otherTerms || differences.otherPeriod) {
    return [note('Since then the owner has chosen what is shown anew, so it can’t be compared.')];
  }
  if (differences.tooMany) {
    return [note('By now there is too much to be compared.')];
  }
  if (was && is) {
    return [list([row('changed', `${total(was.total)} → ${total(is.total)}`)])];
  }
  const rows = [
    ...added.map((it) => row('added', `${it.title}, ${day(it)}`)),
    ...changed.map((it) => row('changed', `${told(it.was, it.is)} → ${told(it.is, it.was)}`)),
    ...removed.map((it) => row('removed', `${it.title}, ${day(it)}`)),
  ];
  return rows.length === 0 ? [note('Nothing was changed since.')] : [list(rows)];
}

/** @param {string} words */
function note(words) {
  return make('p', { class: 'muted share-small' }, [words]);
}

/** @param {Node[]} rows */
function list(rows) {
  return make('ul', { class: 'share-differences', 'aria-label': 'Changed since it was found right' }, rows);
}

/** @param {'added' | 'changed' | 'removed'} kind @param {string} words */
function row(kind, words) {
  return make('li', { 'data-difference': kind }, [make('b', {}, [kind[0].toUpperCase() + kind.slice(1)]), ` ${words}`]);
}

/** @param {Frozen} entry */
function day({ start }) {
  return start.slice(0, 10);
}

/** What of an entry is otherwise in another. @param {Frozen} entry @param {Frozen} other */
function told(entry, other) {
  const parts = [
    ...(entry.title !== other.title ? [entry.title] : []),
    ...(entry.start !== other.start || entry.end !== other.end ? [`${when(entry.start)}–${when(entry.end)}`] : []),
    ...(entry.note !== other.note ? [entry.note ? `“${entry.note}”` : 'no note'] : []),
    ...(entry.url !== other.url ? [entry.url ?? 'no link'] : []),
  ];
  return entry.title === other.title ? `${entry.title}: ${parts.join(', ')}` : parts.join(', ');
}

/** @param {string} moment */
function when(moment) {
  return moment.slice(0, 16).replace('T', ' ');
}

/** @param {Total} amount */
function total({ days, hours, entries }) {
  return inFigures({ days, minutes: hours * 60, entries }) || '0 h';
}
