/**
 * The keyboard's place among the hours of the week and day views, seen only while it has the
 * focus. Up and down go by the half hour, with Shift they stretch it; left and right go by the
 * day; Enter opens the field.
 */
import { make } from '../web/dom.js';
import { longName, millisOf, plusDays } from './days.js';
import { slotAt, timed } from './span.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./page.js').Page} Page */

const STEP = 30;
const DAY_MINUTES = 24 * 60;
const MINUTE_MILLIS = 60_000;

export class SlotCursor {
  /** @type {Day} */
  day = '';
  from = 0;
  length = STEP;

  /**
   * @param {HTMLElement} grid
   * @param {Page} page
   * @param {(span: import('./span.js').Span, cursor: HTMLElement) => void} open
   * @param {(day: Day) => void} leave back up to the whole days
   */
  constructor(grid, page, open, leave) {
    this.grid = grid;
    this.page = page;
    this.open = open;
    this.leave = leave;
    this.element = make('div', {
      class: 'slot-cursor', role: 'button', tabindex: '0', 'aria-haspopup': 'dialog',
      keydown: (/** @type {KeyboardEvent} */ event) => this.pressed(event),
    });
  }

  /** Waits for the focus on a day. @param {Day} day nothing happens if it is not on view */
  rest(day) {
    this.from = this.page.settings.firstHour * 60;
    this.length = STEP;
    this.place(day);
  }

  /** @param {Day} day begins at the member's first hour */
  enter(day) {
    this.rest(day);
    this.show(day);
  }

  /** The cursor once more, where it was left. */
  back() {
    this.place(this.day);
    return this.element;
  }

  /** @param {Day} day */
  show(day) {
    if (this.place(day)) {
      this.element.focus({ preventScroll: true });
      this.element.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @param {Day} day @returns {boolean} whether that day is on view */
  place(day) {
    const column = this.grid.querySelector(`.fc-timegrid-col[data-date="${day}"] .fc-timegrid-col-frame`);
    if (!column) {
      return false;
    }
    this.day = day;
    if (this.element.parentElement !== column) {
      column.append(this.element);
    }
    this.element.style.top = `${(this.from / DAY_MINUTES) * 100}%`;
    this.element.style.height = `${(this.length / DAY_MINUTES) * 100}%`;
    this.element.setAttribute('aria-label', this.name());
    return true;
  }

  name() {
    const wall = millisOf(this.day);
    const { clock } = this.page;
    const until = wall + (this.from + this.length) * MINUTE_MILLIS;
    return `${longName(this.day)}, ${clock(wall + this.from * MINUTE_MILLIS)} to ${clock(until)}`;
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.act(event)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key meant something */
  act({ key, shiftKey }) {
    switch (key) {
      case 'ArrowUp': shiftKey ? this.stretch(-STEP) : this.move(-STEP); return true;
      case 'ArrowDown': shiftKey ? this.stretch(STEP) : this.move(STEP); return true;
      case 'ArrowLeft': this.show(plusDays(this.day, -1)); return true;
      case 'ArrowRight': this.show(plusDays(this.day, 1)); return true;
      case 'Escape': this.leave(this.day); return true;
      case 'Enter':
      case ' ': this.choose(); return true;
      default: return false;
    }
  }

  /** @param {number} minutes */
  move(minutes) {
    if (this.from + minutes < 0) {
      this.leave(this.day);
      return;
    }
    this.from = Math.min(this.from + minutes, DAY_MINUTES - STEP);
    this.length = STEP;
    this.show(this.day);
  }

  /** @param {number} minutes */
  stretch(minutes) {
    this.length = Math.max(STEP, Math.min(this.length + minutes, DAY_MINUTES - this.from));
    this.show(this.day);
  }

  choose() {
    const { zone } = this.page;
    const start = millisOf(this.day) + this.from * MINUTE_MILLIS;
    const end = start + this.length * MINUTE_MILLIS;
    this.open(this.length === STEP ? slotAt(start, zone) : timed(start, end, zone), this.element);
  }
}
