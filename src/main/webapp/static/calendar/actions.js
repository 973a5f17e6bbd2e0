/**
 * What a member does to entries. Each deed waits for the server's word, then sets the ledger
 * right, tells it to screen readers and, where wished, makes a sound. Failures pass to the caller.
 */
import { allTags } from '../tags/tags.js';
import { announce } from '../web/announce.js';
import { Problem } from '../web/api.js';
import { report } from '../web/report.js';
import { soundOfDeleting, soundOfSaving } from '../web/sound.js';
import { undoToast } from '../web/undo.js';
import * as server from './entries.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./ledger.js').Ledger} Ledger */
/** @typedef {import('../tags/tags.js').Tags} Tags */

/** @typedef {ReturnType<typeof server.adding>} Attempt */

export class Actions extends EventTarget {
  /** Keeps an attempt for when the server is back; answers whether it could. @type {(attempt: Attempt) => Promise<boolean>} */
  postpone = async () => false;

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

  /** @param {Attempt} attempt which may be tried again */
  async add(attempt) {
    const done = await this.send(attempt);
    if (done) {
      await this.kept(done.answer, 'Saved');
      this.dispatchEvent(new CustomEvent('added', { detail: { entry: done.answer, step: done.step } }));
    }
  }

  /** @param {Attempt} attempt @returns {Promise<import('./entries.js').Done | null>} null when it waits for the server */
  async send(attempt) {
    try {
      return await attempt();
    } catch (cause) {
      if (cause instanceof Problem && cause.away && await this.postpone(attempt)) {
        return null;
      }
      throw cause;
    }
  }

  /**
   * @param {Entry} entry
   * @param {import('./entries.js').Change} change
   * @param {string} [how] what to call it
   */
  async change(entry, change, how = 'Changed') {
    const { answer, step } = await server.change(entry, change);
    await this.kept(answer, how);
    undoToast(`${how} “${answer.title}”`, step, { kind: 'quiet' });
    if ('start' in change || 'end' in change) {
      this.dispatchEvent(new CustomEvent('moved', { detail: { entry: answer, step } }));
    }
  }

  /**
   * The same change of many entries, as one step.
   *
   * @param {string[]} ids
   * @param {import('./entries.js').Many} change
   * @param {string} done what to say of it
   */
  async changeMany(ids, change, done) {
    const { step } = await server.changeMany(ids, change);
    await this.learnTags();
    await this.ledger.reload();
    if (this.sounds) {
      (change.delete ? soundOfDeleting : soundOfSaving)();
    }
    announce(done);
    undoToast(done, step);
  }

  /** Deletes at once and offers to take it back. @param {Entry} entry */
  async remove(entry) {
    const { step } = await server.remove(entry);
    this.ledger.drop(entry);
    if (this.sounds) {
      soundOfDeleting();
    }
    announce(`Deleted ${entry.title}. Control Z brings it back.`);
    undoToast(`Deleted “${entry.title}”`, step);
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
