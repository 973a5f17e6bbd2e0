/** The column at the end of the month's rows: what each week adds up to. */
import { make } from '../web/dom.js';
import { inFigures, inWords } from './amounts.js';
import { plusDays, shortName } from './days.js';
import { totalOf } from './totals.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./amounts.js').Amount} Amount */

const ROWS = '.fc-dayGridMonth-view .fc-daygrid-body tr[role=row]';

export class WeekRail {
  /**
   * @param {HTMLElement} rail
   * @param {HTMLElement} grid
   */
  constructor(rail, grid) {
    this.rail = rail;
    this.grid = grid;
    new ResizeObserver(() => this.align()).observe(grid);
  }

  /** @param {Map<Day, Amount>} totals @param {Day} firstDay of the range on view */
  show(totals, firstDay) {
    const rows = [...this.grid.querySelectorAll(ROWS)];
    this.rail.hidden = rows.length === 0;
    this.rail.replaceChildren(...rows.map((_, index) => week(totals, plusDays(firstDay, index * 7))));
    this.align();
  }

  /** Puts each week's total beside its row. */
  align() {
    const top = this.rail.getBoundingClientRect().top;
    [...this.grid.querySelectorAll(ROWS)].forEach((row, index) => {
      const box = row.getBoundingClientRect();
      const total = this.rail.children[index];
      if (total instanceof HTMLElement) {
        total.style.top = `${box.top - top}px`;
        total.style.height = `${box.height}px`;
      }
    });
  }
}

/** @param {Map<Day, Amount>} totals @param {Day} first */
function week(totals, first) {
  const days = Array.from({ length: 7 }, (_, index) => plusDays(first, index));
  const total = totalOf(totals, days);
  return make('li', { 'data-week': first }, [
    make('span', { class: 'visually-hidden' }, [`Week of ${shortName(first)}: ${inWords(total)}`]),
    ...inFigures(total).split(' · ').filter(Boolean).map((part) => make('span', { 'aria-hidden': 'true' }, [part])),
  ]);
}
