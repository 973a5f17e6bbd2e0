/**
 * Asks what shall become of two entries that overlap: in a bubble beside the flag, in the entry's
 * form, and in the note after an entry was put onto others.
 */
import { announce } from '../web/announce.js';
import { make } from '../web/dom.js';
import { report } from '../web/report.js';
import { undoToast } from '../web/undo.js';
import { partner, settle } from './overlaps.js';
import { lengthInWords, waysOut } from './ways.js';

/** @typedef {import('../calendar/entries.js').Entry} Entry */
/** @typedef {import('./overlaps.js').Overlap} Overlap */
/** @typedef {import('./ways.js').Way} Way */

const DONE = { cut: 'Cut', split: 'Split', keep: 'Kept both' };

export class OverlapChoice {
  /**
   * @param {import('./overlaps.js').Overlaps} overlaps
   * @param {object} way
   * @param {(id: string) => Promise<Entry>} way.find
   * @param {import('../calendar/popover.js').Popover} way.popover
   * @param {() => Promise<void>} way.changed shows the entries as they are now
   */
  constructor(overlaps, { find, popover, changed }) {
    this.overlaps = overlaps;
    this.find = find;
    this.popover = popover;
    this.changed = changed;
  }

  /**
   * The bubble.
   *
   * @param {Entry} entry
   * @param {DOMRect} anchor
   * @param {() => HTMLElement | null} home
   */
  async open(entry, anchor, home) {
    try {
      const content = make('div', { class: 'popover-form', id: 'overlap-choice' }, [
        make('h2', { id: 'popover-title', class: 'popover-title' }, [`“${entry.title}” overlaps`]),
        ...await this.sections(entry),
        make('div', { class: 'form-actions' }, [
          make('button', { type: 'button', class: 'button button-quiet', click: () => this.popover.close() }, ['Cancel']),
        ]),
      ]);
      content.querySelector('button')?.setAttribute('autofocus', '');
      this.popover.open({ content, anchor, home });
    } catch (cause) {
      report(cause);
    }
  }

  /** The part of the form, which stays hidden where nothing overlaps. @param {HTMLElement} host @param {Entry} entry */
  async fill(host, entry) {
    if (this.overlaps.of(entry.id).length === 0) {
      return;
    }
    try {
      host.replaceChildren(make('p', {}, ['Overlaps']), ...await this.sections(entry));
      host.hidden = false;
    } catch (cause) {
      report(cause);
    }
  }

  /** The note after an entry was put onto others, about the first of them. @param {Entry} entry @param {string | null} step */
  async tell(entry, step) {
    await this.overlaps.ready();
    const pair = this.overlaps.of(entry.id)[0];
    if (!pair) {
      return;
    }
    try {
      const other = await this.find(partner(entry.id, pair));
      const ways = waysOut(entry, other, { one: 'this one', other: 'the other' });
      const sentence = `“${entry.title}” overlaps “${other.title}” by ${lengthInWords(pair.minutes)}`;
      announce(sentence);
      undoToast(sentence, step, { ways: ways.map((way) => ({ words: way.words, act: () => void this.carryOut(way, entry, other) })) });
    } catch (cause) {
      report(cause);
    }
  }

  /** @param {Entry} entry */
  sections(entry) {
    return Promise.all(this.overlaps.of(entry.id).map(async (pair) => {
      const other = await this.find(partner(entry.id, pair));
      const ways = waysOut(entry, other, { one: 'this one', other: 'the other' });
      return make('section', { class: 'overlap', 'data-other': other.id }, [
        make('p', {}, [make('b', {}, [`“${other.title}”`]), ` by ${lengthInWords(pair.minutes)}`]),
        make('div', { class: 'form-actions' }, ways.map((way) => make('button', {
          type: 'button', class: 'button button-quiet', 'data-how': way.how,
          click: () => void this.carryOut(way, entry, other),
        }, [way.words]))),
      ]);
    }));
  }

  /** @param {Way} way @param {Entry} entry @param {Entry} other */
  async carryOut(way, entry, other) {
    const yielding = way.other === entry.id ? entry : other;
    try {
      const step = await settle(way);
      this.popover.close();
      await this.changed();
      const sentence = way.how === 'keep' ? DONE.keep : `${DONE[way.how]} “${yielding.title}”`;
      announce(sentence);
      undoToast(sentence, step);
    } catch (cause) {
      report(cause, () => void this.carryOut(way, entry, other));
    }
  }
}

/** The sign on an entry that overlaps; what it means stands beside it for those who can't see it. */
export function overlapSign() {
  return make('span', { class: 'overlap-sign', 'aria-hidden': 'true' });
}
