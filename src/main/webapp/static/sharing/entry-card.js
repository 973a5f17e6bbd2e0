/** An entry in full, or all of one day, in a dialog that only tells. */
import { longName } from '../calendar/days.js';
import { lineOf } from '../calendar/entry-face.js';
import { rowsByDay } from '../calendar/list-days.js';
import { timeOf } from '../calendar/list-row.js';
import { spanInWords } from '../calendar/span.js';
import { make } from '../web/dom.js';
import { linked } from './linked.js';

/** @typedef {import('./shown.js').SharedEntry} SharedEntry */
/** @typedef {import('./scene.js').Scene} Scene */

export class EntryCard {
  /** @param {HTMLDialogElement} dialog @param {Scene} scene */
  constructor(dialog, scene) {
    this.dialog = dialog;
    this.scene = scene;
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
  }

  /** @param {string} id */
  open(id) {
    const entry = this.scene.entries.get(id);
    if (entry) {
      this.show(entry.title, this.inFull(entry), this.scene.colorOf(entry));
    }
  }

  /** @param {string} day */
  openDay(day) {
    const { zone, entries } = this.scene;
    const range = { start: day, end: new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) };
    const rows = rowsByDay(/** @type {any} */ (entries.values()), range, zone).get(day) ?? [];
    const list = rows.map(({ entry }) => make('li', {}, [
      make('button', { type: 'button', class: 'row-open', click: () => this.open(entry.id) }, lineOf(entry.title)),
      ' ', make('span', { class: 'muted amount' }, [timeOf(entry, this.scene)]),
    ]));
    this.show(longName(day), [
      rows.length === 0 ? make('p', { class: 'muted' }, ['Nothing was done on this day.']) : make('ul', { class: 'card-day' }, list),
    ], null);
  }

  /** @param {string} title @param {Node[]} parts @param {string | null} color */
  show(title, parts, color) {
    this.dialog.style.setProperty('--tag', color ?? 'var(--untagged)');
    this.dialog.replaceChildren(
      make('h2', { id: 'entry-card-title' }, linked(title)),
      ...parts,
      make('p', { class: 'form-actions' }, [
        make('button', { type: 'button', class: 'button button-quiet', autofocus: true, click: () => this.dialog.close() }, ['Close']),
      ]),
    );
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
  }

  /** @param {SharedEntry} entry */
  inFull(entry) {
    const { zone, clock, fresh } = this.scene;
    const news = fresh.get(entry.id);
    return [
      make('p', { class: 'muted' }, [spanInWords(entry, zone, clock)]),
      ...(news ? [make('p', { class: 'share-news' }, [news === 'new' ? 'New since you last looked' : 'Changed since you last looked'])] : []),
      ...(entry.note ? [make('p', { class: 'card-note' }, linked(entry.note))] : []),
      ...(entry.url ? [make('p', {}, linked(entry.url))] : []),
    ];
  }
}
