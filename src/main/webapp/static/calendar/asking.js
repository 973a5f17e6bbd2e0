/** Opens the popover for a day, a stretch of hours or an entry, wherever the wish came from. */
import { report } from '../web/report.js';
import { Block } from './block.js';
import { dayOf, plusDays } from './days.js';
import { Editor } from './editor.js';
import { adding } from './entries.js';
import { QuickAdd } from './quick-add.js';
import { slotAt, timed, wallSpan, wholeDay } from './span.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('./roving.js').Roving} Roving */
/** @typedef {import('./span.js').Span} Span */

export class Asking {
  /**
   * @param {Page} page
   * @param {import('fullcalendar').Calendar} grid
   * @param {Roving} roving
   */
  constructor(page, grid, roving) {
    this.page = page;
    this.grid = grid;
    this.roving = roving;
    this.editor = new Editor(page);
    this.quickAdd = new QuickAdd(page, (asked, title) => void this.editor.compose(asked, { title, note: '', url: '' }, 'New entry'));
    page.block = new Block(grid, page.zone);
    page.openEntry = (entry, anchor, home) => this.editor.edit(entry, { span: entry, anchor, home });
  }

  /**
   * Asks what was done in a span, which stays marked in the grid meanwhile.
   *
   * @param {Span} span
   * @param {DOMRect} anchor
   * @param {() => HTMLElement | null} home
   * @param {string} [title] to begin with
   */
  about(span, anchor, home, title) {
    this.quickAdd.open({ span, anchor, home, title, closed: () => this.grid.unselect() });
    this.mark(span);
  }

  /** @param {Span} span */
  mark(span) {
    this.marking = true;
    if (span.allDay) {
      this.grid.select({ start: span.start, end: span.end, allDay: true });
    } else {
      const { start, end } = wallSpan(span, this.page.zone);
      this.grid.select({ start: new Date(start).toISOString(), end: new Date(end).toISOString(), allDay: false });
    }
    this.marking = false;
  }

  /**
   * "+3 more": the day with all its entries.
   *
   * @param {import('fullcalendar').MoreLinkArg} arg
   * @returns {boolean} true, which keeps the component's own list away
   */
  more(arg) {
    const day = dayOf(arg.date);
    const link = () => document.querySelector(`#grid [data-date="${day}"] .fc-more-link`);
    this.roving.day = day;
    this.quickAdd.open({
      span: wholeDay(day),
      anchor: (link() ?? document.body).getBoundingClientRect(),
      home: () => /** @type {HTMLElement | null} */ (link()) ?? this.roving.home(),
      listed: true,
    });
    return true;
  }

  /** A click or a tap. @param {import('fullcalendar').DateClickArg} arg */
  pressed(arg) {
    const span = arg.allDay ? wholeDay(dayOf(arg.date)) : slotAt(arg.date.getTime(), this.page.zone);
    const anchor = arg.allDay ? arg.dayEl.getBoundingClientRect() : pointOf(arg.jsEvent);
    this.roving.day = dayOf(arg.date);
    this.about(span, anchor, () => this.roving.home());
  }

  /** A drag over days or hours. @param {import('fullcalendar').SelectArg} arg */
  selected(arg) {
    if (this.marking || !arg.jsEvent) {
      return;
    }
    const span = arg.allDay
      ? { allDay: true, start: dayOf(arg.start), end: dayOf(arg.end) }
      : timed(arg.start.getTime(), arg.end.getTime(), this.page.zone);
    this.roving.day = arg.allDay ? plusDays(dayOf(arg.end), -1) : dayOf(arg.start);
    this.about(span, pointOf(arg.jsEvent), () => this.roving.home());
  }

  /** A sentence at hand was dropped here. @param {import('fullcalendar').EventReceiveArg} arg */
  async dropped(arg) {
    const { actions, zone } = this.page;
    const { title: sentence, allDay, start, end } = arg.event;
    const from = start ?? new Date(0);
    const span = allDay ? wholeDay(dayOf(from)) : timed(from.getTime(), (end ?? from).getTime(), zone);
    const place = allDay || end ? span : slotAt(from.getTime(), zone);
    arg.revert();
    try {
      await actions.add(adding({ sentence, ...place, date: dayOf(from), zone: zone.id, plain: [] }));
    } catch (cause) {
      report(cause);
    }
  }

  /** Asks what shall become of an entry and what it overlaps. @param {Entry} entry @param {Element} flag */
  settle(entry, flag) {
    const home = () => this.elementOf(entry) ?? this.roving.home();
    void this.page.overlapChoice.open(entry, flag.getBoundingClientRect(), home);
  }

  /** @param {import('fullcalendar').EventClickArg} arg */
  openedByPress(arg) {
    arg.jsEvent.preventDefault();
    const entry = this.page.ledger.find(arg.event.id);
    const flag = /** @type {Element} */ (arg.jsEvent.target).closest('.overlap-flag');
    if (entry && flag) {
      this.settle(entry, flag);
    } else if (entry) {
      this.page.openEntry(entry, arg.el.getBoundingClientRect(), () => this.elementOf(entry) ?? this.roving.home());
    } else {
      this.page.others.press(arg);
    }
  }

  /** Asks for a copy of an entry. @param {Entry} entry */
  copy(entry) {
    const home = () => this.elementOf(entry) ?? this.roving.home();
    const words = { title: entry.title, note: entry.note ?? '', url: entry.url ?? '' };
    this.editor.copy(entry, { span: entry, anchor: (home() ?? document.body).getBoundingClientRect(), home }, words);
  }

  /** @param {Entry} entry @returns {HTMLElement | null} */
  elementOf(entry) {
    const found = document.querySelector(`#grid [data-entry-id="${CSS.escape(entry.id)}"]`);
    return found?.matches('tr') ? found.querySelector('.row-open') : /** @type {HTMLElement | null} */ (found);
  }
}

/** @param {UIEvent} event */
function pointOf(event) {
  const touch = 'changedTouches' in event ? /** @type {TouchEvent} */ (event).changedTouches[0] : undefined;
  const { clientX, clientY } = touch ?? /** @type {MouseEvent} */ (event);
  return new DOMRect(clientX, clientY, 1, 1);
}
