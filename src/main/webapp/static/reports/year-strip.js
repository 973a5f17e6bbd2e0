/**
 * A year at a glance: a square for each day, the fuller the more hours; outlines where a workday is
 * empty. Every square leads to its day in the calendar, where a line can be typed at once. Arrow
 * keys go from day to day, Page Up and Page Down from year to year.
 */
import { counted, figure } from '../calendar/amounts.js';
import { longName } from '../calendar/days.js';
import { fragmentOf } from '../calendar/links.js';
import { base } from '../web/api.js';
import { make } from '../web/dom.js';
import { rowsOf } from './year.js';

/** @typedef {import('./year.js').Square} Square */
/** @typedef {import('./year.js').Ways} Ways */
/** @typedef {import('../calendar/days.js').Day} Day */

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const LONG_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export class YearStrip {
  /** @type {Day | null} */
  day = null;
  /** @type {ReturnType<typeof rowsOf>} */
  rows = [];

  /**
   * @param {HTMLElement} host
   * @param {(step: number) => void} turn to another year
   */
  constructor(host, turn) {
    this.host = host;
    this.turn = turn;
    host.addEventListener('keydown', (event) => this.pressed(event));
    host.addEventListener('focusin', (event) => this.focused(event));
  }

  /**
   * @param {number} year
   * @param {number[]} amounts hours of each of its days
   * @param {Ways} ways
   */
  show(year, amounts, ways) {
    const focused = this.host.contains(document.activeElement);
    this.rows = rowsOf(year, amounts, ways);
    const table = make('table', { class: 'strip', role: 'grid', 'aria-label': `Hours per day in ${year}` }, [
      make('thead', {}, [this.months(year)]),
      make('tbody', {}, this.rows.map(({ weekday, squares }) => make('tr', {}, [
        make('th', { scope: 'row', abbr: LONG_WEEKDAYS[weekday] }, [WEEKDAYS[weekday]]),
        ...squares.map((square) => cell(square, ways.today)),
      ]))),
    ]);
    this.host.replaceChildren(table);
    this.rest(String(year), ways.today);
    if (focused) {
      this.link(this.day)?.focus();
    }
    const frame = this.host;
    const here = this.link(this.day);
    frame.scrollLeft = here ? here.offsetLeft - frame.clientWidth / 2 : 0;
  }

  /** @param {number} year */
  months(year) {
    const columns = this.rows[0].squares.length;
    const starts = MONTHS.map((_, month) => this.columnOf(`${year}-${String(month + 1).padStart(2, '0')}-01`));
    const cells = MONTHS.map((name, month) => make('th', {
      scope: 'colgroup', colspan: String((starts[month + 1] ?? columns) - starts[month]),
    }, [name]));
    return make('tr', {}, [make('td'), ...cells]);
  }

  /** The column that holds a day, or the next one after a hidden weekend. @param {Day} day */
  columnOf(day) {
    const columns = this.rows[0].squares.length;
    for (let column = 0; column < columns; column++) {
      if (this.rows.some(({ squares }) => (squares[column]?.day ?? '') >= day)) {
        return column;
      }
    }
    return columns - 1;
  }

  /** The one square that Tab leads to. @param {string} year @param {Day} today */
  rest(year, today) {
    const kept = this.day?.startsWith(year) ? this.day : today.startsWith(year) ? today : `${year}-01-01`;
    const shown = this.link(kept) ?? this.host.querySelector('a');
    this.day = shown?.getAttribute('data-date') ?? null;
    shown?.setAttribute('tabindex', '0');
  }

  /** @param {Day | null} day @returns {HTMLAnchorElement | null} */
  link(day) {
    return this.host.querySelector(`a[data-date="${day}"]`);
  }

  /** @param {FocusEvent} event */
  focused(event) {
    const day = /** @type {HTMLElement} */ (event.target).dataset.date;
    if (day) {
      this.link(this.day)?.setAttribute('tabindex', '-1');
      this.day = day;
      this.link(day)?.setAttribute('tabindex', '0');
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.day) {
      return;
    }
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      this.turn(event.key === 'PageUp' ? -1 : 1);
      return;
    }
    const to = this.reach(event.key);
    if (to) {
      event.preventDefault();
      this.link(to)?.focus();
    }
  }

  /** The day a key leads to. @param {string} key @returns {Day | undefined} */
  reach(key) {
    const { rows } = this;
    const row = rows.findIndex(({ squares }) => squares.some((square) => square?.day === this.day));
    const column = rows[row]?.squares.findIndex((square) => square?.day === this.day) ?? -1;
    const days = rows[0].squares
      .flatMap((_, at) => rows.map(({ squares }) => squares[at]?.day))
      .filter((day) => day !== undefined);
    const at = days.indexOf(this.day ?? '');
    switch (key) {
      case 'ArrowLeft':
        return rows[row]?.squares[column - 1]?.day;
      case 'ArrowRight':
        return rows[row]?.squares[column + 1]?.day;
      case 'ArrowUp':
        return days[at - 1];
      case 'ArrowDown':
        return days[at + 1];
      case 'Home':
        return days[0];
      case 'End':
        return days[days.length - 1];
      default:
        return undefined;
    }
  }
}

/** @param {Square | null} square @param {Day} today */
function cell(square, today) {
  if (!square) {
    return make('td', { class: 'beyond' });
  }
  const { day, amount, level, hole } = square;
  const words = `${longName(day)}: ${amount > 0 ? counted(amount, 'hour', 'hours') : hole ? 'an empty workday' : 'nothing'}`;
  return make('td', {}, [make('a', {
    href: `${base}/?new=&day=${day}${fragmentOf({ view: 'month', day })}`,
    class: 'square', tabindex: '-1', 'data-date': day, 'data-level': String(level), 'data-amount': figure(amount),
    'data-hole': hole, 'aria-current': day === today ? 'date' : undefined,
    'aria-label': words, title: words,
  })]);
}
