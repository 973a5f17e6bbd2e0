/** Quiet hints at tags that may be one and the same; those waved away stay away on this browser. */
import { make, the } from '../web/dom.js';

/** @typedef {import('./garden.js').Alike} Alike */

const SHOWN = 5;
const WAVED_AWAY = 'donecal.not-alike';

export class AlikeHints {
  /** @type {Alike[]} */
  pairs = [];

  /**
   * @param {HTMLElement} section
   * @param {(pair: Alike) => void} merge
   */
  constructor(section, merge) {
    this.section = section;
    this.merge = merge;
  }

  /** @param {Alike[]} pairs */
  show(pairs) {
    this.pairs = pairs;
    const away = wavedAway();
    const shown = pairs.filter((pair) => !away.includes(key(pair))).slice(0, SHOWN);
    the('ul', this.section).replaceChildren(...shown.map((pair) => this.hint(pair)));
    this.section.hidden = shown.length === 0;
  }

  /** @param {Alike} pair */
  hint(pair) {
    const { from, to, why } = pair;
    const dismiss = () => {
      waveAway(key(pair));
      this.show(this.pairs);
    };
    return make('li', { 'data-from': from, 'data-to': to }, [
      make('p', {}, [make('b', {}, [`@${from}`]), ' and ', make('b', {}, [`@${to}`]), make('span', { class: 'muted' }, [` · ${why}`])]),
      make('span', { class: 'alike-deeds' }, [
        make('button', { type: 'button', class: 'button button-quiet button-small', 'data-action': 'merge', 'aria-label': `Merge ${from} into ${to}…`, click: () => this.merge(pair) }, [`Merge into @${to}…`]),
        make('button', { type: 'button', class: 'button button-link button-small', 'data-action': 'dismiss', 'aria-label': `${from} and ${to} are not the same`, click: dismiss }, ['Not the same']),
      ]),
    ]);
  }
}

/** @param {Alike} pair */
function key({ from, to }) {
  return [from, to].sort().join('\n').toLowerCase();
}

/** @returns {string[]} */
function wavedAway() {
  try {
    return JSON.parse(localStorage.getItem(WAVED_AWAY) ?? '[]');
  } catch {
    return [];
  }
}

/** @param {string} pair */
function waveAway(pair) {
  try {
    localStorage.setItem(WAVED_AWAY, JSON.stringify([...wavedAway(), pair]));
  } catch {
    // A browser that keeps nothing shows the hint again.
  }
}
