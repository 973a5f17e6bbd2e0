/**
 * Writes each day's total into its cell, and gives the cell a name that says it all:
 * "Monday 23 November 2026, 1 day, 3.5 hours, 4 entries".
 */
import { make } from '../web/dom.js';
import { inFigures, inWords, NOTHING } from './amounts.js';
import { longName } from './days.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./amounts.js').Amount} Amount */

export const DAY_CELLS = '.fc-daygrid-body .fc-daygrid-day[data-date]';
const HEADERS = '.fc-timegrid .fc-col-header-cell[data-date]';

/**
 * @param {HTMLElement} grid
 * @param {Map<Day, Amount>} totals
 */
export function markDays(grid, totals) {
  const inMonth = grid.querySelector('.fc-dayGridMonth-view') !== null;
  for (const cell of grid.querySelectorAll(DAY_CELLS)) {
    const day = /** @type {HTMLElement} */ (cell).dataset.date ?? '';
    const total = totals.get(day) ?? NOTHING;
    // The component names the cell after its bare number; our label would lose against that.
    cell.removeAttribute('aria-labelledby');
    cell.setAttribute('aria-label', `${longName(day)}, ${inWords(total)}`);
    if (inMonth) {
      mark(cell.querySelector('.fc-daygrid-day-top') ?? cell, total);
    }
  }
  for (const header of grid.querySelectorAll(HEADERS)) {
    const day = /** @type {HTMLElement} */ (header).dataset.date ?? '';
    mark(header.querySelector('.fc-scrollgrid-sync-inner') ?? header, totals.get(day) ?? NOTHING);
  }
}

/** @param {Element} place @param {Amount} total */
function mark(place, total) {
  let label = place.querySelector('.day-total');
  if (!label) {
    label = make('span', { class: 'day-total' });
    place.append(label);
  }
  const text = inFigures(total);
  if (label.textContent !== text) {
    label.replaceChildren(...text.split(/( · )/).map((part) => (part === ' · ' ? part : make('span', {}, [part]))));
  }
}
