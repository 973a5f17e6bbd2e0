/** The form by which people are told of a share by mail. */
import { the } from '../web/dom.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { invite } from './shares-api.js';
import { name } from './share-words.js';

/** @typedef {import('./shares-api.js').Share} Share */

export class InviteDialog {
  /** @type {Share | null} */
  share = null;
  sending = false;

  /** @param {HTMLDialogElement} dialog @param {(share: Share, count: number) => Promise<void>} sent */
  constructor(dialog, sent) {
    this.dialog = dialog;
    this.sent = sent;
    this.form = /** @type {HTMLFormElement} */ (the('#invite-form', dialog));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send();
    });
    the('[data-action=cancel]', dialog).addEventListener('click', () => dialog.close());
  }

  /** @param {Share} share */
  open(share) {
    this.share = share;
    this.form.reset();
    the('#invite-title', this.dialog).textContent = `Invite people to ${name(share)}`;
    if (!this.dialog.querySelector('#invite-unverified')) {
      clearErrors(this.form);
      the('#invite-password', this.dialog).hidden = !share.hasPassword;
    }
    this.dialog.showModal();
  }

  /** Once for each press: who is impatient must not write twice. */
  async send() {
    const { share } = this;
    if (!share || this.sending) {
      return;
    }
    clearErrors(this.form);
    const data = new FormData(this.form);
    const emails = String(data.get('emails') ?? '').split(/[\s,;]+/u).filter((it) => it !== '');
    this.sending = true;
    try {
      const told = await invite(share, { emails, message: String(data.get('message') ?? '') });
      this.dialog.close();
      await this.sent(share, told.length);
    } catch (cause) {
      showErrors(this.form, cause);
    } finally {
      this.sending = false;
    }
  }
}
