/** The fields of the quick window: filled, read back, and understood while they are typed. */
import { Completion } from '../tags/completion.js';
import { tagOffers } from '../tags/offers.js';
import { understand } from '../calendar/entries.js';
import { Preview } from '../calendar/preview.js';
import { field, make, the } from '../web/dom.js';
import { spanOf } from './lengths.js';
import { telling } from './telling.js';

/** @typedef {import('../calendar/preview.js').Surroundings} Surroundings */
/** @typedef {import('./draft-memory.js').Remembered} Remembered */

const SHOWN_OF_ADDRESS = 35;

export class QuickForm {
  /** @param {HTMLFormElement} element @param {Surroundings} surroundings */
  constructor(element, surroundings) {
    this.element = element;
    this.zone = surroundings.zone;
    this.title = field('#quick-title', element);
    this.note = field('#quick-note', element);
    new Completion(this.title, the('[role=listbox]', element), tagOffers(surroundings.tags));
    this.preview = new Preview(surroundings, element, this.title, this.span);
    for (const choice of this.lengths) {
      choice.addEventListener('change', () => this.lengthChosen());
    }
    this.shortenAddress();
  }

  get lengths() {
    return /** @type {HTMLInputElement[]} */ ([...this.element.querySelectorAll('[name=length]')]);
  }

  get length() {
    return this.lengths.find((choice) => choice.checked)?.value ?? 'day';
  }

  get span() {
    return spanOf(this.length, Date.now(), this.zone);
  }

  get keeps() {
    const box = this.element.querySelector('[name=keep]');
    return box instanceof HTMLInputElement && box.checked;
  }

  get url() {
    const address = this.element.querySelector('[name=url]');
    return address instanceof HTMLInputElement ? address.value : '';
  }

  lengthChosen() {
    this.preview.place = this.span;
    this.preview.changed();
  }

  /** @param {Omit<Remembered, 'save'>} draft */
  fill({ title, note, url, keep, length }) {
    this.title.value = title;
    this.note.value = note;
    /** @type {HTMLDetailsElement} */ (the('.quick-more', this.element)).open = note !== '';
    this.lengths.forEach((choice) => { choice.checked = choice.value === length; });
    if (url !== '' && this.url === '') {
      the('.quick-lengths', this.element).after(addressRow(url));
    }
    const box = this.element.querySelector('[name=keep]');
    if (box instanceof HTMLInputElement) {
      box.checked = keep;
    }
    this.shortenAddress();
    this.lengthChosen();
  }

  /** What stands in the fields. @param {boolean} save whether to save it as soon as that is possible */
  content(save) {
    return { title: this.title.value, note: this.note.value, url: this.url, keep: this.keeps, length: this.length, save };
  }

  /** The words of a page's title are nobody's way to say when: they stay words. @param {string} foreign */
  async takeAsText(foreign) {
    const sense = await understand({ text: foreign, ...this.preview.surroundings, plain: [] });
    for (const { kind, from, to } of sense.spans) {
      if (kind !== 'tag') {
        this.preview.plain.put(kind, foreign.slice(from, to));
      }
    }
  }

  /** As the API takes it; null when there is nothing to save. @returns {Record<string, unknown> | null} */
  draft() {
    const { title, note, derived } = telling(this.title.value, this.note.value);
    if (title === '') {
      return null;
    }
    const rest = { ...(note && { note }), ...(this.keeps && this.url && { url: this.url }) };
    return derived ? { title, ...this.span, zone: this.zone.id, ...rest } : { ...this.preview.draft(), ...rest };
  }

  shortenAddress() {
    const shown = this.element.querySelector('.quick-address');
    if (shown instanceof HTMLElement) {
      const { url } = this;
      shown.title = url;
      shown.textContent = url.length > SHOWN_OF_ADDRESS ? `${url.slice(0, SHOWN_OF_ADDRESS)}…` : url;
    }
  }
}

/** @param {string} url */
function addressRow(url) {
  return make('p', { class: 'check quick-keep' }, [
    make('input', { id: 'quick-keep', type: 'checkbox', name: 'keep', value: 'on', checked: true }),
    make('label', { for: 'quick-keep' }, ['Keep the address ', make('span', { class: 'quick-address' })]),
    make('input', { type: 'hidden', name: 'url', 'data-field': 'url', value: url }),
  ]);
}
