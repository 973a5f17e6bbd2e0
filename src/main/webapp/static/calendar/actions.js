/**
 * What a member does to entries. Each deed waits for the server's word, then sets the ledger
 * right, tells it to screen readers and, where wished, makes a sound. Failures pass to the caller.
 */
import { announce } from '../web/announce.js';
import { Problem, signInAddress } from '../web/api.js';
import { allTags } from '../tags/tags.js';
import { soundOfDeleting, soundOfSaving } from '../web/sound.js';
import { toast } from '../web/toast.js';
import * as server from './entries.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./ledger.js').Ledger} Ledger */
/** @typedef {import('../tags/tags.js').Tags} Tags */

export class Actions extends EventTarget {
  /**
   * @param {Ledger} ledger
   * @param {Tags} tags
   * @param {boolean} sounds
   */
  constructor(ledger, tags, sounds) {
    super();
    this.ledger = ledger;
    this.tags = tags;
    this.sounds = sounds;
  }

  /** @param {() => Promise<Entry>} attempt from `adding`, so that it may be tried again */
  async add(attempt) {
    const entry = await attempt();
    await this.kept(entry, 'Saved');
    this.dispatchEvent(new CustomEvent('added', { detail: entry }));
  }

  /**
   * @param {Entry} entry
   * @param {import('./entries.js').Change} change
   * @param {string} [how] what to call it
   */
  async change(entry, change, how = 'Saved') {
    await this.kept(await server.change(entry, change), how);
  }

  /**
   * The same change of many entries, as one step.
   *
   * @param {string[]} ids
   * @param {import('./entries.js').Many} change
   * @param {string} done what to say of it
   */
  async changeMany(ids, change, done) {
    await server.changeMany(ids, change);
    await this.learnTags();
    await this.ledger.reload();
    if (this.sounds) {
      (change.delete ? soundOfDeleting : soundOfSaving)();
    }
    announce(done);
    toast(done);
  }

  /** Deletes at once and offers to take it back. @param {Entry} entry */
  async remove(entry) {
    await server.remove(entry);
    this.ledger.drop(entry);
    if (this.sounds) {
      soundOfDeleting();
    }
    announce(`Deleted ${entry.title}. Control Z brings it back.`);
    toast(`Deleted “${entry.title}”`, { action: 'Undo', onAction: () => void this.restore(entry) });
  }

  /** @param {Entry} entry */
  async restore(entry) {
    try {
      await this.kept(await server.restore(entry), 'Restored');
    } catch (cause) {
      report(cause, () => void this.restore(entry));
    }
  }

  /** @param {Entry} entry @param {string} how */
  async kept(entry, how) {
    if (this.tags.lackAnyOf(entry)) {
      await this.learnTags();
    }
    await this.place(entry);
    if (this.sounds) {
      soundOfSaving();
    }
    announce(`${how} ${entry.title}`);
  }

  /** Which entries pass the filter, the server knows. @param {Entry} entry */
  async place(entry) {
    if (this.ledger.filter === '') {
      this.ledger.put(entry);
      return;
    }
    try {
      await this.ledger.reload();
    } catch (cause) {
      // Kept it is, whether or not it may be shown.
      report(cause);
    }
  }

  /** Without the list of tags there are no colours and no completion, but all else works. */
  async learnTags() {
    try {
      this.tags.replace(await allTags());
    } catch (cause) {
      if (!(cause instanceof Problem)) {
        throw cause;
      }
    }
  }
}

/**
 * Shows a failure at the foot of the page, with a way on where there is one.
 *
 * @param {unknown} cause
 * @param {() => void} [retry]
 * @param {string} [what] it is about, in front of the server's sentence
 */
export function report(cause, retry, what = '') {
  if (!(cause instanceof Problem)) {
    throw cause;
  }
  const sentence = what + cause.message;
  announce(sentence);
  if (cause.status === 401) {
    toast(sentence, { kind: 'trouble', action: 'Sign in', href: signInAddress() });
  } else if (cause.passing && retry) {
    toast(sentence, { kind: 'trouble', action: 'Try again', onAction: retry });
  } else {
    toast(sentence, { kind: 'trouble' });
  }
}
