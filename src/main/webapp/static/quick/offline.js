/** What a page does where there is no network: says so, keeps what is typed, and sends it later. */
import { base, onAnswer } from '../web/api.js';
import { dayOf } from '../calendar/days.js';
import { browserZone, Zone } from '../calendar/zone.js';
import { Outbox } from './outbox.js';
import { askForSync, startWorker } from './register.js';
import { deliver } from './sending.js';
import { Waiting } from './waiting.js';

const FIRST_PAUSE_MILLIS = 5_000;
const LONGEST_PAUSE_MILLIS = 5 * 60_000;

/**
 * @param {HTMLElement} banner says that the page is offline, and from when it is
 * @param {HTMLElement} element where what waits is shown
 * @param {(wall: number) => string} clock
 * @param {boolean} member whether somebody with an account is here
 */
export function startOffline(banner, element, clock, member) {
  const offline = new Offline(banner, element, clock, member);
  startWorker();
  void offline.begin();
  return offline;
}

export class Offline extends EventTarget {
  mark = document.documentElement.dataset.whose ?? '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer = undefined;
  pause = FIRST_PAUSE_MILLIS;
  sending = false;

  /**
   * @param {HTMLElement} banner
   * @param {HTMLElement} element
   * @param {(wall: number) => string} clock
   * @param {boolean} member
   */
  constructor(banner, element, clock, member) {
    super();
    this.banner = banner;
    this.clock = clock;
    this.member = member;
    this.zone = new Zone(browserZone);
    this.outbox = new Outbox(base);
    this.waiting = new Waiting(element, this.outbox, { mark: () => this.mark, send: () => void this.send() });
  }

  async begin() {
    onAnswer((heard) => this.heard(heard));
    this.outbox.addEventListener('change', (event) => this.changed(/** @type {CustomEvent} */ (event).detail));
    addEventListener('online', () => void this.send());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.send());
    await this.send();
  }

  /**
   * Keeps a draft until the server is back; a browser that keeps nothing answers false.
   *
   * @param {string} key
   * @param {Record<string, unknown>} draft
   */
  async keep(key, draft) {
    try {
      await this.outbox.add(key, this.member ? this.mark : '', draft);
    } catch (cause) {
      if (cause instanceof DOMException) {
        return false;
      }
      throw cause;
    }
    void askForSync();
    this.later();
    return true;
  }

  /** @param {import('../web/api.js').Heard} heard */
  heard({ response }) {
    const asOf = response?.headers.get('DoneCal-As-Of');
    const whose = response?.headers.get('DoneCal-Whose');
    if (response === null) {
      this.missed();
    } else if (asOf) {
      this.say(`Offline, as of ${this.time(Date.parse(asOf))}. What you type is kept here.`);
    } else {
      this.banner.hidden = true;
      this.isHere(whose ?? this.mark);
      this.backAgain();
    }
  }

  /** @param {string} mark of who is here now */
  isHere(mark) {
    if (mark !== this.mark) {
      this.mark = mark;
      this.waiting.draw();
    }
  }

  /** Who knows already since when, need not be told less. */
  missed() {
    if (this.banner.hidden) {
      this.say('Offline: the server can’t be reached. What you type is kept here.');
    }
  }

  /** @param {string} sentence */
  say(sentence) {
    if (this.banner.hidden || this.banner.textContent !== sentence) {
      this.banner.textContent = sentence;
      this.banner.hidden = false;
    }
  }

  /** @param {number} instant */
  time(instant) {
    const wall = this.zone.wallOf(instant);
    const today = dayOf(this.zone.wallOf(Date.now()));
    return `${dayOf(wall) === today ? '' : `${dayOf(wall)} `}${this.clock(wall)}`;
  }

  /** The server answers: what waits has not to wait any longer. */
  backAgain() {
    if (this.timer !== undefined && !this.sending) {
      void this.send();
    }
  }

  async send() {
    if (this.sending) {
      return;
    }
    this.sending = true;
    clearTimeout(this.timer);
    this.timer = undefined;
    try {
      const done = await deliver(this.outbox, base);
      this.waiting.show(await this.outbox.all(), false);
      if (done) {
        this.pause = FIRST_PAUSE_MILLIS;
      } else {
        this.later();
      }
    } catch (cause) {
      // A browser that keeps nothing has nothing to send.
      if (!(cause instanceof DOMException)) {
        throw cause;
      }
    } finally {
      this.sending = false;
    }
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MILLIS);
  }

  /** @param {import('./outbox.js').News} news from this page, another one, or the worker */
  async changed({ sending, sent, reached }) {
    this.waiting.show(await this.outbox.all(), sending ?? false);
    if (reached) {
      this.banner.hidden = true;
    }
    if (sent) {
      this.dispatchEvent(new Event('sent'));
    }
  }
}
