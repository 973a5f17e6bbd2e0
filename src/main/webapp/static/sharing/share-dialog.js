/** The form of one share, which shows what it would let be seen. */
import { plusDays } from '../calendar/days.js';
import { counted } from '../calendar/amounts.js';
import { Problem } from '../web/api.js';
import { field, make, the } from '../web/dom.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { preview } from './shares-api.js';

/** @typedef {import('./shares-api.js').Share} Share */
/** @typedef {import('./shares-api.js').Wish} Wish */

const WAIT_MILLIS = 200;

export class ShareDialog {
  /** @type {Share | null} */
  share = null;
  asking = new AbortController();
  timer = 0;

  /** @param {HTMLDialogElement} dialog @param {(share: Share | null, wish: Wish) => Promise<void>} keep */
  constructor(dialog, keep) {
    this.dialog = dialog;
    this.keep = keep;
    this.form = /** @type {HTMLFormElement} */ (the('#share-form', dialog));
    this.form.addEventListener('input', () => this.looked());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    the('[data-action=cancel]', dialog).addEventListener('click', () => dialog.close());
  }

  /** @param {Share | null} share null: a new one @param {string} [filter] */
  open(share, filter = '') {
    this.share = share;
    this.form.reset();
    clearErrors(this.form);
    the('#share-dialog-title', this.dialog).textContent = share ? 'Edit this share' : 'Share a part of your calendar';
    the('#share-password-hint', this.dialog).textContent = share?.hasPassword ? 'There is one; type another to change it.' : 'Asked for before anything is shown.';
    the('#share-forget', this.dialog).hidden = !share?.hasPassword;
    this.value('filter', share?.filter ?? filter);
    this.value('detail', share?.detail ?? 'entries');
    this.value('label', share?.label ?? '');
    this.value('period', share?.rolling ?? (share?.from || share?.until ? 'fixed' : 'always'));
    this.value('from', share?.from?.slice(0, 10) ?? '');
    this.value('until', share?.until ? plusDays(share.until.slice(0, 10), -1) : '');
    this.value('expiresAt', share?.expiresAt ? plusDays(share.expiresAt.slice(0, 10), 0) : '');
    field('[name=otherTags]', this.form).checked = share?.otherTags ?? false;
    this.looked();
    this.dialog.showModal();
  }

  /** @param {string} name @param {string} text */
  value(name, text) {
    field(`[name=${name}]`, this.form).value = text;
  }

  /** What is wished for, as the API takes it. @returns {Wish} */
  wish() {
    const data = new FormData(this.form);
    const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
    const period = text('period');
    const fixed = period === 'fixed';
    return {
      filter: text('filter'),
      detail: text('detail'),
      otherTags: data.has('otherTags'),
      label: text('label') || null,
      from: (fixed && text('from')) || null,
      until: fixed && text('until') ? plusDays(text('until'), 1) : null,
      rolling: fixed || period === 'always' ? null : period,
      ...this.expiry(text('expiresAt')),
      ...(text('password') ? { password: text('password') } : {}),
      ...(data.has('noPassword') ? { password: null } : {}),
    };
  }

  /** A day that nobody touched stays the very moment that it was. @param {string} day @returns {Wish} */
  expiry(day) {
    const was = this.share?.expiresAt?.slice(0, 10) ?? '';
    return day === was ? {} : { expiresAt: day || null };
  }

  looked() {
    the('#share-bounds', this.dialog).hidden = field('[name=period]', this.form).value !== 'fixed';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.showPreview(), WAIT_MILLIS);
  }

  async showPreview() {
    this.asking.abort();
    const mine = new AbortController();
    this.asking = mine;
    const place = the('#share-preview', this.dialog);
    const { filter, detail, otherTags, from, until, rolling } = this.wish();
    try {
      const { entries, sample, hiddenTags } = await preview({ filter, detail, otherTags, from, until, rolling }, mine.signal);
      place.replaceChildren(
        make('p', { class: 'share-count' }, [`Shows ${detail === 'totals' ? 'the totals of ' : ''}${counted(entries, 'entry', 'entries')}${sample.length > 0 ? ', such as' : ''}`]),
        ...(sample.length > 0 ? [make('ul', {}, sample.map((it) => make('li', {}, [it.title, ' ', make('span', { class: 'muted amount' }, [it.start.slice(0, 10)])])))] : []),
        ...(hiddenTags.length > 0 ? [make('p', { class: 'muted' }, [`Not told: ${hiddenTags.slice(0, 12).map((tag) => `@${tag}`).join(', ')}${hiddenTags.length > 12 ? ' …' : ''}`])] : []),
      );
    } catch (cause) {
      if (!mine.signal.aborted && cause instanceof Problem) {
        place.replaceChildren(make('p', { class: 'muted' }, [cause.message]));
      }
    }
  }

  async save() {
    clearErrors(this.form);
    try {
      await this.keep(this.share, this.wish());
      this.dialog.close();
    } catch (cause) {
      if (cause instanceof Problem && cause.errors.some((it) => ['label', 'password', 'expiresAt'].includes(it.field))) {
        the('details', this.form).setAttribute('open', '');
      }
      showErrors(this.form, cause);
    }
  }
}
