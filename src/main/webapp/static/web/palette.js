/**
 * Ctrl+K: one line that goes anywhere. The ARIA combobox with a list that is always open: arrows
 * choose, Enter takes, Escape closes, and the focus goes back to where it was.
 */
import { make } from './dom.js';
import { Offers } from './palette-offers.js';

/** @typedef {import('./palette-offers.js').Offer} Offer */

const LIST = 'palette-list';

class Palette {
  /** @type {Offer[]} */
  shown = [];
  active = 0;
  moved = false;
  /** Enter was pressed before the server had its say on what was typed. */
  hurried = false;

  constructor() {
    this.input = make('input', {
      id: 'palette-line', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', maxlength: '500',
      'aria-label': 'Go to', 'aria-autocomplete': 'list', 'aria-expanded': 'true', 'aria-controls': LIST,
      placeholder: 'A page, a day, a tag, an entry…',
      input: () => this.typed(),
      keydown: (/** @type {KeyboardEvent} */ event) => this.pressed(event),
    });
    this.list = make('ul', { id: LIST, role: 'listbox', 'aria-label': 'Where to go', click: (/** @type {Event} */ event) => this.clicked(event) });
    // Keeps the focus in the field while an option is pressed.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.dialog = make('dialog', { id: 'palette', class: 'dialog', 'aria-label': 'Go to anything' }, [this.input, this.list]);
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener('close', () => this.offers.stop());
    // What lies under it must not close by the same Escape.
    this.dialog.addEventListener('keydown', (event) => event.stopPropagation());
    this.offers = new Offers(() => this.show());
    document.body.append(this.dialog);
  }

  open() {
    if (document.querySelector('dialog[open]')) {
      return;
    }
    this.input.value = '';
    this.offers.start();
    this.dialog.showModal();
    this.typed();
  }

  typed() {
    this.moved = false;
    this.hurried = false;
    this.offers.ask(this.input.value.trim());
  }

  /** Shows what there is; what the reader has chosen stays chosen, wherever it comes to stand. */
  show() {
    const chosen = this.moved ? this.shown[this.active]?.words : undefined;
    this.shown = this.offers.all();
    const kept = this.shown.findIndex((offer) => offer.words === chosen);
    this.list.replaceChildren(...this.shown.map(option));
    this.choose(Math.max(0, kept));
    if (this.hurried && !this.offers.waiting) {
      this.take(this.active);
    }
  }

  /** @param {number} index */
  choose(index) {
    this.active = index;
    [...this.list.children].forEach((it, at) => it.setAttribute('aria-selected', String(at === index)));
    const chosen = this.list.children[index];
    chosen?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', chosen?.id ?? '');
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.moved = true;
      this.choose((this.active + step + this.shown.length) % Math.max(1, this.shown.length));
    } else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      this.hurried = this.offers.waiting && !this.moved && this.shown[this.active]?.last === true;
      if (!this.hurried) {
        this.take(this.active);
      }
    }
  }

  /** @param {Event} event */
  clicked(event) {
    const pressed = /** @type {Element} */ (event.target).closest('[role=option]');
    if (pressed) {
      this.take([...this.list.children].indexOf(pressed));
    }
  }

  /** @param {number} index */
  take(index) {
    const offer = this.shown[index];
    if (offer) {
      this.dialog.close();
      offer.take();
    }
  }
}

/** @param {Offer} offer @param {number} index */
function option({ words, kind }, index) {
  return make('li', { role: 'option', id: `${LIST}-${index}`, 'aria-selected': 'false' }, [
    make('span', { class: 'option-name' }, [words]), ' ',
    make('span', { class: 'option-kind' }, [kind]),
  ]);
}

export const palette = new Palette();
