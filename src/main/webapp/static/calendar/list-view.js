/**
 * The list of a month's entries: a table with a box to check in each row. One row at a time can be
 * reached by Tab; arrows go on from there, with Shift they choose, Space chooses one, Ctrl+A all.
 */
import { announce } from '../web/announce.js';
import { field, make } from '../web/dom.js';
import { BatchBar } from './batch-bar.js';
import { rowsByDay } from './list-days.js';
import { dayRow, entryRow } from './list-row.js';
import { Selection } from './list-selection.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./page.js').Page} Page */

/** What of a row can have the focus, from left to right. */
const STOPS = '.row-check, .row-open, .row-copy, .overlap-flag';

export class ListView {
  selection = new Selection();
  current = '';

  /**
   * @param {Page} page
   * @param {{open: (entry: Entry) => void, copy: (entry: Entry) => void, settle: (entry: Entry, flag: Element) => void}} ways
   */
  constructor(page, ways) {
    this.page = page;
    this.ways = ways;
    this.every = make('input', { type: 'checkbox', 'aria-label': 'Select all entries', class: 'list-every' });
    this.body = make('table', { class: 'list-table', 'aria-label': 'Entries' });
    this.empty = make('p', { class: 'list-empty' }, ['Nothing here yet.']);
    this.bar = new BatchBar(page, this.selection, () => this.chose());
    this.element = make('div', { class: 'entry-list' }, [this.body, this.empty, this.bar.element]);
    this.every.addEventListener('change', () => this.chooseAll(this.every.checked));
    this.body.addEventListener('click', (event) => this.clicked(event));
    this.body.addEventListener('keydown', (event) => this.pressed(event));
    this.body.addEventListener('focusin', (event) => this.arrive(this.idAt(event.target)));
  }

  /**
   * @param {Iterable<Entry>} entries
   * @param {import('./entries.js').Range} range
   * @param {Map<string, import('./amounts.js').Amount>} totals
   */
  show(entries, range, totals) {
    const before = this.focusHeld();
    const days = rowsByDay(entries, range, this.page.zone);
    const rows = [...days.values()].flat().filter((row) => !row.goesOn).map((row) => row.entry.id);
    this.selection.follow(rows);
    this.body.replaceChildren(this.head(), ...[...days].map(([day, list]) => make('tbody', { 'data-date': day }, [
      dayRow(day, totals.get(day)), ...list.map(({ entry, goesOn }) => entryRow(entry, this.page, goesOn)),
    ])));
    this.body.hidden = rows.length === 0;
    this.empty.hidden = rows.length > 0;
    this.arrive(rows.includes(this.current) ? this.current : (rows[before?.index ?? 0] ?? rows.at(-1) ?? ''));
    this.showChosen();
    if (before) {
      this.focus(this.current, before.stop);
    }
  }

  head() {
    const names = ['When', 'What', 'Length'].map((name) => make('th', { scope: 'col', class: `list-${name.toLowerCase()}` }, [name]));
    const hidden = make('th', { scope: 'col' }, [make('span', { class: 'visually-hidden' }, ['Ways'])]);
    return make('thead', {}, [make('tr', {}, [make('th', { scope: 'col', class: 'list-choice' }, [this.every]), ...names, hidden])]);
  }

  /** Where the focus is, if in a row, so that it outlives the row's renewal. */
  focusHeld() {
    const stop = document.activeElement;
    const id = this.body.contains(stop) ? this.idAt(stop) : '';
    return id === '' ? null : { index: this.selection.order.indexOf(id), stop: stop?.className ?? '' };
  }

  /** @param {EventTarget | null} target */
  idAt(target) {
    const row = target instanceof Element ? target.closest('tr[data-entry-id]') : null;
    return row instanceof HTMLElement ? (row.dataset.entryId ?? '') : '';
  }

  /** @param {string} id @returns {HTMLElement | null} */
  row(id) {
    return this.body.querySelector(`tr[data-entry-id="${CSS.escape(id)}"]`);
  }

  /** Lets Tab reach this row and no other. @param {string} id */
  arrive(id) {
    if (id !== '') {
      this.row(this.current)?.querySelectorAll(STOPS).forEach((stop) => stop.setAttribute('tabindex', '-1'));
      this.row(id)?.querySelectorAll(STOPS).forEach((stop) => stop.setAttribute('tabindex', '0'));
      this.current = id;
    }
  }

  /** @param {string} id @param {string} [stop] the class of what shall have the focus */
  focus(id, stop = 'row-check') {
    const place = [...(this.row(id)?.querySelectorAll(STOPS) ?? [])];
    const wanted = place.find((it) => it.className === stop) ?? place[0];
    if (wanted instanceof HTMLElement) {
      wanted.focus();
    }
  }

  /** The day of the row that has the focus, or had it last. */
  day() {
    return this.row(this.current)?.closest('tbody')?.dataset.date ?? null;
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const row = target.closest('.list-entry');
    const id = row instanceof HTMLElement ? (row.dataset.entryId ?? row.dataset.goesOn ?? '') : '';
    const entry = this.page.ledger.find(id);
    if (!entry) {
      return;
    }
    const flag = target.closest('.overlap-flag');
    if (flag) {
      this.ways.settle(entry, flag);
    } else if (target.closest('.row-copy')) {
      this.ways.copy(entry);
    } else if (event.shiftKey && row?.matches('[data-entry-id]')) {
      document.getSelection()?.removeAllRanges();
      this.selection.extendTo(id);
      this.chose();
    } else if (target.matches('.row-check') || event.ctrlKey || event.metaKey) {
      this.selection.toggle(id);
      this.chose();
    } else {
      this.ways.open(entry);
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.altKey || !this.act(event, this.idAt(event.target))) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} event @param {string} id @returns {boolean} whether the key meant something */
  act(event, id) {
    const { order } = this.selection;
    const at = order.indexOf(id);
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      this.chooseAll(true);
      return true;
    }
    switch (id === '' || event.ctrlKey || event.metaKey ? '' : event.key) {
      case 'ArrowDown': return this.step(event, id, order[at + 1]);
      case 'ArrowUp': return this.step(event, id, order[at - 1]);
      case 'Home': return this.step(event, id, order[0]);
      case 'End': return this.step(event, id, order.at(-1));
      case 'Escape': return this.selection.chosen.size > 0 && this.chooseAll(false);
      case 'Enter': return /** @type {Element} */ (event.target).matches('.row-check') && this.open(id);
      default: return false;
    }
  }

  /** @param {KeyboardEvent} event @param {string} from @param {string | undefined} to */
  step(event, from, to) {
    if (to !== undefined) {
      if (event.shiftKey) {
        this.selection.extendTo(to, from);
        this.chose();
      }
      this.focus(to, event.shiftKey ? undefined : /** @type {Element} */ (event.target).className);
    }
    return true;
  }

  /** @param {string} id */
  open(id) {
    const entry = this.page.ledger.find(id);
    if (entry) {
      this.ways.open(entry);
    }
    return true;
  }

  /** @param {boolean} all */
  chooseAll(all) {
    if (all) {
      this.selection.all();
    } else {
      this.selection.clear();
    }
    this.chose();
    return true;
  }

  chose() {
    this.showChosen();
    announce(`${this.selection.chosen.size} selected`);
  }

  showChosen() {
    const { chosen, order } = this.selection;
    for (const row of this.body.querySelectorAll('tr[data-entry-id]')) {
      const isChosen = chosen.has(/** @type {HTMLElement} */ (row).dataset.entryId ?? '');
      row.toggleAttribute('data-chosen', isChosen);
      field('.row-check', row).checked = isChosen;
    }
    this.every.checked = chosen.size > 0 && chosen.size === order.length;
    this.every.indeterminate = chosen.size > 0 && chosen.size < order.length;
    this.bar.show();
  }
}
