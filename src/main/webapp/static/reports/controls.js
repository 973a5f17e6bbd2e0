/** What the report is of: presets, days, interval and filter, as the reader chooses them. */
import { FilterBox } from '../tags/filter-box.js';
import { Tags } from '../tags/tags.js';
import { call } from '../web/api.js';
import { field, make, the } from '../web/dom.js';
import { INTERVALS, PRESETS } from './presets.js';

/** @typedef {import('./place.js').Place} Place */
/** @typedef {import('./presets.js').Days} Days */
/** @typedef {import('./presets.js').Interval} Interval */

const INTERVAL_NAMES = { day: 'Days', week: 'Weeks', month: 'Months' };

export class Controls {
  tags = new Tags();

  /**
   * @param {HTMLElement} root
   * @param {(change: Partial<Place>) => void} chosen
   */
  constructor(root, chosen) {
    this.presets = the('#presets', root);
    this.intervals = the('#intervals', root);
    this.from = field('#from', root);
    this.to = field('#to', root);
    this.fault = the('#days-fault', root);
    this.presets.replaceChildren(...Object.entries(PRESETS).map(([preset, name]) =>
      button(name, { 'data-preset': preset }, () => chosen({ preset, from: '', to: '' }))));
    this.intervals.replaceChildren(...INTERVALS.map((interval) =>
      button(INTERVAL_NAMES[interval], { 'data-interval': interval }, () => chosen({ interval }))));
    for (const day of [this.from, this.to]) {
      day.addEventListener('change', () => this.daysChosen(chosen));
    }
    this.filter = new FilterBox(the('#filter-box', root), this.tags, {
      typed: () => {},
      settled: (filter) => chosen({ filter }),
    });
  }

  /** @param {(change: Partial<Place>) => void} chosen */
  daysChosen(chosen) {
    const { value: from } = this.from;
    const { value: to } = this.to;
    const wrong = from !== '' && to !== '' && from > to;
    this.tell(wrong ? 'The last day lies before the first.' : '');
    if (from !== '' && to !== '' && !wrong) {
      chosen({ preset: '', from, to });
    }
  }

  /** @param {string} sentence about the days; "" for nothing wrong */
  tell(sentence) {
    this.fault.textContent = sentence;
    this.fault.hidden = sentence === '';
    for (const day of [this.from, this.to]) {
      day.toggleAttribute('aria-invalid', sentence !== '');
    }
  }

  /** @param {Place} place @param {Interval} interval the one in use */
  show(place, interval) {
    press(this.presets, 'preset', place.preset);
    press(this.intervals, 'interval', interval);
    if (this.filter.text !== place.filter) {
      this.filter.text = place.filter;
    }
  }

  /** @param {Days} days */
  showDays({ from, to }) {
    this.tell('');
    this.from.value = from;
    this.to.value = to;
  }

  async learnTags() {
    this.tags.replace(await call('GET', '/api/v1/tags'));
  }
}

/** @param {string} name @param {Record<string, string>} attributes @param {() => void} click */
function button(name, attributes, click) {
  return make('button', { type: 'button', 'aria-pressed': 'false', ...attributes, click }, [name]);
}

/** @param {HTMLElement} group @param {string} name @param {string} value */
function press(group, name, value) {
  for (const button of group.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset[name] === value));
  }
}
