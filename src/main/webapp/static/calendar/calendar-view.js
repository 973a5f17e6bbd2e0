/** Keeps the grid, its totals and the focus together while the member looks around and works. */
import { the } from '../web/dom.js';
import { report } from '../web/report.js';
import { inFigures } from './amounts.js';
import { markDays } from './day-marks.js';
import { daysBetween } from './days.js';
import { adding, wordsOf } from './entries.js';
import { narrow } from './entry-face.js';
import { makeGrid, rangeOf } from './grid.js';
import { firstPlace, Navigation } from './navigation.js';
import { Asking } from './asking.js';
import { ListView } from './list-view.js';
import { fitToPaper } from './printing.js';
import { Roving } from './roving.js';
import { firstWeekday } from './settings.js';
import { SlotCursor } from './slot-cursor.js';
import { spanAfterDrag, wholeDay } from './span.js';
import { totalOf, totalsByDay } from './totals.js';
import { WeekRail } from './week-rail.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('fullcalendar').ViewApi} ViewApi */

export class CalendarView {
  /** Drags wait for one another: the next one needs the version the last one made. */
  lastDrag = Promise.resolve();
  /** The days on view are there. @type {Promise<void>} */
  loaded = Promise.resolve();

  /**
   * @param {HTMLElement} root
   * @param {Page} page
   */
  constructor(root, page) {
    this.root = root;
    this.page = page;
    this.element = the('#grid', root);
    const place = firstPlace(page.today());
    this.navigation = new Navigation(place, () => page.today());
    this.rail = new WeekRail(the('#week-totals', root), this.element, firstWeekday(page.settings));
    this.list = new ListView(page, {
      open: (entry) => this.openEntry(entry),
      copy: (entry) => this.asking.copy(entry),
      settle: (entry, flag) => this.asking.settle(entry, flag),
    });
    this.grid = makeGrid(this.element, page, place, {
      onRange: (arg) => this.arrived(arg.view),
      onSelect: (arg) => this.asking.selected(arg),
      onPress: (arg) => this.asking.pressed(arg),
      onOpen: (arg) => this.asking.openedByPress(arg),
      onMore: (arg) => this.asking.more(arg),
      onDrag: (arg, copied) => this.dragged(arg, copied),
      onReceive: (arg) => this.asking.dropped(arg),
      list: this.list.element,
    });
    this.roving = this.makeRoving();
    this.navigation.steer(this.grid, this.roving);
    this.asking = new Asking(page, this.grid, this.roving);
    this.cursor = new SlotCursor(this.element, page,
      (span, cursor) => this.asking.about(span, cursor.getBoundingClientRect(), () => this.cursor.back()),
      (day) => this.roving.focus(day));
    page.ledger.addEventListener('change', () => this.redraw());
    fitToPaper(this.grid, () => this.redraw());
    narrow.addEventListener('change', () => this.redraw());
  }

  /** @param {import('./entries.js').Entry} entry */
  openEntry(entry) {
    const home = () => this.asking.elementOf(entry) ?? this.roving.home();
    this.page.openEntry(entry, (home() ?? this.element).getBoundingClientRect(), home);
  }

  /** Asks what was done on the day that has the focus, or had it last. @param {string} [title] to begin with */
  ask(title) {
    const listed = this.inList() ? this.list.day() : null;
    const day = listed ?? (this.navigation.isOnView(this.roving.day) ? this.roving.day : this.page.today());
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const home = () => (focused?.isConnected && focused !== document.body ? focused : this.roving.home());
    const anchor = (this.roving.handle(day) ?? the('#range-title')).getBoundingClientRect();
    this.asking.about(wholeDay(day), anchor, home, title);
  }

  inList() {
    return this.navigation.place.view === 'list';
  }

  start() {
    this.grid.render();
    this.root.dataset.ready = 'yes';
  }

  makeRoving() {
    const { page, navigation } = this;
    return new Roving(this.element, {
      view: () => navigation.place.view,
      goTo: (day) => navigation.goTo({ view: navigation.place.view, day }),
      open: (day, handle) => this.asking.about(wholeDay(day), handle.getBoundingClientRect(), () => this.roving.home()),
      enterHours: (day) => this.cursor.enter(day),
      today: () => page.today(),
      weekStart: firstWeekday(page.settings),
      hideWeekend: page.settings.hideWeekend,
    });
  }

  /** @param {ViewApi} view */
  arrived(view) {
    this.page.popover.leave();
    this.navigation.arrived(view);
    this.showTotals();
    this.roving.refresh();
    this.cursor.rest(this.roving.day);
    this.loaded = this.load(view);
  }

  /** @param {ViewApi} view */
  async load(view) {
    try {
      await this.page.filtering.load(rangeOf(view));
    } catch (cause) {
      report(cause, () => void this.load(view));
    }
  }

  /** Goes to a day in the view there is. @param {import('./days.js').Day} day */
  show(day) {
    this.navigation.goTo({ view: this.navigation.place.view, day });
    this.roving.focus(day);
  }

  redraw() {
    this.grid.refetchEvents();
    this.showTotals();
    this.roving.refresh();
  }

  showTotals() {
    const { start, end } = rangeOf(this.grid.view);
    const totals = totalsByDay(this.page.ledger.entries.values(), { start, end }, this.page.zone);
    markDays(this.element, totals);
    this.rail.show(totals);
    if (this.inList()) {
      this.list.show(this.page.ledger.entries.values(), { start, end }, totals);
    }
    this.navigation.toolbar?.showTotal(inFigures(totalOf(totals, daysBetween(start, end))));
  }

  /** @param {import('fullcalendar').EventDropArg} arg @param {boolean} copied */
  dragged(arg, copied) {
    this.lastDrag = this.lastDrag.then(() => this.keepDrag(arg, copied));
  }

  /** An entry that may not lie there goes back to where it was. @param {import('fullcalendar').EventDropArg} arg @param {boolean} copied */
  async keepDrag(arg, copied) {
    const { ledger, actions, zone } = this.page;
    const entry = ledger.find(arg.event.id);
    if (!entry) {
      return;
    }
    try {
      const span = spanAfterDrag(entry, arg.event, zone);
      if (copied) {
        arg.revert();
        await actions.add(adding({ ...wordsOf(entry), ...span, zone: entry.zone ?? zone.id }));
      } else {
        await actions.change(entry, span, 'Moved');
      }
    } catch (cause) {
      arg.revert();
      report(cause);
      await this.load(this.grid.view);
    }
  }
}
