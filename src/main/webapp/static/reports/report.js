/** The report page: keeps address, controls, sheet and year together. */
import { report } from '../web/report.js';
import { tellZone } from '../calendar/entries.js';
import { dayOf, plusDays } from '../calendar/days.js';
import { firstWeekday, settingsOf, zoneOf } from '../calendar/settings.js';
import { browserZone } from '../calendar/zone.js';
import { announce } from '../web/announce.js';
import { Problem } from '../web/api.js';
import { the } from '../web/dom.js';
import { Controls } from './controls.js';
import { placeIn, searchOf } from './place.js';
import { daysOf, fittingInterval, wholeYear } from './presets.js';
import { combinations, course, shares } from './questions.js';
import { Sheet } from './sheet.js';
import { asHours } from './words.js';
import { YearStrip } from './year-strip.js';

/** @typedef {import('./place.js').Place} Place */
/** @typedef {import('./presets.js').Days} Days */

class ReportPage {
  place = placeIn(location.search);
  asking = new AbortController();
  /** All the days there are entries of. @type {Days | null} */
  extent = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const settings = settingsOf(root);
    this.hoursPerDay = settings.hoursPerDay;
    this.hideWeekend = settings.hideWeekend;
    this.weekStart = firstWeekday(settings);
    this.today = dayOf(zoneOf(settings).wallOf(Date.now()));
    this.controls = new Controls(root, (change) => this.choose(change));
    this.sheet = new Sheet(the('#sheet', root), this.hoursPerDay);
    this.strip = new YearStrip(the('#strip', root), (step) => this.turn(step));
    for (const step of [-1, 1]) {
      the(`[data-turn="${step}"]`, root).addEventListener('click', () => this.turn(step));
    }
    the('[data-action=print]', root).addEventListener('click', () => print());
    the('[data-action=all]', root).addEventListener('click', () => this.choose({ preset: 'all', from: '', to: '' }));
    addEventListener('popstate', () => {
      this.place = placeIn(location.search);
      void this.refresh();
    });
  }

  async begin() {
    const { signal } = this.asking;
    const all = await course({ interval: 'month' }, signal);
    if (all.start === null || all.end === null) {
      the('#empty', this.root).hidden = false;
      return;
    }
    this.extent = { from: all.start, to: plusDays(all.end, -1) };
    the('#filled', this.root).hidden = false;
    await Promise.all([this.controls.learnTags(), this.refresh()]);
  }

  /** @param {Partial<Place>} change */
  choose(change) {
    const before = searchOf(this.place);
    this.place = { ...this.place, ...change };
    const search = searchOf(this.place);
    if (search !== before) {
      history.pushState(null, '', location.pathname + search);
    }
    void this.refresh();
  }

  /** @param {number} step in years */
  turn(step) {
    const year = this.year() + step;
    if (year >= 1900 && year <= 2200) {
      this.choose({ year: year === Number(this.today.slice(0, 4)) ? 0 : year });
    }
  }

  year() {
    return this.place.year || Number(this.today.slice(0, 4));
  }

  /** The days chosen; null for all. @returns {Days | null} */
  days() {
    const { preset, from, to } = this.place;
    return preset === '' ? { from, to } : daysOf(preset, this.today, this.weekStart);
  }

  async refresh() {
    this.asking.abort();
    const mine = new AbortController();
    this.asking = mine;
    this.root.setAttribute('aria-busy', 'true');
    const days = this.days();
    const shown = days ?? this.extent;
    const interval = this.place.interval || (shown ? fittingInterval(shown) : 'day');
    this.controls.show(this.place, interval);
    if (shown) {
      this.controls.showDays(shown);
    }
    try {
      const { filter } = this.place;
      const asked = { ...(days && { start: days.from, end: plusDays(days.to, 1) }), filter };
      const [ofTime, ofTags, ofSets, year] = await Promise.all([
        course({ ...asked, interval }, mine.signal),
        shares(asked, mine.signal),
        combinations(asked, mine.signal),
        this.ofYear(mine.signal),
      ]);
      this.sheet.show({ course: ofTime, shares: ofTags, combinations: ofSets }, filter, shown);
      this.showYear(year);
      announce(`${the('#range').textContent}: ${the('#amount').textContent}`);
      this.root.dataset.ready = searchOf(this.place) || 'usual';
    } catch (cause) {
      this.failed(cause, mine.signal);
    } finally {
      if (!mine.signal.aborted) {
        this.root.removeAttribute('aria-busy');
      }
    }
  }

  /** What the server can't read is told where it was chosen. @param {unknown} cause @param {AbortSignal} signal */
  failed(cause, signal) {
    if (signal.aborted) {
      return;
    }
    const faults = cause instanceof Problem ? cause.errors : [];
    const ofFilter = faults.find(({ field }) => field === 'filter');
    const ofDays = faults.find(({ field }) => ['start', 'end', 'interval'].includes(field));
    if (ofFilter) {
      this.controls.filter.refuse(ofFilter);
    } else if (ofDays) {
      this.controls.tell(ofDays.message);
    } else {
      report(cause, () => void this.refresh());
    }
  }

  /** @param {AbortSignal} signal */
  ofYear(signal) {
    const { from, to } = wholeYear(this.year());
    return course({ start: from, end: plusDays(to, 1), interval: 'day', filter: this.place.filter }, signal);
  }

  /** @param {import('./questions.js').Course} ofYear */
  showYear({ totals, total }) {
    the('#year', this.root).textContent = String(this.year());
    the('#year-total', this.root).textContent = total.entries > 0
      ? `${Math.round(asHours(total, this.hoursPerDay))} h` : 'nothing';
    this.strip.show(this.year(), totals.map((it) => asHours(it, this.hoursPerDay)), {
      weekStart: this.weekStart,
      hideWeekend: this.hideWeekend,
      hoursPerDay: this.hoursPerDay,
      today: this.today,
      first: this.extent?.from ?? null,
    });
  }
}

const root = the('#report');
const settings = settingsOf(root);
if (root.dataset.visitor === 'nobody') {
  the('#empty', root).hidden = false;
} else {
  await start();
}

/** The zone is told before anything is asked, so that the server means the same days as we do. */
async function start() {
  try {
    if (!settings.zoneKnown) {
      await tellZone(browserZone);
    }
    await new ReportPage(root).begin();
  } catch (cause) {
    report(cause, () => void start());
  }
}
