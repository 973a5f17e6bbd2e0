/** One tag's form: its name, with what another one would do, its colour, its other spellings. */
import { clearErrors, showErrors } from '../web/form-errors.js';
import { field, make, the } from '../web/dom.js';
import { renaming } from './garden.js';
import { inWords, sample } from './renaming.js';

/** @typedef {import('./garden.js').Tag} Tag */
/** @typedef {import('./garden.js').Change} Change */

/** Nobody is scolded for a name that is still being typed. */
const UNFINISHED = /[-./]$/u;

export class TagDialog {
  /** @type {Tag | null} */
  tag = null;
  /** @type {AbortController | null} */
  asking = null;
  /** Whether the colour shall follow from the name again. */
  automatic = false;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {(tag: Tag, change: Change) => Promise<void>} save throws what the form shall show
   */
  constructor(dialog, save) {
    this.dialog = dialog;
    this.save = save;
    this.form = the('form', dialog);
    this.name = field('[name=name]', dialog);
    this.color = field('[name=color]', dialog);
    this.archived = field('[name=archived]', dialog);
    this.preview = the('#tag-preview', dialog);
    this.name.addEventListener('input', () => void this.foresee());
    this.color.addEventListener('input', () => this.colorChosen(false));
    the('[data-action=automatic]', dialog).addEventListener('click', () => this.colorChosen(true));
    the('[data-action=cancel]', dialog).addEventListener('click', () => dialog.close());
    this.form.addEventListener('submit', (event) => void this.submitted(event));
    dialog.addEventListener('close', () => this.asking?.abort());
  }

  /**
   * @param {Tag} tag
   * @param {string} [name] the new name to begin with
   */
  open(tag, name = tag.name) {
    this.tag = tag;
    the('#tag-dialog-title', this.dialog).textContent = `@${tag.name}`;
    this.dialog.style.setProperty('--tag', tag.color);
    this.name.value = name;
    this.color.value = tag.color;
    this.automatic = false;
    this.archived.checked = tag.archived;
    this.showAliases(tag.aliases);
    clearErrors(this.form);
    this.dialog.showModal();
    this.name.select();
    void this.foresee();
  }

  /** @param {boolean} automatic */
  colorChosen(automatic) {
    this.automatic = automatic;
    the('[data-action=automatic]', this.dialog).setAttribute('aria-pressed', String(automatic));
    this.dialog.style.setProperty('--tag', this.color.value);
  }

  /** @param {string[]} aliases */
  showAliases(aliases) {
    const list = the('#tag-aliases', this.dialog);
    list.replaceChildren(...aliases.map((alias) => {
      const forget = () => {
        item.remove();
        the('#tag-alias-field', this.dialog).hidden = list.childElementCount === 0;
        this.name.focus();
      };
      const item = make('li', { 'data-alias': alias }, [`@${alias}`,
        make('button', { type: 'button', class: 'icon-button', 'data-action': 'forget', 'aria-label': `Forget @${alias}`, click: forget }, ['×'])]);
      return item;
    }));
    the('#tag-alias-field', this.dialog).hidden = aliases.length === 0;
  }

  /** Says what the name in the field would do; a later question overtakes an earlier one. */
  async foresee() {
    this.asking?.abort();
    const mine = new AbortController();
    this.asking = mine;
    const to = this.newName();
    if (!this.tag || to === '' || to === this.tag.name || UNFINISHED.test(to)) {
      this.say('', []);
      return;
    }
    try {
      const found = await renaming(this.tag.name, to, mine.signal);
      this.say(inWords(found), found.titles.map(sample));
      this.submit().textContent = found.merges ? 'Merge' : 'Rename';
      clearErrors(this.form);
    } catch (cause) {
      if (!mine.signal.aborted) {
        this.say('', []);
        showErrors(this.form, cause);
      }
    }
  }

  /** @param {string} sentence @param {HTMLElement[]} samples */
  say(sentence, samples) {
    this.submit().textContent = 'Save';
    this.preview.hidden = sentence === '';
    this.preview.replaceChildren(make('p', {}, [sentence]), make('ul', {}, samples));
  }

  submit() {
    return the('[type=submit]', this.dialog);
  }

  newName() {
    return this.name.value.trim().replace(/^[@#]/u, '');
  }

  /** @param {Event} event */
  async submitted(event) {
    event.preventDefault();
    const { tag } = this;
    if (!tag || this.form.getAttribute('aria-busy') === 'true') {
      return;
    }
    this.form.setAttribute('aria-busy', 'true');
    clearErrors(this.form);
    try {
      const change = this.wish(tag);
      if (Object.keys(change).length > 0) {
        await this.save(tag, change);
      }
      this.dialog.close();
    } catch (cause) {
      showErrors(this.form, cause);
    } finally {
      this.form.removeAttribute('aria-busy');
    }
  }

  /** Only what is no longer as it was. @param {Tag} tag @returns {Change} */
  wish(tag) {
    /** @type {Change} */
    const change = {};
    const aliases = [...this.dialog.querySelectorAll('[data-alias]')].map((it) => /** @type {HTMLElement} */ (it).dataset.alias ?? '');
    if (this.newName() !== tag.name) {
      change.name = this.newName();
    }
    if (this.automatic) {
      change.color = null;
    } else if (this.color.value !== tag.color) {
      change.color = this.color.value;
    }
    if (this.archived.checked !== tag.archived) {
      change.archived = this.archived.checked;
    }
    if (aliases.length !== tag.aliases.length) {
      change.aliases = aliases;
    }
    return change;
  }
}
