/**
 * Writes each day's total into its cell, and lays a handle over the cell that the keyboard can
 * reach and whose name says it all: "Monday 23 November 2026, 1 day, 3.5 hours, 4 entries".
 */
import { make } from '../web/dom.js';
import { inFigures, inWords, NOTHING } from './amounts.js';
import { longName } from './days.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./amounts.js').Amount} Amount */

const CELLS = '.fc-daygrid-body .fc-daygrid-day[data-date]';
const HEADERS = '.fc-timegrid .fc-col-header-cell[data-date]';

/**
 * @param {HTMLElement} grid
 * @param {Map<Day, Amount>} totals
 */
export function markDays(grid, totals) {
  const inMonth = grid.querySelector('.fc-dayGridMonth-view') !== null;
  for (const cell of grid.querySelectorAll(CELLS)) {
    const day = /** @type {HTMLElement} */ (cell).dataset.date ?? '';
    const total = totals.get(day) ?? NOTHING;
    // The component names the cell after its bare number, which says less than what is in it.
    cell.removeAttribute('aria-labelledby');
    handleOf(cell, day).setAttribute('aria-label', `${longName(day)}, ${inWords(total)}`);
    if (inMonth) {
      mark(cell.querySelector('.fc-daygrid-day-top') ?? cell, total);
    }
  }
  for (const header of grid.querySelectorAll(HEADERS)) {
    const day = /** @type {HTMLElement} */ (header).dataset.date ?? '';
    mark(header.querySelector('.fc-scrollgrid-sync-inner') ?? header, totals.get(day) ?? NOTHING);
  }
}

/**
 * The handle lets presses through: the mouse and the finger meet the cell itself.
 *
 * @param {Element} cell
 * @param {Day} day
 */
function handleOf(cell, day) {
  let handle = cell.querySelector('.day-handle');
  if (!handle) {
    handle = make('span', {
      class: 'day-handle', role: 'button', tabindex: '-1', 'data-date': day, 'aria-haspopup': 'dialog',
      'aria-current': cell.classList.contains('fc-day-today') ? 'date' : undefined,
    });
    cell.querySelector('.fc-daygrid-day-frame')?.prepend(handle);
  }
  return handle;
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
