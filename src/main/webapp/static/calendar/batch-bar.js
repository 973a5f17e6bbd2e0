/** What can be done to all chosen entries at once: a bar at the foot of the list. */
import { Completion } from '../tags/completion.js';
import { tagOffers } from '../tags/offers.js';
import { copyOf, field, the } from '../web/dom.js';
import { counted } from './amounts.js';
import { clearErrors, showErrors } from '../web/form-errors.js';

/** @typedef {import('./entries.js').Many} Many */
/** @typedef {import('./list-selection.js').Selection} Selection */
/** @typedef {import('./page.js').Page} Page */

/** As many as the server takes in one step. */
export const MOST = 1000;

const MINUTES = { minutes: 1, hours: 60, days: 24 * 60, weeks: 7 * 24 * 60 };

export class BatchBar {
  /**
   * @param {Page} page
   * @param {Selection} selection
   * @param {() => void} chose told when the bar has changed the selection
   */
  constructor(page, selection, chose) {
    this.page = page;
    this.selection = selection;
    this.chose = chose;
    this.element = copyOf('batch-bar-template');
    this.tag = field('[name=tag]', this.element);
    new Completion(this.tag, the('[role=listbox]', this.element), tagOffers(page.tags));
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      const button = /** @type {SubmitEvent} */ (event).submitter;
      void this.act(button instanceof HTMLElement ? (button.dataset.batch ?? '') : 'add');
    });
    // The list's own keys are not meant for its fields.
    this.element.addEventListener('keydown', (event) => event.key === 'Escape' && this.clear());
  }

  show() {
    const count = this.selection.chosen.size;
    this.element.hidden = count === 0;
    the('.batch-count', this.element).textContent = `${count} selected`;
    the('.batch-limit', this.element).hidden = count <= MOST;
    for (const button of this.element.querySelectorAll('[data-batch]')) {
      button.toggleAttribute('disabled', count > MOST && !button.matches('[data-batch=clear]'));
    }
    if (count === 0) {
      clearErrors(this.element);
    }
  }

  clear() {
    this.selection.clear();
    this.chose();
  }

  /** @param {string} what */
  async act(what) {
    if (what === 'clear') {
      this.clear();
      return;
    }
    const ids = this.selection.ids();
    const change = this.changeFor(what);
    if (change === null || ids.length === 0 || ids.length > MOST || this.element.getAttribute('aria-busy') === 'true') {
      return;
    }
    this.element.setAttribute('aria-busy', 'true');
    clearErrors(this.element);
    try {
      await this.page.actions.changeMany(ids, change, `${DONE[what]} ${counted(ids.length, 'entry', 'entries')}`);
      this.tag.value = '';
    } catch (cause) {
      showErrors(this.element, cause);
    } finally {
      this.element.removeAttribute('aria-busy');
    }
  }

  /** @param {string} what @returns {Many | null} null while something is missing */
  changeFor(what) {
    if (what === 'delete') {
      return { delete: true };
    }
    if (what === 'earlier' || what === 'later') {
      return this.shift(what === 'later' ? 1 : -1);
    }
    const tag = this.tag.value.trim();
    if (tag === '') {
      this.tag.focus();
      return null;
    }
    return what === 'remove' ? { removeTags: [tag] } : { addTags: [tag] };
  }

  /** @param {number} direction @returns {Many | null} */
  shift(direction) {
    const amount = field('[name=amount]', this.element);
    const unit = /** @type {keyof typeof MINUTES} */ (field('[name=unit]', this.element).value);
    if (!amount.reportValidity()) {
      return null;
    }
    return { shiftMinutes: direction * amount.valueAsNumber * MINUTES[unit] };
  }
}

/** @type {Record<string, string>} */
const DONE = { add: 'Tagged', remove: 'Untagged', earlier: 'Moved', later: 'Moved', delete: 'Deleted' };
