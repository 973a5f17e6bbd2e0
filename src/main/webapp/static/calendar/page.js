/** What the parts of the calendar page share. */
import { OverlapChoice } from '../overlaps/overlap-choice.js';
import { Overlaps } from '../overlaps/overlaps.js';
import { Tags } from '../tags/tags.js';
import { report } from '../web/report.js';
import { Actions } from './actions.js';
import { DAY_MILLIS, dayOf, millisOf } from './days.js';
import { show } from './entries.js';
import { Filtering } from './filtering.js';
import { Ledger } from './ledger.js';
import { Popover } from './popover.js';
import { clockOf, zoneOf } from './settings.js';
import { timed, wholeDay } from './span.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./settings.js').Settings} Settings */

export class Page {
  /** @type {(entry: Entry, anchor: DOMRect, home: () => HTMLElement | null) => void} */
  openEntry = () => {};
  /** @type {Pick<import('./block.js').Block, 'show' | 'hide'>} */
  block = { show: () => {}, hide: () => {} };
  /** @type {(sentence: string) => void} keeps it at hand */
  pin = () => {};
  /** What lies over one's own entries. @type {Pick<import('../subscriptions/overlay.js').Overlay, 'dress' | 'press' | 'words' | 'events'>} */
  others = { dress: () => {}, press: () => {}, words: () => null, events: () => [] };

  /**
   * @param {Settings} settings
   * @param {HTMLElement} box where the popover lives
   * @param {HTMLElement} filterBox
   */
  constructor(settings, box, filterBox) {
    this.settings = settings;
    this.zone = zoneOf(settings);
    this.clock = clockOf(settings);
    this.tags = new Tags();
    this.ledger = new Ledger();
    this.actions = new Actions(this.ledger, this.tags, settings.sounds);
    this.popover = new Popover(box);
    this.filtering = new Filtering(filterBox, this.ledger, this.tags, report);
    this.overlaps = new Overlaps();
    this.overlapChoice = new OverlapChoice(this.overlaps, {
      find: (id) => this.entry(id),
      popover: this.popover,
      changed: () => this.ledger.reload(),
    });
  }

  /** An entry, be it on view or not. @param {string} id */
  async entry(id) {
    return this.ledger.find(id) ?? await show(id);
  }

  today() {
    return dayOf(this.zone.wallOf(Date.now()));
  }

  /** @param {import('./days.js').Day} day @returns {Entry[]} those that touch it, whole days first */
  entriesOn(day) {
    const whole = wholeDay(day);
    const hours = timed(millisOf(day), millisOf(day) + DAY_MILLIS, this.zone);
    const touching = [...this.ledger.entries.values()].filter((entry) => entry.allDay
      ? entry.start < whole.end && entry.end > whole.start
      : Date.parse(entry.start) < Date.parse(hours.end) && Date.parse(entry.end) > Date.parse(hours.start));
    return touching.sort((one, other) => Number(other.allDay) - Number(one.allDay)
      || Date.parse(one.start) - Date.parse(other.start));
  }
}
