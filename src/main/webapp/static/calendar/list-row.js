/** How the list shows a day and an entry: real rows of a real table, whatever the width. */
import { overlapSign } from '../overlaps/overlap-choice.js';
import { pieces } from '../tags/tag-text.js';
import { make } from '../web/dom.js';
import { figure, inFigures, inWords, NOTHING } from './amounts.js';
import { dayOf, daysBetween, longName, plusDays, shortName } from './days.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./page.js').Page} Page */

/** @param {import('./days.js').Day} day @param {import('./amounts.js').Amount} [total] */
export function dayRow(day, total = NOTHING) {
  const [, name, year] = /** @type {RegExpExecArray} */ (/^(.*)( \d+)$/.exec(longName(day)));
  return make('tr', { class: 'list-day' }, [
    make('th', { scope: 'rowgroup', colspan: '5' }, [
      make('span', { class: 'list-day-name' }, [name, make('span', { class: 'list-year' }, [year])]), ' ',
      make('span', { class: 'amount', 'aria-hidden': 'true' }, [inFigures(total)]),
      make('span', { class: 'visually-hidden' }, [`, ${inWords(total)}`]),
    ]),
  ]);
}

/**
 * @param {Entry} entry
 * @param {Page} page
 * @param {boolean} goesOn shown before: it is neither chosen nor flagged here
 */
export function entryRow(entry, page, goesOn) {
  const time = timeOf(entry, page);
  const length = lengthOf(entry);
  const row = make('tr', { class: goesOn ? 'list-entry goes-on' : 'list-entry', [goesOn ? 'data-goes-on' : 'data-entry-id']: entry.id }, [
    make('td', { class: 'list-choice' }, goesOn ? [] : [make('input', {
      type: 'checkbox', class: 'row-check', tabindex: '-1', 'aria-label': `Select ${entry.title}, ${time}`,
    })]),
    make('td', { class: 'list-time' }, [time]),
    make('td', { class: 'list-what' }, [
      title(entry, goesOn),
      ...(goesOn || page.overlaps.of(entry.id).length === 0 ? [] : [make('button', {
        type: 'button', class: 'overlap-flag', tabindex: '-1', title: 'Overlaps', 'aria-haspopup': 'dialog',
        'aria-label': `${entry.title} overlaps: settle it`,
      }, [overlapSign()])]),
      make('span', { class: 'list-small', 'aria-hidden': 'true' }, [[time, length].filter(Boolean).join(' · ')]),
    ]),
    make('td', { class: 'list-length amount' }, [goesOn ? '' : length]),
    make('td', { class: 'list-ways' }, goesOn ? [] : [make('button', {
      type: 'button', class: 'icon-button row-copy', tabindex: '-1', title: 'Duplicate', 'aria-label': `Duplicate ${entry.title}`,
      'aria-haspopup': 'dialog',
    }, [make('span', { class: 'copy-sign', 'aria-hidden': 'true' })])]),
  ]);
  row.style.setProperty('--tag', page.tags.colorOf(entry) ?? 'var(--untagged)');
  return row;
}

/** @param {Entry} entry @param {boolean} goesOn */
function title(entry, goesOn) {
  const line = pieces(entry.title).map(({ text, tag }) => (tag ? make('b', { class: 'entry-tag' }, [text]) : text));
  return make('button', {
    type: 'button', class: 'row-open', tabindex: '-1', 'aria-haspopup': 'dialog', title: entry.note ?? undefined,
  }, goesOn ? [...line, make('span', { class: 'muted' }, [' (goes on)'])] : line);
}

/** "all day", "to Wed 25 Nov", "09:30–11:15". @param {Omit<Entry, 'version'>} entry @param {Pick<Page, 'zone' | 'clock'>} page */
export function timeOf(entry, page) {
  if (entry.allDay) {
    const last = plusDays(entry.end, -1);
    return last === entry.start ? 'all day' : `to ${shortName(last)}`;
  }
  const [start, end] = [entry.start, entry.end].map((it) => page.zone.wallOf(Date.parse(it)));
  const lastDay = dayOf(end) === dayOf(start) ? '' : `${shortName(dayOf(end))} `;
  return `${page.clock(start)}–${lastDay}${page.clock(end)}`;
}

/** "2 d", "1.5 h". @param {Omit<Entry, 'version'>} entry */
export function lengthOf(entry) {
  return entry.allDay
    ? `${daysBetween(entry.start, entry.end).length} d`
    : `${figure((Date.parse(entry.end) - Date.parse(entry.start)) / 3_600_000)} h`;
}
