/** The bar above the grid: where we are, how to go elsewhere, and what the days on view add up to. */
import { the } from '../web/dom.js';

/** @typedef {import('./links.js').View} View */

const UNITS = { month: 'month', week: 'week', day: 'day', list: 'month' };

export class Toolbar {
  /**
   * @param {HTMLElement} bar
   * @param {{go: (action: 'prev' | 'next' | 'today') => void, show: (view: View) => void}} way
   */
  constructor(bar, way) {
    this.bar = bar;
    for (const action of /** @type {const} */ (['prev', 'next', 'today'])) {
      the(`[data-go=${action}]`, bar).addEventListener('click', () => way.go(action));
    }
    for (const button of bar.querySelectorAll('[data-view]')) {
      const view = /** @type {View} */ (/** @type {HTMLElement} */ (button).dataset.view);
      button.addEventListener('click', () => way.show(view));
    }
  }

  /** @param {View} view @param {string} title @param {boolean} holdsToday */
  update(view, title, holdsToday) {
    the('#range-title', this.bar).textContent = title;
    document.title = `${title} · DoneCal`;
    for (const button of this.bar.querySelectorAll('[data-view]')) {
      const chosen = /** @type {HTMLElement} */ (button).dataset.view === view;
      button.setAttribute('aria-pressed', String(chosen));
    }
    the('[data-go=prev]', this.bar).setAttribute('aria-label', `Previous ${UNITS[view]}`);
    the('[data-go=next]', this.bar).setAttribute('aria-label', `Next ${UNITS[view]}`);
    the('[data-go=today]', this.bar).toggleAttribute('data-here', holdsToday);
  }

  /** @param {string} text */
  showTotal(text) {
    the('#range-total', this.bar).textContent = text;
  }
}
