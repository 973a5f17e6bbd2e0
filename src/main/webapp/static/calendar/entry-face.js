/** How an entry looks in the grid, and what it says to those who do not see it. */
import { make } from '../web/dom.js';
import { spanInWords } from './span.js';
import { pieces } from './tag-text.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * Its time and its line, tags set off. The list view's own markup is kept: it has columns.
 *
 * @param {import('fullcalendar').EventContentArg} face
 */
export function contentOf(face) {
  if (face.view.type.startsWith('list')) {
    return true;
  }
  const line = make('span', { class: 'entry-line' }, pieces(face.event.title).map(
    ({ text, tag }) => (tag ? make('b', { class: 'entry-tag' }, [text]) : text)));
  const time = face.timeText && !face.event.allDay ? [make('span', { class: 'entry-time' }, [face.timeText]), ' '] : [];
  return { domNodes: [make('span', { class: 'entry-face' }, [...time, line])] };
}

/**
 * Gives the element its colour, its name and its role.
 *
 * @param {Page} page
 * @param {import('fullcalendar').EventMountArg} face
 */
export function dress(page, face) {
  const entry = page.ledger.find(face.event.id);
  if (!entry) {
    return;
  }
  face.el.dataset.entryId = entry.id;
  face.el.style.setProperty('--tag', page.tags.colorOf(entry) ?? 'var(--untagged)');
  const link = face.view.type.startsWith('list') ? face.el.querySelector('a') : face.el;
  link?.setAttribute('role', 'button');
  link?.setAttribute('tabindex', '0');
  // What can be seen comes first in the name, so that it can also be said to a voice control.
  const seen = face.el.querySelector('.entry-face')?.textContent ?? entry.title;
  link?.setAttribute('aria-label', `${seen}, ${spanInWords(entry, page.zone, page.clock)}`);
  link?.setAttribute('aria-haspopup', 'dialog');
  face.el.title = entry.note ? `${entry.title}\n\n${entry.note}` : entry.title;
}
