/**
 * The understood words of a line, below its field. Arrow down leads there from the field; Escape,
 * Delete, Enter or a press on a chip makes its words plain text. Never takes the focus by itself.
 */
import { make } from '../web/dom.js';
import { nameOf } from './meanings.js';

/** @typedef {import('./meanings.js').Understood} Understood */

export class Chips {
  /** @type {Understood[]} */
  shown = [];

  /**
   * @param {HTMLElement} list
   * @param {HTMLInputElement} input
   * @param {(part: Understood) => void} drop
   * @param {(part: Understood) => string | null} colorOf a tag's colour
   */
  constructor(list, input, drop, colorOf) {
    this.list = list;
    this.input = input;
    this.drop = drop;
    this.colorOf = colorOf;
    input.addEventListener('keydown', (event) => this.pressedInField(event));
    list.addEventListener('keydown', (event) => this.pressed(event));
  }

  get buttons() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll('button')]);
  }

  /** @param {Understood[]} parts */
  show(parts) {
    if (JSON.stringify(parts) === JSON.stringify(this.shown)) {
      return;
    }
    const at = this.buttons.findIndex((button) => button === document.activeElement);
    this.shown = parts;
    this.list.replaceChildren(...parts.map((part, index) => this.chip(part, index)));
    if (at >= 0) {
      this.focus(at);
    }
  }

  /** @param {Understood} part @param {number} index */
  chip(part, index) {
    const { kind, words, meaning } = part;
    const says = `${words}: ${[nameOf(kind), meaning].filter(Boolean).join(', ')}. Take it as plain text`;
    const face = [make('span', { class: 'chip-words' }, [words])];
    if (meaning) {
      face.push(make('span', { class: 'chip-meaning' }, [meaning]));
    }
    const chip = make('li', { class: 'chip', 'data-kind': kind }, [
      make('span', { 'aria-hidden': 'true', class: 'chip-face' }, face),
      make('button', {
        type: 'button', 'aria-label': says, title: 'Take it as plain text (Esc)', tabindex: index === 0 ? '0' : '-1',
        click: () => this.take(part),
      }, [make('span', { 'aria-hidden': 'true' }, ['×'])]),
    ]);
    chip.style.setProperty('--tag', this.colorOf(part) ?? 'var(--accent)');
    return chip;
  }

  /** Gone at once; the focus goes to the next chip, or back to the field. @param {Understood} part */
  take(part) {
    this.show(this.shown.filter((other) => other !== part));
    if (!this.list.contains(document.activeElement)) {
      this.input.focus();
    }
    this.drop(part);
  }

  /** @param {number} index */
  focus(index) {
    const button = this.buttons[Math.min(index, this.buttons.length - 1)] ?? this.input;
    button.focus();
  }

  /** @param {KeyboardEvent} event */
  pressedInField(event) {
    if (event.key === 'ArrowDown' && !event.defaultPrevented && !event.isComposing && this.shown.length > 0) {
      event.preventDefault();
      this.focus(0);
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const at = this.buttons.findIndex((button) => button === event.target);
    if (at >= 0 && this.use(event.key, at)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** @param {string} key @param {number} at @returns {boolean} whether it meant something */
  use(key, at) {
    switch (key) {
      case 'ArrowRight': this.focus(at + 1); return true;
      case 'ArrowLeft': this.focus(Math.max(at - 1, 0)); return true;
      case 'ArrowUp': this.input.focus(); return true;
      case 'Escape':
      case 'Delete':
      case 'Backspace': this.take(this.shown[at]); return true;
      default: return false;
    }
  }
}
