/**
 * The strip of sentences at hand. A chip is dragged onto a day or an hour, or pressed: then the
 * field opens with it, for the day that has the focus. One stop for Tab; arrows go from chip to
 * chip, with Shift they move a pinned one.
 */
import { announce } from '../web/announce.js';
import { Problem } from '../web/api.js';
import { make, the } from '../web/dom.js';
import { report } from '../web/report.js';
import { allFavorites, arrange, lengthOf, moved, pin, unpin } from './favorites.js';

/** @typedef {import('./favorites.js').Favorite} Favorite */

const STOPS = '.fave, .fave-pin';
const FOLDED = 'donecal.favorites-folded';

export class Strip {
  /** @type {Favorite[]} */
  favorites = [];
  /** Which stop Tab reaches. */
  current = 0;

  /**
   * @param {HTMLElement} element
   * @param {(sentence: string) => void} write opens the field with a sentence
   */
  constructor(element, write) {
    this.element = element;
    this.list = the('ul', element);
    this.write = write;
    this.list.addEventListener('click', (event) => this.clicked(event));
    this.list.addEventListener('keydown', (event) => this.pressed(event));
    this.list.addEventListener('focusin', (event) => this.arrive(this.stops().indexOf(/** @type {HTMLElement} */ (event.target))));
    this.fold = the('[data-action=fold]', element);
    this.fold.addEventListener('click', () => this.foldUp(!this.list.hidden));
    this.foldUp(remembered());
    new FullCalendar.Draggable(this.list, {
      itemSelector: '.fave',
      longPressDelay: 400,
      eventData: (chip) => {
        const sentence = sentenceOf(chip);
        const length = lengthOf(sentence);
        return { title: sentence, ...(length && { duration: length }) };
      },
    });
  }

  /** What can't be had is not shown, and that is all. */
  async load() {
    try {
      this.show(await allFavorites());
    } catch (cause) {
      if (!(cause instanceof Problem)) {
        throw cause;
      }
    }
  }

  /** @param {Favorite[]} favorites */
  show(favorites) {
    const focused = document.activeElement;
    const held = this.list.contains(focused) ? { sentence: sentenceOf(focused), stop: focused?.className ?? '' } : null;
    this.favorites = favorites;
    this.element.hidden = favorites.length === 0;
    this.list.replaceChildren(...favorites.map(chip));
    const stops = this.stops();
    const again = held ? stops.findIndex((it) => sentenceOf(it) === held.sentence && it.className === held.stop) : -1;
    this.arrive(again >= 0 ? again : Math.min(this.current, stops.length - 1));
    if (held) {
      stops[this.current]?.focus();
    }
  }

  /** @returns {HTMLElement[]} */
  stops() {
    return [...this.list.querySelectorAll(STOPS)].map((it) => /** @type {HTMLElement} */ (it));
  }

  /** @param {number} index */
  arrive(index) {
    this.current = Math.max(0, index);
    this.stops().forEach((stop, at) => { stop.tabIndex = at === this.current ? 0 : -1; });
  }

  /** @param {boolean} folded */
  foldUp(folded) {
    this.list.hidden = folded;
    this.fold.setAttribute('aria-expanded', String(!folded));
    remember(folded);
  }

  /** @param {Event} event */
  clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const sentence = sentenceOf(target);
    if (target.closest('.fave-pin')) {
      void this.change(() => this.toggle(sentence));
    } else if (target.closest('.fave')) {
      this.write(sentence);
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const stops = this.stops();
    const to = step !== undefined ? this.current + step : { Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    if (event.shiftKey && step !== undefined) {
      void this.change(() => this.move(sentenceOf(event.target), step));
    } else {
      stops[to]?.focus();
    }
  }

  /** @param {string} sentence */
  async toggle(sentence) {
    const pinned = this.favorites.some((it) => it.pinned && it.sentence === sentence);
    await (pinned ? unpin(sentence) : pin(sentence));
    this.show(await allFavorites());
    announce(`${pinned ? 'Unpinned' : 'Pinned'} ${sentence}`);
  }

  /** @param {string} sentence @param {number} step */
  async move(sentence, step) {
    const order = moved(this.favorites, sentence, step);
    if (order) {
      this.show(await arrange(order));
      announce(`Moved ${sentence} to place ${order.indexOf(sentence) + 1}`);
    }
  }

  /** Pins what is being typed. @param {string} sentence */
  async pin(sentence) {
    await this.change(async () => {
      await pin(sentence);
      this.show(await allFavorites());
      announce(`Pinned ${sentence}`);
    });
  }

  /** @param {() => Promise<void>} deed */
  async change(deed) {
    try {
      await deed();
    } catch (cause) {
      report(cause, () => void this.change(deed));
    }
  }
}

/** @param {Favorite} favorite */
function chip({ sentence, pinned, count }) {
  const used = count > 0 ? `, used ${count} times` : '';
  return make('li', { 'data-sentence': sentence, ...(pinned && { 'data-pinned': true }) }, [
    make('button', { type: 'button', class: 'fave', tabindex: '-1', title: `Drag it onto a day, or press it${used}`, 'aria-haspopup': 'dialog' }, [sentence]),
    make('button', {
      type: 'button', class: 'fave-pin', tabindex: '-1', 'aria-pressed': String(pinned), 'aria-label': `Pin ${sentence}`, title: pinned ? 'Unpin' : 'Pin',
    }, [make('span', { 'aria-hidden': 'true' }, [pinned ? '★' : '☆'])]),
  ]);
}

/** @param {EventTarget | null} target */
function sentenceOf(target) {
  const item = target instanceof Element ? target.closest('[data-sentence]') : null;
  return item instanceof HTMLElement ? (item.dataset.sentence ?? '') : '';
}

function remembered() {
  try {
    return localStorage.getItem(FOLDED) === 'yes';
  } catch {
    return false;
  }
}

/** @param {boolean} folded */
function remember(folded) {
  try {
    localStorage.setItem(FOLDED, folded ? 'yes' : 'no');
  } catch {
    // A browser that keeps nothing simply shows the strip.
  }
}
