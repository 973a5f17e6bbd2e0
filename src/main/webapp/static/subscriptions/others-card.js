/** An entry of somebody else's in full: it can be read, and no more. */
import { spanInWords } from '../calendar/span.js';
import { linked } from '../sharing/linked.js';
import { make } from '../web/dom.js';

/** @typedef {import('./subscriptions-api.js').SharedEntry} SharedEntry */
/** @typedef {import('./subscriptions-api.js').Subscription} Subscription */

export class OthersCard {
  dialog = make('dialog', { class: 'others-card', 'aria-labelledby': 'others-card-title' });

  constructor() {
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) {
        this.dialog.close();
      }
    });
  }

  /**
   * @param {SharedEntry} entry
   * @param {Subscription} subscription
   * @param {Pick<import('../calendar/page.js').Page, 'zone' | 'clock'>} page
   */
  show(entry, subscription, { zone, clock }) {
    this.dialog.style.setProperty('--tag', subscription.color);
    this.dialog.replaceChildren(
      make('h2', { id: 'others-card-title' }, linked(entry.title)),
      make('p', { class: 'muted' }, [spanInWords(entry, zone, clock)]),
      make('p', {}, [`From ${subscription.label}. You can look at it, and not change it.`]),
      ...(entry.note ? [make('p', { class: 'card-note' }, linked(entry.note))] : []),
      ...(entry.url ? [make('p', {}, linked(entry.url))] : []),
      make('p', { class: 'form-actions' }, [
        make('button', { type: 'button', class: 'button button-quiet', autofocus: true, click: () => this.dialog.close() }, ['Close']),
      ]),
    );
    document.body.append(this.dialog);
    this.dialog.showModal();
  }
}
