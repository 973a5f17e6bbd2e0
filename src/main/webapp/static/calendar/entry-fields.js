/** The full form's fields: filled from a span, and read back into what the API wants. */
import { field } from '../web/dom.js';
import { DAY_MILLIS, dayOf, millisOf, plusDays } from './days.js';

/** @typedef {import('./span.js').Span} Span */
/** @typedef {import('./zone.js').Zone} Zone */
/** @typedef {{title: string, note: string, url: string}} Words */

/** Times offered when an all-day entry is given hours. */
const FIRST_TIMES = ['09:00', '10:00'];

export class EntryFields {
  /**
   * @param {HTMLElement} form
   * @param {Zone} zone
   */
  constructor(form, zone) {
    this.zone = zone;
    this.title = field('[name=title]', form);
    this.allDay = field('[name=allDay]', form);
    this.startDay = field('[name=startDay]', form);
    this.startTime = field('[name=startTime]', form);
    this.endDay = field('[name=endDay]', form);
    this.endTime = field('[name=endTime]', form);
    this.note = field('[name=note]', form);
    this.url = field('[name=url]', form);
    this.allDay.addEventListener('change', () => this.showTimes());
    this.startDay.addEventListener('change', () => this.endFollows());
    this.url.addEventListener('change', () => this.completeAddress());
  }

  /** @param {Span} span @param {Words} words */
  fill(span, { title, note, url }) {
    this.title.value = title;
    this.note.value = note;
    this.url.value = url;
    this.allDay.checked = span.allDay;
    if (span.allDay) {
      this.startDay.value = span.start;
      this.endDay.value = plusDays(span.end, -1);
      [this.startTime.value, this.endTime.value] = FIRST_TIMES;
    } else {
      [this.startDay.value, this.startTime.value] = this.dayAndTime(span.start);
      [this.endDay.value, this.endTime.value] = this.dayAndTime(span.end);
    }
    this.lastStart = this.startDay.value;
    this.filled = this.inputs();
    this.given = span;
    this.showTimes();
  }

  /** @param {string} text @returns {[string, string]} */
  dayAndTime(text) {
    const wall = new Date(this.zone.wallOf(Date.parse(text))).toISOString();
    return [wall.slice(0, 10), wall.slice(11, 16)];
  }

  /** @returns {Words} */
  words() {
    return { title: this.title.value.trim(), note: this.note.value.trim(), url: this.url.value.trim() };
  }

  /** The span as it now stands; an edge nobody touched keeps its seconds. @returns {Span} */
  span() {
    if (this.allDay.checked) {
      const end = this.endDay.value ? plusDays(this.endDay.value, 1) : '';
      return { allDay: true, start: this.startDay.value, end };
    }
    const [allDay, ...edges] = this.inputs();
    const same = this.filled ?? [];
    const kept = this.given && same[0] === allDay ? this.given : null;
    return {
      allDay: false,
      start: kept && same[1] === edges[0] ? kept.start : this.edge(edges[0]),
      end: kept && same[2] === edges[1] ? kept.end : this.edge(edges[1]),
    };
  }

  /** @param {string} local "2026-11-23T14:00", or less when a field is empty */
  edge(local) {
    const wall = Date.parse(`${local}Z`);
    return Number.isNaN(wall) ? '' : this.zone.textOf(this.zone.instantOf(wall));
  }

  inputs() {
    return [
      String(this.allDay.checked),
      `${this.startDay.value}T${this.startTime.value}`,
      `${this.endDay.value}T${this.endTime.value}`,
    ];
  }

  showTimes() {
    this.startTime.hidden = this.allDay.checked;
    this.endTime.hidden = this.allDay.checked;
  }

  /** A later first day moves the last one along. */
  endFollows() {
    if (this.lastStart && this.startDay.value && this.endDay.value) {
      const days = Math.round((millisOf(this.startDay.value) - millisOf(this.lastStart)) / DAY_MILLIS);
      this.endDay.value = dayOf(millisOf(this.endDay.value) + days * DAY_MILLIS);
      this.lastStart = this.startDay.value;
    }
  }

  completeAddress() {
    const address = this.url.value.trim();
    if (address !== '' && !address.includes(':')) {
      this.url.value = `https://${address}`;
    }
  }
}
