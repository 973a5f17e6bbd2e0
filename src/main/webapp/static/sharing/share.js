/** The page of a share: puts its parts together. */
import { inFigures } from '../calendar/amounts.js';
import { markDays } from '../calendar/day-marks.js';
import { dayOf, daysBetween, plusMonths } from '../calendar/days.js';
import { rangeOf, widgetView } from '../calendar/grid.js';
import { fitToPaper } from '../calendar/printing.js';
import { Roving } from '../calendar/roving.js';
import { firstWeekday, settingsOf } from '../calendar/settings.js';
import { Sidebar } from '../calendar/sidebar.js';
import { totalOf, totalsByDay } from '../calendar/totals.js';
import { Toolbar } from '../calendar/toolbar.js';
import { offerOverlay } from '../subscriptions/offer.js';
import { announce } from '../web/announce.js';
import { the } from '../web/dom.js';
import { addKeys } from '../web/keys.js';
import { report } from '../web/report.js';
import { EntryCard } from './entry-card.js';
import { listen } from './live.js';
import { LooksRight } from './looks-right.js';
import { firstDay, fragmentOf, monthOf, named, placeIn } from './place.js';
import { Scene } from './scene.js';
import { makeShareGrid } from './share-grid.js';
import { ShareList } from './share-list.js';
import { ShareReport } from './share-report.js';
import { Shown } from './shown.js';
import { compare, fits, inWords, Memory } from './since.js';

/** @typedef {import('./place.js').Place} Place */
/** @typedef {import('./place.js').View} View */
/** @typedef {import('../calendar/entries.js').Range} Range */
/** @typedef {import('./shown.js').SharedEntry} SharedEntry */

/** Many watch one share: not all of them ask at the very same moment. */
const SPREAD_MILLIS = 400;

class SharePage {
  asking = new AbortController();

  /** @param {HTMLElement} root */
  constructor(root) {
    const { key = '', detail = '', first = '', after = '', memory = '' } = root.dataset;
    this.root = root;
    this.totalsOnly = detail === 'totals';
    this.shown = new Shown(key);
    this.memory = new Memory(memory);
    this.scene = new Scene(settingsOf(root));
    this.sidebar = new Sidebar(the('#stats', root));
    this.card = new EntryCard(/** @type {HTMLDialogElement} */ (the('#entry-card', root)), this.scene);
    this.looksRight = new LooksRight(the('.share-confirm', root), this.shown);
    this.report = new ShareReport(the('#share-report', root), this.shown);
    const start = { view: /** @type {View} */ (this.totalsOnly ? 'report' : 'month'), day: firstDay(this.scene.today(), first, after) };
    /** @type {Place} */
    this.place = this.totalsOnly ? start : (placeIn(location.hash) ?? start);
    this.list = new ShareList(this.scene, (id) => this.card.open(id));
    const inGrid = this.place.view === 'report' ? 'month' : this.place.view;
    this.grid = makeShareGrid(the('#grid', root), this.scene, { view: inGrid, day: this.place.day }, {
      onRange: (view) => this.arrived(view),
      onOpen: (id) => this.card.open(id),
      onDay: (day) => this.card.openDay(day),
      list: this.list.element,
    });
    this.roving = this.makeRoving();
    this.toolbar = new Toolbar(the('#toolbar', root), {
      go: (action) => this.go(action),
      show: (view) => this.goTo({ view: /** @type {View} */ (/** @type {string} */ (view)), day: this.place.day }),
    });
    fitToPaper(this.grid, () => this.redraw());
    the('[data-action=print]', root).addEventListener('click', () => print());
    addEventListener('popstate', () => this.goTo(placeIn(location.hash) ?? this.place));
  }

  makeRoving() {
    const { scene } = this;
    return new Roving(the('#grid', this.root), {
      view: () => (this.place.view === 'report' ? 'list' : this.place.view),
      goTo: (day) => this.goTo({ view: this.place.view, day }),
      open: (day) => this.card.openDay(day),
      enterHours: (day) => this.card.openDay(day),
      today: () => scene.today(),
      weekStart: firstWeekday(scene.settings),
      hideWeekend: scene.settings.hideWeekend,
    });
  }

  begin() {
    const { key = '', overlay } = this.root.dataset;
    if (overlay !== 'no') {
      offerOverlay(the('#share-overlay', this.root), key, overlay === 'locked');
    }
    if (this.place.view === 'report') {
      this.goTo(this.place);
    } else {
      this.grid.render();
    }
    if (!this.totalsOnly) {
      void this.tellNews();
    }
    void this.looksRight.refresh().catch((cause) => report(cause));
    listen(this.root.dataset.key ?? '', {
      onReady: () => void this.load(),
      onChange: (entries, removed) => this.changed(entries, removed),
      onAgain: () => void this.load(),
      onConfirmed: () => void this.looksRight.refresh().catch((cause) => report(cause)),
      onOver: () => {
        the('#share-over', this.root).hidden = false;
      },
      onLive: (live) => {
        this.root.dataset.live = live ? 'yes' : 'no';
      },
    });
    addKeys(
      ...['month', 'week', 'list', 'report'].filter((it) => !this.totalsOnly || it === 'report').map((view) => ({
        keys: view[0], words: `Show the ${view}`, group: 'Shared calendar',
        run: () => this.goTo({ view: /** @type {View} */ (view), day: this.place.day }),
      })),
      { keys: 'j', words: 'Next', group: 'Shared calendar', run: () => this.go('next') },
      { keys: 'k', words: 'Previous', group: 'Shared calendar', run: () => this.go('prev') },
      { keys: 't', words: 'Today', group: 'Shared calendar', run: () => this.go('today') },
    );
  }

  /** @param {'prev' | 'next' | 'today'} action */
  go(action) {
    if (this.place.view !== 'report') {
      this.grid[action]();
      return;
    }
    const day = action === 'today' ? this.scene.today() : plusMonths(this.place.day, action === 'next' ? 1 : -1);
    this.goTo({ view: 'report', day });
  }

  /** @param {Place} place */
  goTo({ view, day }) {
    const inReport = view === 'report';
    the('#grid', this.root).hidden = inReport;
    the('#share-report', this.root).hidden = !inReport;
    if (inReport) {
      this.stand({ view, day }, named(monthOf(day)));
      return;
    }
    const here = this.place.view === view && this.place.day === day;
    const before = this.place.view;
    this.place = { view, day };
    this.grid.batchRendering(() => {
      this.grid.changeView(widgetView(view));
      this.grid.gotoDate(day);
    });
    if (here || before === 'report') {
      this.grid.render();
      this.arrived(this.grid.view);
    }
  }

  /** Other days have come on view. @param {import('fullcalendar').ViewApi} view */
  arrived(view) {
    const shown = view.type === widgetView('week') ? 'week' : view.type === widgetView('list') ? 'list' : 'month';
    this.stand({ view: shown, day: dayOf(this.grid.getDate()) }, view.title);
  }

  /** @param {Place} place @param {string} title */
  stand(place, title) {
    this.place = place;
    const fragment = fragmentOf(place);
    if (location.hash !== fragment) {
      history[this.root.dataset.ready ? 'pushState' : 'replaceState'](null, '', fragment);
    }
    const { start, end } = this.range();
    const today = this.scene.today();
    this.toolbar.update(/** @type {any} */ (place.view), title, start <= today && today < end);
    document.title = `${the('#share-title').textContent}, ${title} · DoneCal`;
    void this.load();
  }

  /** @returns {Range} */
  range() {
    return this.place.view === 'report' ? monthOf(this.place.day) : rangeOf(this.grid.view);
  }

  /** Asks for all that is on view; an answer overtaken by a later question is dropped. */
  async load() {
    this.asking.abort();
    const mine = new AbortController();
    this.asking = mine;
    const range = this.range();
    try {
      const [statistics, entries] = await Promise.all([
        this.shown.statistics(range, mine.signal),
        this.totalsOnly ? [] : this.shown.entries(range, mine.signal),
        this.place.view === 'report' ? this.report.show(range) : undefined,
      ]);
      this.scene.learnColors(statistics);
      this.scene.entries = new Map(entries.map((entry) => [entry.id, entry]));
      this.sidebar.show(statistics);
      this.redraw();
      this.root.dataset.ready = 'yes';
      await this.looksRight.look(range);
    } catch (cause) {
      if (!mine.signal.aborted) {
        report(cause, () => void this.load());
      }
    }
  }

  redraw() {
    if (this.place.view === 'report') {
      return;
    }
    const range = this.range();
    this.grid.refetchEvents();
    const totals = totalsByDay(/** @type {any} */ (this.scene.entries.values()), range, this.scene.zone);
    markDays(the('#grid', this.root), totals);
    this.roving.refresh();
    this.list.show(range);
    this.toolbar.showTotal(inFigures(totalOf(totals, daysBetween(range.start, range.end))));
  }

  /** @param {SharedEntry[]} entries @param {string[]} removed */
  changed(entries, removed) {
    for (const entry of entries) {
      this.scene.fresh.set(entry.id, this.scene.entries.has(entry.id) ? 'changed' : 'new');
      this.scene.entries.set(entry.id, entry);
    }
    for (const id of removed) {
      this.scene.entries.delete(id);
    }
    this.redraw();
    announce(entries.length > 0 ? `Just changed: ${entries[0].title}` : 'An entry was taken away.');
    this.remember();
    setTimeout(() => {
      void this.load();
      void this.looksRight.refresh().catch((cause) => report(cause));
    }, Math.random() * SPREAD_MILLIS);
  }

  /** What is otherwise than when this browser last had the share open. */
  async tellNews() {
    try {
      const all = await this.shown.entries({});
      const news = compare(this.memory.recall(), all);
      const words = inWords(news);
      const line = the('#share-news', this.root);
      line.textContent = words;
      line.hidden = words === '';
      this.scene.fresh = news.fresh;
      if (fits(all.length)) {
        this.memory.keep(all);
      }
      this.redraw();
    } catch (cause) {
      report(cause);
    }
  }

  /** What came while the viewer looked has been seen. */
  remember() {
    const seen = this.memory.recall();
    if (seen) {
      for (const { id, mark } of this.scene.entries.values()) {
        seen[id] = mark;
      }
      this.memory.write(seen);
    }
  }
}

new SharePage(the('#share')).begin();
