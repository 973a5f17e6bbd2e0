/** Days and hours per tag for the days on view: bars with their numbers, and the total. */
import { make, the } from '../web/dom.js';
import { report } from '../web/report.js';
import { counted, figure } from './amounts.js';
import { statistics } from './entries.js';

/** @typedef {import('./entries.js').Range} Range */
/** @typedef {import('./entries.js').Share} Share */
/** @typedef {import('./entries.js').Statistics} Statistics */

export class Sidebar {
  /** @type {AbortController | null} */
  asking = null;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
  }

  /**
   * Asks anew; an answer overtaken by a later question is dropped.
   *
   * @param {Range} range
   * @param {string} filter
   */
  async refresh(range, filter) {
    this.asking?.abort();
    const mine = new AbortController();
    this.asking = mine;
    this.element.setAttribute('aria-busy', 'true');
    try {
      this.show(await statistics(range, filter, mine.signal));
      this.element.removeAttribute('aria-busy');
    } catch (cause) {
      if (!mine.signal.aborted) {
        report(cause, () => void this.refresh(range, filter));
      }
    }
  }

  /** @param {Statistics} answer */
  show({ days, hours, total }) {
    bars(the('#stats-days', this.element), days, (share) => share.days ?? 0, 'd');
    bars(the('#stats-hours', this.element), hours, (share) => share.hours ?? 0, 'h');
    const parts = [counted(total.entries, 'entry', 'entries')];
    if (total.hours > 0) {
      parts.unshift(`${figure(total.hours)} h`);
    }
    if (total.days > 0) {
      parts.unshift(`${figure(total.days)} d`);
    }
    the('#stats-total', this.element).textContent = parts.join(' · ');
    the('#stats-empty', this.element).hidden = total.entries > 0;
  }
}

/**
 * @param {HTMLElement} section
 * @param {Share[]} shares
 * @param {(share: Share) => number} amount
 * @param {string} unit
 */
function bars(section, shares, amount, unit) {
  const most = Math.max(...shares.map(amount), 0);
  the('ul', section).replaceChildren(...shares.map((share) => bar(share, amount(share), most, unit)));
  section.hidden = shares.length === 0;
}

/**
 * @param {Share} share
 * @param {number} amount
 * @param {number} most
 * @param {string} unit
 */
function bar(share, amount, most, unit) {
  const name = share.tag ?? 'Untagged';
  const row = make('li', { class: 'bar', 'data-tag': share.tag ?? '', 'data-amount': figure(amount) }, [
    make('span', { class: share.tag === null ? 'bar-name untagged' : 'bar-name' }, [name]),
    make('span', { class: 'bar-amount' }, [`${figure(amount)} ${unit}`]),
    make('span', { class: 'bar-track', 'aria-hidden': 'true' }, [make('span', { class: 'bar-fill' })]),
  ]);
  row.style.setProperty('--tag', share.color);
  row.style.setProperty('--share', `${most > 0 ? (amount / most) * 100 : 0}%`);
  return row;
}
