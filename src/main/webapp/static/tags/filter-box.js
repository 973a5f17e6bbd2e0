/**
 * One field for a filter such as `@acme -#draft`, with completion, a button that clears it, and
 * below it what the server can't read, with the place. It makes its own elements inside its host;
 * on a narrow window a button uncovers it.
 */
import { base } from '../web/api.js';
import { make, the } from '../web/dom.js';
import { Completion } from './completion.js';
import { filterOffers, isUnfinished } from './offers.js';

/** @typedef {{message: string, at?: number}} Fault */

/**
 * @typedef {object} Way what the page does with the filter
 * @property {(text: string) => void} typed at every change that may be meant so
 * @property {(text: string) => void} settled when it is finished: by Enter, by leaving, by clearing
 */

export class FilterBox {
  /**
   * @param {HTMLElement} host
   * @param {import('./tags.js').Tags} tags
   * @param {Way} way
   */
  constructor(host, tags, way) {
    this.host = host;
    this.way = way;
    this.input = input();
    this.clearing = make('button', {
      type: 'button', class: 'icon-button filter-clear', 'aria-label': 'Clear the filter', click: () => this.clear(),
    }, ['×']);
    this.sharing = make('a', { class: 'filter-share', href: '', hidden: true }, ['Share…']);
    this.error = make('div', { id: 'filter-error', class: 'filter-error', role: 'alert', hidden: true });
    this.toggle = make('button', {
      type: 'button', class: 'icon-button filter-toggle', 'aria-label': 'Filter', 'aria-controls': 'filter-field',
      click: () => this.uncover(this.toggle.getAttribute('aria-expanded') !== 'true'),
    }, [funnel()]);
    const list = make('ul', { id: 'filter-tags', class: 'completions', role: 'listbox', 'aria-label': 'Tags', hidden: true });
    const label = make('label', { class: 'visually-hidden', for: 'filter' }, ['Filter by tags']);
    host.replaceChildren(this.toggle, make('div', { id: 'filter-field', class: 'filter-field completed', role: 'search' },
      [label, this.input, this.sharing, this.clearing, list, this.error]));
    new Completion(this.input, list, filterOffers(tags));
    this.input.addEventListener('input', () => this.changed());
    this.input.addEventListener('change', () => this.settle());
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.dress();
    this.uncover(false);
  }

  get text() {
    return this.input.value.trim();
  }

  /** As the address has it; nobody is told. @param {string} text */
  set text(text) {
    this.input.value = text;
    this.accept();
    this.dress();
    this.uncover(text !== '');
  }

  /** Where a shortcut leads to. */
  focus() {
    this.uncover(true);
    this.input.focus();
    this.input.select();
  }

  clear() {
    this.text = '';
    this.uncover(true);
    this.input.focus();
    this.way.settled('');
  }

  /** Nobody is scolded for a word that is not yet finished. */
  changed() {
    this.accept();
    this.dress();
    if (!isUnfinished(this.input.value, this.input.selectionStart ?? 0)) {
      this.way.typed(this.text);
    }
  }

  settle() {
    this.way.settled(this.text);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing || event.defaultPrevented) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      this.settle();
    } else if (event.key === 'Escape' && this.input.value !== '') {
      event.preventDefault();
      this.clear();
    }
  }

  /** The server reads it. */
  accept() {
    this.error.hidden = true;
    this.input.removeAttribute('aria-invalid');
  }

  /** The server can't read it: says so, and points at the place. @param {Fault} fault */
  refuse({ message, at }) {
    this.error.replaceChildren(make('p', {}, [message]));
    if (at !== undefined) {
      const { text } = this;
      const place = make('code', { class: 'filter-place', 'aria-hidden': 'true' }, [
        text.slice(0, at), make('mark', {}, [text.slice(at, at + 1) || ' ']), text.slice(at + 1)]);
      this.error.append(place);
      if (document.activeElement === this.input) {
        const indent = this.input.value.length - this.input.value.trimStart().length;
        this.input.setSelectionRange(at + indent, at + indent + 1);
      }
    }
    this.error.hidden = false;
    this.input.setAttribute('aria-invalid', 'true');
  }

  dress() {
    this.clearing.hidden = this.input.value === '';
    this.sharing.hidden = this.text === '';
    this.sharing.href = `${base}/shares?filter=${encodeURIComponent(this.text)}`;
    this.host.toggleAttribute('data-filled', this.input.value !== '');
  }

  /** @param {boolean} shown matters on narrow windows only */
  uncover(shown) {
    this.host.toggleAttribute('data-open', shown);
    this.toggle.setAttribute('aria-expanded', String(shown));
    if (shown && document.activeElement === this.toggle) {
      the('input', this.host).focus();
    }
  }
}

function input() {
  return make('input', {
    id: 'filter', type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false',
    placeholder: 'Filter: @tag -#tag', maxlength: '2000', 'aria-expanded': 'false', 'aria-autocomplete': 'list',
    'aria-controls': 'filter-tags', 'aria-describedby': 'filter-error',
  });
}

function funnel() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M3 4h14l-5.5 6.5V16l-3-1.5v-4z');
  svg.append(path);
  return svg;
}
