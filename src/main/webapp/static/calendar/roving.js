/**
 * The keyboard's way through the days, which the calendar component lacks (the ARIA grid pattern):
 * one day can be reached by Tab, arrows go on from there, Enter opens the field. In week and day
 * views the days are the cells of the all-day strip; arrow down goes on into the hours.
 */
import { plusDays, plusMonths, weekdayOf } from './days.js';

/** @typedef {import('./days.js').Day} Day */

const HANDLES = '.day-handle[data-date]';

/**
 * @typedef {object} Way
 * @property {() => import('./links.js').View} view
 * @property {(day: Day) => void} goTo shows another stretch of days
 * @property {(day: Day, handle: HTMLElement) => void} open
 * @property {(day: Day) => void} enterHours
 * @property {() => Day} today
 * @property {number} weekStart
 * @property {boolean} hideWeekend
 */

export class Roving {
  /** @type {Day} */
  day;

  /**
   * @param {HTMLElement} grid
   * @param {Way} way
   */
  constructor(grid, way) {
    this.grid = grid;
    this.way = way;
    this.day = way.today();
    grid.addEventListener('keydown', (event) => this.pressed(event));
    grid.addEventListener('focusin', (event) => this.focused(event));
  }

  /** @param {Day} day @returns {HTMLElement | null} the handle over its cell */
  handle(day) {
    return this.grid.querySelector(`${HANDLES}[data-date="${day}"]`);
  }

  /** Lets Tab reach one day of those now on view. */
  refresh() {
    const handles = /** @type {HTMLElement[]} */ ([...this.grid.querySelectorAll(HANDLES)]);
    const days = handles.map((handle) => handle.dataset.date ?? '');
    if (!days.includes(this.day)) {
      const first = handles.find((handle) => !handle.closest('.fc-day-other'))?.dataset.date;
      this.day = days.includes(this.way.today()) ? this.way.today() : (first ?? this.day);
    }
    for (const handle of handles) {
      handle.tabIndex = handle.dataset.date === this.day ? 0 : -1;
    }
  }

  /** @param {FocusEvent} event */
  focused(event) {
    const day = this.dayAt(event.target);
    if (day && day !== this.day) {
      this.day = day;
      this.refresh();
    }
  }

  /** @param {EventTarget | null} target @returns {Day | null} */
  dayAt(target) {
    return target instanceof HTMLElement && target.matches(HANDLES) ? (target.dataset.date ?? null) : null;
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const day = this.dayAt(event.target);
    if (day === null || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      // An Enter held down too long has just saved something.
      if (!event.repeat) {
        this.way.open(day, /** @type {HTMLElement} */ (event.target));
      }
      return;
    }
    if (event.key === 'ArrowDown' && this.way.view() !== 'month') {
      event.preventDefault();
      this.way.enterHours(day);
      return;
    }
    const next = this.after(day, event);
    if (next !== null) {
      event.preventDefault();
      this.focus(next);
    }
  }

  /** @param {Day} day @param {KeyboardEvent} event @returns {Day | null} */
  after(day, event) {
    const { weekStart } = this.way;
    const sinceStart = (weekdayOf(day) - weekStart + 7) % 7;
    switch (event.key) {
      case 'ArrowLeft': return this.shown(plusDays(day, -1), -1);
      case 'ArrowRight': return this.shown(plusDays(day, 1), 1);
      case 'ArrowUp': return this.way.view() === 'month' ? plusDays(day, -7) : null;
      case 'ArrowDown': return plusDays(day, 7);
      case 'Home': return this.shown(plusDays(day, -sinceStart), 1);
      case 'End': return this.shown(plusDays(day, 6 - sinceStart), -1);
      case 'PageUp': return this.page(day, -1, event.shiftKey);
      case 'PageDown': return this.page(day, 1, event.shiftKey);
      default: return null;
    }
  }

  /** Steps over the days of a hidden weekend. @param {Day} day @param {number} step @returns {Day} */
  shown(day, step) {
    const hidden = this.way.hideWeekend && [0, 6].includes(weekdayOf(day));
    return hidden ? this.shown(plusDays(day, step), step) : day;
  }

  /**
   * @param {Day} day
   * @param {number} direction
   * @param {boolean} far by the year
   */
  page(day, direction, far) {
    const view = this.way.view();
    const there = far ? plusMonths(day, 12 * direction)
      : view === 'month' ? plusMonths(day, direction)
      : plusDays(day, direction * (view === 'week' ? 7 : 1));
    return this.shown(there, direction);
  }

  /** Goes to a day, and to its month or week if that is not on view. @param {Day} day */
  focus(day) {
    this.day = day;
    if (!this.handle(day) || this.isOutside(day)) {
      this.way.goTo(day);
    }
    this.refresh();
    this.handle(day)?.focus();
  }

  /** A day of the neighbouring month counts as outside. @param {Day} day */
  isOutside(day) {
    return this.handle(day)?.closest('.fc-day-other') !== null;
  }

  /** Where the focus should return to. */
  home() {
    return this.handle(this.day);
  }
}

