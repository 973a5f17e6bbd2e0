/** The column at the end of the month's rows: what each week adds up to. */
import { make } from '../web/dom.js';
import { inFigures, inWords } from './amounts.js';
import { plusDays, shortName, weekdayOf } from './days.js';
import { totalOf } from './totals.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./amounts.js').Amount} Amount */

const ROWS = '.fc-dayGridMonth-view .fc-daygrid-body tr[role=row]';

export class WeekRail {
  /**
   * @param {HTMLElement} rail
   * @param {HTMLElement} grid
   * @param {number} firstWeekday
   */
  constructor(rail, grid, firstWeekday) {
    this.rail = rail;
    this.grid = grid;
    this.firstWeekday = firstWeekday;
    new ResizeObserver(() => this.align()).observe(grid);
  }

  /** @param {Map<Day, Amount>} totals */
  show(totals) {
    const rows = [...this.grid.querySelectorAll(ROWS)];
    this.rail.hidden = rows.length === 0;
    this.rail.replaceChildren(...rows.map((row) => week(totals, this.firstDayOf(row))));
    this.align();
  }

  /** The week's own first day, which may be hidden with the weekend. @param {Element} row @returns {Day} */
  firstDayOf(row) {
    const shown = row.querySelector('[data-date]')?.getAttribute('data-date') ?? '';
    return plusDays(shown, -((weekdayOf(shown) - this.firstWeekday + 7) % 7));
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
