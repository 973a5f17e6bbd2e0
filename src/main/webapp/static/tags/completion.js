/**
 * Offers words while one is typed: the ARIA combobox with a list. Arrows choose, Enter or Tab
 * takes, Escape closes the list only. What to offer, the field's owner knows.
 */
import { make } from '../web/dom.js';

/** @typedef {import('./tags.js').Tag} Tag */
/** @typedef {{words: string, tag?: Tag}} Option */

/**
 * @typedef {object} Offers what may stand in place of what is typed at the caret
 * @property {number} start
 * @property {number} end
 * @property {number} first the option chosen at once, -1 for none: Enter is then left to the form
 * @property {Option[]} options
 */

export class Completion {
  /** @type {Offers | null} */
  offers = null;
  active = -1;

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   * @param {(text: string, caret: number) => Offers | null} offering
   */
  constructor(input, list, offering) {
    this.input = input;
    this.list = list;
    this.offering = offering;
    input.addEventListener('input', () => this.update());
    input.addEventListener('click', () => this.update());
    input.addEventListener('blur', () => this.close());
    input.addEventListener('keydown', (event) => this.pressed(event));
    // Keeps the focus in the field while an option is pressed.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.clicked(event));
  }

  get open() {
    return !this.list.hidden;
  }

  update() {
    const offers = this.offering(this.input.value, this.input.selectionStart ?? 0);
    if (!offers) {
      this.close();
      return;
    }
    this.offers = offers;
    this.list.replaceChildren(...offers.options.map((option, index) => this.show(option, index)));
    this.list.hidden = false;
    this.list.classList.toggle('completions-above', this.lacksRoomBelow());
    this.input.setAttribute('aria-expanded', 'true');
    this.choose(offers.first);
  }

  lacksRoomBelow() {
    const { top, bottom } = this.input.getBoundingClientRect();
    const below = innerHeight - bottom;
    return below < this.list.offsetHeight && top > below;
  }

  /**
   * @param {Option} option
   * @param {number} index
   */
  show({ words, tag }, index) {
    const swatch = make('span', { class: 'swatch', 'aria-hidden': 'true' });
    swatch.style.setProperty('--tag', tag?.color ?? 'transparent');
    const used = make('span', { class: 'option-count', 'aria-hidden': 'true' }, tag ? [`${tag.count}×`] : []);
    return make('li', {
      role: 'option', id: `${this.list.id}-${index}`, 'data-tag': tag?.name, 'aria-selected': 'false',
    }, [swatch, make('span', { class: 'option-name' }, [words]), used]);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (!this.open || event.isComposing) {
      return;
    }
    const used = this.use(event.key);
    if (used) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** @param {string} key @returns {boolean} whether the list had a use for it */
  use(key) {
    const count = this.list.children.length;
    switch (key) {
      case 'ArrowDown':
        this.choose((this.active + 1) % count);
        return true;
      case 'ArrowUp':
        this.choose((Math.max(this.active, 0) + count - 1) % count);
        return true;
      case 'Escape':
        this.close();
        return true;
      case 'Tab':
      case 'Enter':
        return this.active >= 0 && this.take(this.active);
      default:
        return false;
    }
  }

  /** @param {number} index -1 for none */
  choose(index) {
    this.active = index;
    [...this.list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const chosen = this.list.children[index];
    chosen?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', chosen?.id ?? '');
  }

  /** @param {number} index */
  take(index) {
    const { start, end, options } = /** @type {Offers} */ (this.offers);
    const rest = this.input.value.slice(end).replace(/^ ?/u, ' ');
    const before = `${this.input.value.slice(0, start)}${options[index].words}`;
    this.input.value = before + rest;
    this.input.setSelectionRange(before.length + 1, before.length + 1);
    this.close();
    // Whoever listens to what is typed hears of this, too.
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  /** @param {Event} event */
  clicked(event) {
    const option = /** @type {Element} */ (event.target).closest('[role=option]');
    if (option) {
      this.take([...this.list.children].indexOf(option));
    }
  }

  close() {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.active = -1;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.setAttribute('aria-activedescendant', '');
  }
}
