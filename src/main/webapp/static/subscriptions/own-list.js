/** On the page of shares: the calendars of others that lie over one's own. */
import { announce } from '../web/announce.js';
import { base } from '../web/api.js';
import { field, make, the } from '../web/dom.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { report } from '../web/report.js';
import { undoToast } from '../web/undo.js';
import { allSubscriptions, changeSubscription, removeSubscription, subscribe } from './subscriptions-api.js';

/** @typedef {import('./subscriptions-api.js').Subscription} Subscription */

const SHARE = /\/share\/([A-Za-z0-9_-]{20,})\/?(?:[?#].*)?$/;

export class OwnList {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.form = the('#subscribe', section);
    this.form.hidden = false;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.add();
    });
  }

  async load() {
    try {
      const all = await allSubscriptions();
      the('#subscription-rows', this.section).replaceChildren(...all.map((it) => this.row(it)));
    } catch (cause) {
      report(cause, () => void this.load());
    }
  }

  /** An address of a share of this server is subscribed to by its key. */
  async add() {
    clearErrors(this.form);
    const address = field('#subscribe-url', this.form);
    const password = field('#subscribe-password', this.form);
    const url = address.value.trim();
    const key = isHere(url) ? SHARE.exec(url)?.[1] : undefined;
    try {
      const wish = key ? { key, ...(password.value && { password: password.value }) } : { url };
      const { answer, step } = await subscribe(wish);
      address.value = '';
      password.value = '';
      the('#subscribe-locked', this.form).hidden = true;
      await this.load();
      this.tell(`${answer.label} is on your calendar now.`, step);
    } catch (cause) {
      if (key && /** @type {any} */ (cause).status === 401) {
        the('#subscribe-locked', this.form).hidden = false;
        this.asksForPassword(password);
        return;
      }
      showErrors(this.form, cause);
    }
  }

  /** @param {HTMLInputElement} password */
  asksForPassword(password) {
    const error = the('.form-error', this.form);
    error.textContent = password.value ? 'This is not the password of the share.' : 'This share asks for a password.';
    error.hidden = false;
    password.focus();
  }

  /** @param {Subscription} subscription */
  row(subscription) {
    const { id, label, color, hidden, kind, owner, trouble } = subscription;
    const name = make('input', {
      type: 'text', class: 'subscription-label', value: label, maxlength: '100', 'aria-label': 'Name',
      change: () => void this.change(subscription, { label: name.value }),
    });
    const tint = make('input', {
      type: 'color', value: color, 'aria-label': `Colour of ${label}`,
      change: () => void this.change(subscription, { color: tint.value }),
    });
    const shown = make('input', {
      type: 'checkbox', id: `shown-${id}`, checked: !hidden,
      change: () => void this.change(subscription, { hidden: !shown.checked }),
    });
    const facts = kind === 'share' ? `Shared${owner ? ` by ${owner}` : ''}` : 'A calendar at an address: its past events are ghosts until you press them';
    return make('li', { class: 'subscription-row', 'data-subscription': id, 'data-state': subscription.state }, [
      tint, name,
      make('span', { class: 'check' }, [shown, make('label', { for: `shown-${id}` }, ['Shown'])]),
      make('button', { type: 'button', class: 'button button-danger button-small', 'data-action': 'remove', 'aria-label': `Remove ${label}`, click: () => void this.remove(subscription) }, ['Remove']),
      make('p', { class: trouble ? 'form-error' : 'muted' }, [trouble ?? facts]),
    ]);
  }

  /** @param {Subscription} subscription @param {Parameters<typeof changeSubscription>[1]} change */
  async change(subscription, change) {
    try {
      const { step } = await changeSubscription(subscription, change);
      if (step) {
        this.tell(`Changed ${subscription.label}.`, step);
      }
    } catch (cause) {
      report(cause);
    }
    await this.load();
  }

  /** @param {Subscription} subscription */
  async remove(subscription) {
    try {
      const { step } = await removeSubscription(subscription);
      await this.load();
      field('#subscribe-url', this.form).focus();
      this.tell(`Removed ${subscription.label} from your calendar.`, step);
    } catch (cause) {
      report(cause, () => void this.remove(subscription));
    }
  }

  /** @param {string} sentence @param {string | null} step */
  tell(sentence, step) {
    announce(sentence);
    undoToast(sentence, step);
  }
}

/** @param {string} url */
function isHere(url) {
  try {
    return new URL(url).host === location.host || url.includes(`${base}/share/`);
  } catch {
    return false;
  }
}
