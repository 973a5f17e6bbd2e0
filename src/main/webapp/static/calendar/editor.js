/** The full form: an entry's words, its times and its end; for new entries, too. */
import { Completion } from '../tags/completion.js';
import { tagOffers } from '../tags/offers.js';
import { copyOf, the } from '../web/dom.js';
import { report } from '../web/report.js';
import { adding } from './entries.js';
import { EntryFields } from './entry-fields.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { browserZone } from './zone.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./entries.js').Change} Change */
/** @typedef {import('./quick-add.js').Asked} Asked */
/** @typedef {import('./page.js').Page} Page */

export class Editor {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {Entry} entry @param {Asked} asked */
  edit(entry, asked) {
    const words = { title: entry.title, note: entry.note ?? '', url: entry.url ?? '' };
    const { form, fields } = this.show('Edit entry', asked, words);
    const link = /** @type {HTMLAnchorElement} */ (the('[data-role=visit]', form));
    link.hidden = !entry.url;
    link.href = entry.url ?? '';
    const elsewhere = the('[data-role=zone]', form);
    elsewhere.hidden = entry.zone === null || entry.zone === this.page.zone.id;
    elsewhere.textContent = `Entered in ${entry.zone}; the times are those of ${this.page.zone.id}.`;
    void this.page.overlapChoice.fill(the('[data-role=overlaps]', form), entry);
    this.onSubmit(form, async () => {
      const change = difference(entry, fields);
      if (Object.keys(change).length > 0) {
        await this.page.actions.change(entry, change);
      }
    });
    the('[data-action=delete]', form).addEventListener('click', () => void this.attempt(form, async () => {
      await this.page.actions.remove(entry);
    }));
    the('[data-action=copy]', form).addEventListener('click',
      () => this.copy(entry, { ...asked, span: fields.span() }, fields.words()));
  }

  /**
   * A new entry that begins as a copy. Its day is asked for first: the very same entry can't be twice.
   *
   * @param {Entry} entry
   * @param {Asked} asked
   * @param {import('./entry-fields.js').Words} words
   */
  copy(entry, asked, words) {
    const { form, fields } = this.compose(asked, words, 'Copy of an entry');
    const hint = the('[data-role=twin]', form);
    const compare = () => {
      hint.hidden = Object.keys(difference(entry, fields)).some((field) => field !== 'note' && field !== 'url');
      the('[type=submit]', form).toggleAttribute('disabled', !hint.hidden);
    };
    form.addEventListener('input', compare);
    form.addEventListener('change', compare);
    compare();
    fields.startDay.focus();
  }

  /**
   * @param {Asked} asked
   * @param {import('./entry-fields.js').Words} words typed so far
   * @param {string} heading
   */
  compose(asked, words, heading) {
    const { form, fields } = this.show(heading, asked, words);
    the('[data-action=delete]', form).hidden = true;
    the('[data-action=copy]', form).hidden = true;
    let drafted = '';
    /** @type {ReturnType<typeof adding> | null} */
    let send = null;
    this.onSubmit(form, async () => {
      const { title: line, note, url } = fields.words();
      const draft = { title: line, ...fields.span(), zone: browserZone, ...(note && { note }), ...(url && { url }) };
      const text = JSON.stringify(draft);
      if (send === null || text !== drafted) {
        send = adding(draft);
        drafted = text;
      }
      await this.page.actions.add(send);
    });
    return { form, fields };
  }

  /**
   * @param {string} heading
   * @param {Asked} asked
   * @param {import('./entry-fields.js').Words} words
   */
  show(heading, asked, words) {
    const form = copyOf('entry-form-template');
    const fields = new EntryFields(form, this.page.zone);
    the('.popover-title', form).textContent = heading;
    fields.fill(asked.span, words);
    new Completion(fields.title, the('[role=listbox]', form), tagOffers(this.page.tags));
    const before = JSON.stringify([fields.words(), fields.inputs()]);
    the('[data-action=cancel]', form).addEventListener('click', () => this.page.popover.close());
    this.page.popover.open({
      content: form,
      anchor: asked.anchor,
      home: asked.home,
      unsaved: () => JSON.stringify([fields.words(), fields.inputs()]) !== before,
      closed: asked.closed,
    });
    return { form, fields };
  }

  /** @param {HTMLElement} form @param {() => Promise<void>} deed */
  onSubmit(form, deed) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.attempt(form, deed);
    });
  }

  /**
   * Does it once, however often the button is pressed meanwhile; a refusal leaves the form open.
   *
   * @param {HTMLElement} form
   * @param {() => Promise<void>} deed
   */
  async attempt(form, deed) {
    if (form.getAttribute('aria-busy') === 'true') {
      return;
    }
    form.setAttribute('aria-busy', 'true');
    clearErrors(form);
    try {
      await deed();
      if (form.isConnected) {
        this.page.popover.close();
      }
    } catch (cause) {
      if (form.isConnected) {
        showErrors(form, cause);
      } else {
        report(cause);
      }
    } finally {
      form.removeAttribute('aria-busy');
    }
  }
}

/**
 * Only what was changed, so that nothing else is overwritten.
 *
 * @param {Entry} entry
 * @param {EntryFields} fields
 * @returns {Change}
 */
function difference(entry, fields) {
  const { title, note, url } = fields.words();
  const span = fields.span();
  const moved = span.allDay !== entry.allDay || span.start !== entry.start || span.end !== entry.end;
  return {
    ...(title !== entry.title && { title }),
    ...(note !== (entry.note ?? '') && { note: note || null }),
    ...(url !== (entry.url ?? '') && { url: url || null }),
    ...(moved && span),
  };
}
