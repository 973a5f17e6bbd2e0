/** The one field: what did you do on this day, or in these hours? Enter saves it. */
import { Completion } from '../tags/completion.js';
import { tagOffers } from '../tags/offers.js';
import { copyOf, field, make, the } from '../web/dom.js';
import { report } from '../web/report.js';
import { adding } from './entries.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { Preview } from './preview.js';

/** @typedef {import('./span.js').Span} Span */
/** @typedef {import('./page.js').Page} Page */

/**
 * @typedef {object} Asked
 * @property {Span} span
 * @property {DOMRect} anchor
 * @property {() => HTMLElement | null} home
 * @property {() => void} [closed]
 * @property {string} [title] to begin with, in place of what was typed for another day
 * @property {boolean} [listed] shows the day's entries first, even where they can be seen in the grid
 */

export class QuickAdd {
  /** @type {HTMLInputElement | null} */
  input = null;

  /**
   * @param {Page} page
   * @param {(asked: Asked, title: string) => void} more opens the full form in place of this one
   */
  constructor(page, more) {
    this.page = page;
    this.more = more;
  }

  /** Asks; what was typed for another day, and not saved, comes along. @param {Asked} asked */
  open(asked) {
    const title = asked.title ?? this.input?.value ?? '';
    const form = copyOf('quick-add-template');
    const input = field('input', form);
    input.value = title;
    new Completion(input, the('[role=listbox]', form), tagOffers(this.page.tags));
    const preview = new Preview(this.page, form, input, asked.span);
    this.listDay(form, asked);
    form.addEventListener('submit', this.submitting(form, input, preview));
    the('[data-action=cancel]', form).addEventListener('click', () => this.page.popover.close());
    the('[data-action=pin]', form).addEventListener('click', () => input.value.trim() && this.page.pin(input.value.trim()));
    the('[data-action=more]', form).addEventListener('click', () => void this.inFull(form, asked, preview));
    this.page.popover.open({
      content: form,
      anchor: asked.anchor,
      home: asked.home,
      unsaved: () => input.value.trim() !== '',
      closed: () => {
        this.input = null;
        preview.end();
        asked.closed?.();
      },
    });
    this.input = input;
    preview.changed();
    if (asked.listed) {
      the('.day-entries button', form).focus();
    }
  }

  /**
   * The full form, with what is understood so far filled in.
   *
   * @param {HTMLElement} form
   * @param {Asked} asked
   * @param {Preview} preview
   */
  async inFull(form, asked, preview) {
    const { title, span } = await preview.sense();
    if (form.isConnected) {
      this.more({ ...asked, span }, title);
    }
  }

  /**
   * The day's entries: where some are hidden, or the window is so narrow that all are mere dots.
   *
   * @param {HTMLElement} form
   * @param {Asked} asked
   */
  listDay(form, asked) {
    const list = the('.day-entries', form);
    const entries = asked.span.allDay ? this.page.entriesOn(asked.span.start) : [];
    for (const entry of entries) {
      const open = () => this.page.openEntry(entry, asked.anchor, asked.home);
      const time = entry.allDay ? '' : `${this.page.clock(this.page.zone.wallOf(Date.parse(entry.start)))} `;
      const button = make('button', { type: 'button', 'data-entry-id': entry.id, click: open }, [time + entry.title]);
      button.style.setProperty('--tag', this.page.tags.colorOf(entry) ?? 'var(--untagged)');
      list.append(make('li', {}, [button]));
    }
    list.hidden = entries.length === 0;
    form.toggleAttribute('data-listed', asked.listed ?? false);
  }

  /**
   * A second Enter while the first is under way does nothing; one after a failure repeats the
   * very same request unless the text was changed.
   *
   * @param {HTMLElement} form
   * @param {HTMLInputElement} input
   * @param {Preview} preview
   */
  submitting(form, input, preview) {
    let sending = false;
    /** @type {{text: string, send: ReturnType<typeof adding>} | null} */
    let attempt = null;
    return async (/** @type {Event} */ event) => {
      event.preventDefault();
      if (sending || input.value.trim() === '') {
        return;
      }
      const draft = preview.draft();
      const text = JSON.stringify(draft);
      sending = true;
      // What is on its way to the server must not come along to another day.
      this.input = null;
      form.setAttribute('aria-busy', 'true');
      clearErrors(form);
      if (attempt?.text !== text) {
        attempt = { text, send: adding(draft) };
      }
      try {
        await this.send(form, input, attempt.send);
      } finally {
        sending = false;
        form.removeAttribute('aria-busy');
      }
    };
  }

  /**
   * The reader may have gone elsewhere while the answer was on its way.
   *
   * @param {HTMLElement} form
   * @param {HTMLInputElement} input
   * @param {ReturnType<typeof adding>} attempt
   */
  async send(form, input, attempt) {
    try {
      await this.page.actions.add(attempt);
      if (form.isConnected) {
        this.page.popover.close();
      }
    } catch (cause) {
      if (form.isConnected) {
        this.input = input;
        showErrors(form, cause);
      } else {
        report(cause, () => void this.send(form, input, attempt), `“${input.value.trim()}” is not saved. `);
      }
    }
  }
}
