/** The table of tags: found by a part of their names, sorted by any column. */
import { base } from '../web/api.js';
import { field, make, the } from '../web/dom.js';
import { byColumn, matching } from './order.js';

/** @typedef {import('./garden.js').Tag} Tag */
/** @typedef {import('./order.js').Column} Column */

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });

export class TagTable {
  /** @type {Tag[]} */
  tags = [];
  /** @type {{column: Column, descending: boolean}} */
  order = { column: 'name', descending: false };

  /**
   * @param {HTMLElement} page
   * @param {{edit: (tag: Tag) => void, archive: (tag: Tag) => void}} deeds
   */
  constructor(page, deeds) {
    this.page = page;
    this.deeds = deeds;
    this.search = field('#tag-search', page);
    this.withArchived = field('#show-archived', page);
    this.search.addEventListener('input', () => this.draw());
    this.withArchived.addEventListener('change', () => this.draw());
    for (const button of page.querySelectorAll('[data-sort]')) {
      const column = /** @type {Column} */ (/** @type {HTMLElement} */ (button).dataset.sort);
      button.addEventListener('click', () => this.sortBy(column));
    }
  }

  /** @param {Tag[]} tags all there are */
  show(tags) {
    this.tags = tags;
    this.draw();
  }

  /** Numbers and days begin with the largest; the same column once more turns the order round. @param {Column} column */
  sortBy(column) {
    const again = this.order.column === column;
    this.order = { column, descending: again ? !this.order.descending : column !== 'name' };
    this.draw();
  }

  draw() {
    const asked = this.tags.filter((tag) => this.withArchived.checked || !tag.archived);
    const shown = matching(asked, this.search.value).sort(byColumn(this.order));
    the('#tag-rows', this.page).replaceChildren(...shown.map((tag) => this.row(tag)));
    the('#tag-table', this.page).hidden = shown.length === 0;
    the('#tags-empty', this.page).hidden = this.tags.length > 0;
    the('#no-match', this.page).hidden = this.tags.length === 0 || shown.length > 0;
    for (const button of this.page.querySelectorAll('[data-sort]')) {
      const sorted = /** @type {HTMLElement} */ (button).dataset.sort === this.order.column;
      const way = this.order.descending ? 'descending' : 'ascending';
      button.closest('th')?.setAttribute('aria-sort', sorted ? way : 'none');
    }
  }

  /** @param {Tag} tag */
  row(tag) {
    const filtered = `${base}/?${new URLSearchParams({ filter: `@${tag.name}` })}`;
    const name = make('a', { href: filtered, class: 'tag-name', title: `Entries with @${tag.name}` }, [tag.name]);
    const row = make('tr', { 'data-tag': tag.name, class: tag.archived ? 'archived' : undefined }, [
      make('th', { scope: 'row' }, [make('span', { class: 'swatch', 'aria-hidden': 'true' }), name, ...mark(tag)]),
      make('td', { class: 'number' }, [String(tag.count), make('span', { class: 'unit' }, [tag.count === 1 ? ' entry' : ' entries'])]),
      make('td', { class: 'last' }, [make('time', { datetime: tag.lastUsed }, [DAY.format(Date.parse(tag.lastUsed))])]),
      make('td', { class: 'aliases' }, [tag.aliases.join(', ')]),
      make('td', { class: 'deeds' }, [
        make('button', { type: 'button', class: 'button button-quiet button-small', 'data-action': 'edit', 'aria-label': `Edit ${tag.name}`, click: () => this.deeds.edit(tag) }, ['Edit']),
        make('button', { type: 'button', class: 'button button-link button-small', 'data-action': 'archive', 'aria-label': `${archiving(tag)} ${tag.name}`, click: () => this.deeds.archive(tag) }, [archiving(tag)]),
      ]),
    ]);
    row.style.setProperty('--tag', tag.color);
    return row;
  }

  /** The button that opened the dialog for a tag, drawn anew meanwhile. @param {string} name */
  editButton(name) {
    const row = this.page.querySelector(`tr[data-tag="${CSS.escape(name)}"] [data-action=edit]`);
    return row instanceof HTMLElement ? row : this.search;
  }
}

/** @param {Tag} tag */
function archiving({ archived }) {
  return archived ? 'Bring back' : 'Archive';
}

/** @param {Tag} tag @returns {HTMLElement[]} */
function mark({ archived }) {
  return archived ? [make('span', { class: 'mark' }, ['archived'])] : [];
}
