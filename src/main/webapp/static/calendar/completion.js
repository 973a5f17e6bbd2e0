/**
 * Offers the member's tags while one is typed after `@` or `#`: the ARIA combobox with a list.
 * Arrows choose, Enter or Tab takes, Escape closes the list only. A tag written out in full is
 * left alone, so that Enter then saves the line.
 */
import { make } from '../web/dom.js';
import { tokenAt } from './tag-text.js';

/** @typedef {import('./tags.js').Tags} Tags */
/** @typedef {import('./tag-text.js').Token} Token */

const SHOWN = 8;

export class Completion {
  /** @type {Token | null} */
  token = null;
  active = -1;

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   * @param {Tags} tags
   */
  constructor(input, list, tags) {
    this.input = input;
    this.list = list;
    this.tags = tags;
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
    this.token = tokenAt(this.input.value, this.input.selectionStart ?? 0);
    const found = this.token ? this.tags.startingWith(this.token.name, SHOWN) : [];
    const typed = this.token?.name.toLowerCase() ?? '';
    const complete = found.some((tag) => tag.name.toLowerCase() === typed);
    if (found.length === 0 || (complete && found.length === 1)) {
      this.close();
      return;
    }
    this.list.replaceChildren(...found.map((tag, index) => this.option(tag, index)));
    this.list.hidden = false;
    this.list.classList.toggle('completions-above', this.lacksRoomBelow());
    this.input.setAttribute('aria-expanded', 'true');
    this.choose(typed === '' || complete ? -1 : 0);
  }

  lacksRoomBelow() {
    const { top, bottom } = this.input.getBoundingClientRect();
    const below = innerHeight - bottom;
    return below < this.list.offsetHeight && top > below;
  }

  /**
   * @param {import('./entries.js').Tag} tag
   * @param {number} index
   */
  option(tag, index) {
    const swatch = make('span', { class: 'swatch', 'aria-hidden': 'true' });
    swatch.style.setProperty('--tag', tag.color);
    const name = make('span', { class: 'option-name' }, [`${this.token?.marker ?? '@'}${tag.name}`]);
    const used = make('span', { class: 'option-count', 'aria-hidden': 'true' }, [`${tag.count}×`]);
    return make('li', {
      role: 'option', id: `${this.list.id}-${index}`, 'data-tag': tag.name, 'aria-selected': 'false',
    }, [swatch, name, used]);
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
    const name = /** @type {HTMLElement} */ (this.list.children[index]).dataset.tag;
    if (!this.token || !name) {
      return false;
    }
    const { start, end, marker } = this.token;
    const rest = this.input.value.slice(end).replace(/^ ?/u, ' ');
    const before = `${this.input.value.slice(0, start)}${marker}${name}`;
    this.input.value = before + rest;
    this.input.setSelectionRange(before.length + 1, before.length + 1);
    this.close();
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
