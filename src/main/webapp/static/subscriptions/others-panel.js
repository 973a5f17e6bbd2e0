/** Beside the calendar: whose calendars lie over it, each to be hidden and shown. */
import { base } from '../web/api.js';
import { make, the } from '../web/dom.js';
import { report } from '../web/report.js';
import { changeSubscription } from './subscriptions-api.js';

/** @typedef {import('./subscriptions-api.js').Subscription} Subscription */

export class OthersPanel {
  /** @param {HTMLElement} section @param {() => void} changed */
  constructor(section, changed) {
    this.section = section;
    this.changed = changed;
  }

  /** @param {Subscription[]} subscriptions */
  show(subscriptions) {
    const held = this.section.contains(document.activeElement) ? document.activeElement?.id : '';
    this.section.hidden = subscriptions.length === 0;
    the('ul', this.section).replaceChildren(...subscriptions.map((it) => this.row(it)));
    if (held) {
      document.getElementById(held)?.focus();
    }
  }

  /** @param {Subscription} subscription */
  row(subscription) {
    const { id, label, color, hidden, trouble } = subscription;
    const shown = make('input', {
      type: 'checkbox', id: `shown-${id}`, checked: !hidden,
      change: () => void this.hide(subscription, !shown.checked),
    });
    const row = make('li', { 'data-subscription': id }, [
      shown,
      make('label', { for: `shown-${id}` }, [make('span', { class: 'others-mark', 'aria-hidden': 'true' }), label]),
      ...(trouble ? [make('a', { class: 'others-trouble', href: `${base}/shares#subscriptions`, title: trouble }, ['trouble'])] : []),
    ]);
    row.style.setProperty('--tag', color);
    return row;
  }

  /** @param {Subscription} subscription @param {boolean} hidden */
  async hide(subscription, hidden) {
    try {
      await changeSubscription(subscription, { hidden });
    } catch (cause) {
      report(cause);
    }
    this.changed();
  }
}
