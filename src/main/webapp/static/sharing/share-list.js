/** The share's entries as a list of days. */
import { lineOf } from '../calendar/entry-face.js';
import { rowsByDay } from '../calendar/list-days.js';
import { dayRow, lengthOf, timeOf } from '../calendar/list-row.js';
import { totalsByDay } from '../calendar/totals.js';
import { make } from '../web/dom.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./shown.js').SharedEntry} SharedEntry */

export class ShareList {
  /** @param {Scene} scene @param {(id: string, element: HTMLElement) => void} open */
  constructor(scene, open) {
    this.scene = scene;
    this.open = open;
    this.body = make('tbody');
    this.empty = make('p', { class: 'list-empty' }, ['Nothing was done in this time.']);
    this.table = make('table', { class: 'list-table' }, [
      make('caption', { class: 'visually-hidden' }, ['What was done, day by day']),
      make('thead', {}, [make('tr', {}, ['When', 'What', 'Length'].map((word) => make('th', { scope: 'col' }, [word])))]),
      this.body,
    ]);
    this.element = make('div', { class: 'entry-list', tabindex: '0', role: 'region', 'aria-label': 'Entries' }, [this.table, this.empty]);
  }

  /** @param {import('../calendar/entries.js').Range} range */
  show(range) {
    const { scene } = this;
    const entries = /** @type {any} */ ([...scene.entries.values()]);
    const totals = totalsByDay(entries, range, scene.zone);
    const days = rowsByDay(entries, range, scene.zone);
    this.body.replaceChildren(...[...days].flatMap(([day, rows]) => [
      dayRow(day, totals.get(day)),
      ...rows.map(({ entry, goesOn }) => this.row(/** @type {SharedEntry} */ (/** @type {unknown} */ (entry)), goesOn)),
    ]));
    this.table.hidden = days.size === 0;
    this.empty.hidden = days.size > 0;
  }

  /** @param {SharedEntry} entry @param {boolean} goesOn shown before */
  row(entry, goesOn) {
    const time = timeOf(entry, this.scene);
    const length = lengthOf(entry);
    const opener = make('button', { type: 'button', class: 'row-open', 'aria-haspopup': 'dialog' }, [
      ...lineOf(entry.title), ...(goesOn ? [make('span', { class: 'muted' }, [' (goes on)'])] : []),
    ]);
    opener.addEventListener('click', () => this.open(entry.id, opener));
    const row = make('tr', {
      class: goesOn ? 'list-entry goes-on' : 'list-entry', [goesOn ? 'data-goes-on' : 'data-entry-id']: entry.id,
      'data-fresh': this.scene.fresh.get(entry.id),
    }, [
      make('td', { class: 'list-time' }, [time]),
      make('td', { class: 'list-what' }, [
        opener, make('span', { class: 'list-small', 'aria-hidden': 'true' }, [`${time} · ${length}`]),
      ]),
      make('td', { class: 'list-length amount' }, [goesOn ? '' : length]),
    ]);
    row.style.setProperty('--tag', this.scene.colorOf(entry) ?? 'var(--untagged)');
    return row;
  }
}
