/** Shows what waits to be saved, and lets the reader mend or discard what can't be. */
import { idempotencyKey } from '../web/api.js';
import { field, make } from '../web/dom.js';
import { inWords, standing, wordsOf } from './letters.js';

/** @typedef {import('./outbox.js').Letter} Letter */
/** @typedef {import('./outbox.js').Outbox} Outbox */

export class Waiting {
  /** @type {Letter[]} */
  letters = [];
  sending = false;
  /** The one that is being mended. @type {string | null} */
  mended = null;

  /**
   * @param {HTMLElement} element
   * @param {Outbox} outbox
   * @param {{mark: () => string, send: () => void}} asking who is here, and how to send now
   */
  constructor(element, outbox, { mark, send }) {
    this.element = element;
    this.outbox = outbox;
    this.mark = mark;
    this.send = send;
  }

  /** @param {Letter[]} letters @param {boolean} sending */
  show(letters, sending) {
    this.letters = letters;
    this.sending = sending;
    this.draw();
  }

  draw() {
    const { mine, others } = standing(this.letters, this.mark());
    this.element.hidden = this.letters.length === 0;
    if (this.element.querySelector('form')?.contains(document.activeElement) && mine.some(({ key }) => key === this.mended)) {
      return; // somebody types there
    }
    const tellable = mine.some(({ refused }) => refused === '');
    this.element.replaceChildren(
      make('p', { class: 'waiting-title', role: 'status' }, [inWords(mine, others, this.sending)]),
      make('ul', { class: 'waiting-list' }, mine.map((letter) => this.row(letter))),
      ...(tellable && !this.sending
        ? [make('button', { type: 'button', class: 'button button-quiet button-small', 'data-action': 'send', click: () => this.send() }, ['Try now'])]
        : []),
    );
  }

  /** @param {Letter} letter */
  row(letter) {
    if (letter.key === this.mended) {
      return this.mending(letter);
    }
    const words = wordsOf(letter);
    const why = letter.refused || letter.held;
    return make('li', { 'data-letter': letter.key, 'data-state': letter.refused ? 'refused' : letter.held ? 'held' : 'waiting' }, [
      make('span', { class: 'waiting-words' }, [words]),
      ...(why ? [make('span', { class: 'waiting-why' }, [letter.refused ? `Couldn’t be saved: ${why}` : why])] : []),
      this.button('edit', 'Edit', words, () => this.mend(letter.key)),
      ...(letter.refused ? [this.button('again', 'Send again', words, () => void this.sendAgain(letter, letter.draft))] : []),
      this.button('discard', 'Discard', words, () => void this.outbox.drop(letter.key)),
    ]);
  }

  /** @param {string} action @param {string} label @param {string} words @param {() => void} click */
  button(action, label, words, click) {
    return make('button', {
      type: 'button', class: 'button button-link button-small', 'data-action': action, 'aria-label': `${label}: ${words}`, click,
    }, [label]);
  }

  /** @param {string | null} key */
  mend(key) {
    this.mended = key;
    this.element.querySelector('form')?.remove();
    this.draw();
    this.element.querySelector('input')?.focus();
  }

  /** @param {Letter} letter */
  mending(letter) {
    const form = make('form', { class: 'waiting-form', novalidate: true, submit: (event) => {
      event.preventDefault();
      const text = field('input', form).value.trim();
      if (text !== '') {
        this.mended = null;
        const { title, sentence, ...rest } = letter.draft;
        void this.sendAgain(letter, sentence === undefined ? { ...rest, title: text } : { ...rest, sentence: text });
      }
    } }, [
      make('input', { type: 'text', value: wordsOf(letter), 'aria-label': 'What did you do?', autocomplete: 'off' }),
      make('button', { type: 'submit', class: 'button button-small' }, ['Save']),
      make('button', { type: 'button', class: 'button button-quiet button-small', click: () => this.mend(null) }, ['Cancel']),
    ]);
    return make('li', { 'data-letter': letter.key }, [form]);
  }

  /**
   * What is not the same any more is another request. The old one stays until the new one is kept.
   *
   * @param {Letter} letter
   * @param {Record<string, unknown>} draft
   */
  async sendAgain(letter, draft) {
    await this.outbox.put({ ...letter, key: idempotencyKey(), draft, triedAt: null, held: '', refused: '' });
    await this.outbox.drop(letter.key);
    this.send();
  }
}
