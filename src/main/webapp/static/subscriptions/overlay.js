/**
 * Calendars of others on the calendar page: what is shared can be read, and a ghost becomes an entry
 * by a press, or goes by Delete. None of it is counted.
 */
import { asEvent } from '../calendar/grid.js';
import { narrow } from '../calendar/entry-face.js';
import { spanInWords } from '../calendar/span.js';
import { announce } from '../web/announce.js';
import { Problem } from '../web/api.js';
import { report } from '../web/report.js';
import { undoToast } from '../web/undo.js';
import { OthersCard } from './others-card.js';
import { acceptGhost, allSubscriptions, dismissGhost, entriesOf, ghostsWithin } from './subscriptions-api.js';

/** @typedef {import('../calendar/page.js').Page} Page */
/** @typedef {import('../calendar/entries.js').Range} Range */
/** @typedef {import('./subscriptions-api.js').Ghost} Ghost */
/** @typedef {import('./subscriptions-api.js').SharedEntry} SharedEntry */
/** @typedef {import('./subscriptions-api.js').Subscription} Subscription */
/** @typedef {{subscription: Subscription, entry: SharedEntry, ghost: null} | {subscription: Subscription, entry: null, ghost: Ghost}} Other */

export class Overlay extends EventTarget {
  /** @type {Subscription[]} */
  subscriptions = [];
  /** By what the grid calls them. @type {Map<string, Other>} */
  others = new Map();
  seen = JSON.stringify([[], []]);
  asking = new AbortController();
  card = new OthersCard();

  /** @param {Page} page */
  constructor(page) {
    super();
    this.page = page;
  }

  /**
   * Asks what there is in a range; an answer overtaken by a later question is dropped. Without an
   * answer nothing lies over the calendar, and all else works.
   *
   * @param {Range} range
   */
  async load(range) {
    this.asking.abort();
    const mine = new AbortController();
    this.asking = mine;
    try {
      const subscriptions = await allSubscriptions();
      const [ghosts, ...shared] = await Promise.all([
        subscriptions.some((it) => it.kind === 'address' && !it.hidden) ? ghostsWithin(range, mine.signal) : [],
        ...subscriptions.map((it) => this.shared(it, range, mine.signal)),
      ]);
      if (!mine.signal.aborted) {
        this.show(subscriptions, [...shared.flat(), ...this.haunting(ghosts, subscriptions)]);
      }
    } catch (cause) {
      if (!mine.signal.aborted && !(cause instanceof Problem)) {
        throw cause;
      }
    }
  }

  /** Says "change" only if it is one: the grid drawn anew loses the focus. @param {Subscription[]} subscriptions @param {[string, Other][]} others */
  show(subscriptions, others) {
    const text = JSON.stringify([subscriptions, others]);
    if (text !== this.seen) {
      this.seen = text;
      this.subscriptions = subscriptions;
      this.others = new Map(others);
      this.dispatchEvent(new Event('change'));
    }
  }

  /**
   * What one lets be seen; one that can't be had just now does not keep the others away.
   *
   * @param {Subscription} subscription
   * @param {Range} range
   * @param {AbortSignal} signal
   * @returns {Promise<[string, Other][]>}
   */
  async shared(subscription, range, signal) {
    const shows = subscription.kind === 'share' && subscription.state === 'open' && !subscription.hidden;
    const entries = shows ? await entriesOf(subscription, range, signal).catch(() => []) : [];
    return entries.map((entry) => [`other ${subscription.id} ${entry.id}`, { subscription, entry, ghost: null }]);
  }

  /** @param {Ghost[]} ghosts @param {Subscription[]} subscriptions @returns {[string, Other][]} */
  haunting(ghosts, subscriptions) {
    return ghosts.flatMap((ghost) => {
      const subscription = subscriptions.find((it) => it.id === ghost.subscription);
      return subscription ? [[`ghost ${ghost.id}`, { subscription, entry: null, ghost }]] : [];
    });
  }

  /** What the grid draws of them. @returns {import('fullcalendar').EventInput[]} */
  events() {
    return [...this.others].map(([id, { entry, ghost }]) => ({
      ...asEvent(entry ?? ghost, this.page),
      id,
      editable: false,
      classNames: [ghost ? 'ghost' : 'overlaid'],
    }));
  }

  /** What is said of one to those who don't see it. @param {string} id @returns {string | null} null if it is none */
  words(id) {
    const other = this.others.get(id);
    if (!other) {
      return null;
    }
    const when = spanInWords(other.entry ?? other.ghost, this.page.zone, this.page.clock);
    const deeds = other.ghost ? '. Enter makes it an entry, Delete dismisses it' : '';
    return `, ${when}, from ${other.subscription.label}${deeds}`;
  }

  /** @param {import('fullcalendar').EventMountArg} face */
  dress(face) {
    const other = this.others.get(face.event.id);
    if (!other) {
      return;
    }
    const { el } = face;
    el.dataset[other.ghost ? 'ghostId' : 'otherId'] = (other.ghost ?? other.entry).id;
    el.style.setProperty('--tag', other.subscription.color);
    el.title = `${face.event.title}\n\n${other.subscription.label}${other.ghost ? '. Press to make it an entry' : ''}`;
    if (narrow.matches && face.view.type === 'dayGridMonth') {
      el.setAttribute('aria-hidden', 'true');
      return;
    }
    el.setAttribute('role', 'button');
    el.setAttribute('tabindex', '0');
    el.addEventListener('keydown', (event) => {
      if (other.ghost && (event.key === 'Delete' || event.key === 'Backspace')) {
        event.preventDefault();
        event.stopPropagation();
        void this.settle(other.ghost, dismissGhost, 'Dismissed');
      }
    });
  }

  /** @param {import('fullcalendar').EventClickArg} arg */
  press(arg) {
    const other = this.others.get(arg.event.id);
    if (!other || (narrow.matches && arg.el.closest('.fc-dayGridMonth-view'))) {
      return;
    }
    if (other.entry) {
      this.card.show(other.entry, other.subscription, this.page);
    } else if (/** @type {Element} */ (arg.jsEvent.target).closest('.ghost-dismiss')) {
      void this.settle(other.ghost, dismissGhost, 'Dismissed');
    } else {
      void this.settle(other.ghost, acceptGhost, 'Added');
    }
  }

  /** @param {Ghost} ghost @param {(ghost: Ghost) => Promise<{step: string | null}>} deed @param {string} word */
  async settle(ghost, deed, word) {
    try {
      const { step } = await deed(ghost);
      const sentence = `${word} ${word === 'Added' ? ghost.entry : ghost.title}`;
      announce(sentence);
      undoToast(sentence, step);
    } catch (cause) {
      report(cause, () => void this.settle(ghost, deed, word));
    }
    await this.page.ledger.reload();
  }
}
