/**
 * Shows what a line means while it is typed: when, in the heading; the understood words as chips;
 * and a see-through block in the grid. Without the server's word the line is just a line.
 */
import { announce } from '../web/announce.js';
import { the } from '../web/dom.js';
import { Latest } from '../web/latest.js';
import { Chips } from './chips.js';
import { dayOf } from './days.js';
import { understand } from './entries.js';
import { understoodOf } from './meanings.js';
import { PlainWords } from './plain-words.js';
import { spanInWords, wallSpan } from './span.js';

/** @typedef {import('./meanings.js').Sense} Sense */
/** @typedef {import('./meanings.js').Understood} Understood */
/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('./span.js').Span} Span */
/** @typedef {Pick<Page, 'zone' | 'clock' | 'tags' | 'block'>} Surroundings the part of the page that matters here */

/** How long a line rests before it is read out. */
const PAUSE_MILLIS = 800;
/** More is no entry's line any more. */
const LONGEST = 1000;

export class Preview {
  plain = new PlainWords();
  /** @type {{text: string, sense: Sense} | null} */
  known = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer = undefined;

  /**
   * @param {Surroundings} page
   * @param {HTMLElement} form
   * @param {HTMLInputElement} input
   * @param {Span} place where the asker stands
   */
  constructor(page, form, input, place) {
    this.page = page;
    this.input = input;
    this.place = place;
    this.heading = the('.popover-title', form);
    this.chips = new Chips(the('.chips', form), input, (part) => this.takeAsText(part),
      ({ kind, words }) => (kind === 'tag' ? (page.tags.find(words.slice(1))?.color ?? 'var(--untagged)') : null));
    this.latest = new Latest(understand, (sense, { text }) => this.show(text, sense), () => this.blank());
    input.addEventListener('input', () => this.changed());
    this.blank();
  }

  /** What the server is told besides the line. */
  get surroundings() {
    const { place, page } = this;
    const date = place.allDay ? place.start : dayOf(wallSpan(place, page.zone).start);
    return { start: place.start, end: place.end, allDay: place.allDay, date, zone: page.zone.id };
  }

  /** The new entry, as it is sent. */
  draft() {
    const sentence = this.input.value.trim();
    return { sentence, ...this.surroundings, plain: this.plain.kinds(sentence) };
  }

  changed() {
    clearTimeout(this.timer);
    const text = this.input.value;
    if (text.trim() === '' || text.length > LONGEST) {
      this.latest.drop();
      this.blank();
      return;
    }
    this.latest.put({ text, ...this.surroundings, plain: this.plain.kinds(text) });
  }

  /** Nothing is known but the place. */
  blank() {
    this.known = null;
    this.chips.show([]);
    this.say(this.place);
    this.page.block.hide();
  }

  /** @param {string} text @param {Sense} sense */
  show(text, sense) {
    this.known = { text, sense };
    const understood = understoodOf(text, sense, this.page.zone, this.page.clock);
    this.chips.show(understood);
    this.say(sense);
    this.page.block.show(sense, sense.title);
    if (understood.some(({ kind }) => kind !== 'tag')) {
      this.timer = setTimeout(() => announce(this.inWords(understood)), PAUSE_MILLIS);
    }
  }

  /** @param {Span} span */
  say(span) {
    this.heading.textContent = spanInWords(span, this.page.zone, this.page.clock);
  }

  /** @param {Understood[]} understood */
  inWords(understood) {
    const parts = understood.filter(({ meaning }) => meaning).map(({ words, meaning }) => `${words}: ${meaning}`);
    return [this.heading.textContent, ...parts].join('. ');
  }

  /** A tag loses its marker; other words stay as they are, and are kept from being understood. @param {Understood} part */
  takeAsText(part) {
    if (part.kind === 'tag') {
      const { value } = this.input;
      const caret = this.input.selectionStart ?? value.length;
      this.input.value = value.slice(0, part.from) + value.slice(part.from + 1);
      const kept = caret > part.from ? caret - 1 : caret;
      this.input.setSelectionRange(kept, kept);
    } else {
      this.plain.put(part.kind, part.words);
    }
    this.changed();
  }

  /** What the line means, once the server has had its say; the line itself where it has none. */
  async sense() {
    await this.latest.settled();
    const { known, input, place } = this;
    return known?.text === input.value
      ? { title: known.sense.title, span: spanOf(known.sense) }
      : { title: input.value, span: place };
  }

  end() {
    clearTimeout(this.timer);
    this.latest.drop();
    this.page.block.hide();
  }
}

/** @param {Span} span */
function spanOf({ allDay, start, end }) {
  return { allDay, start, end };
}
