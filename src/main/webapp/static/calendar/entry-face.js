/** How an entry looks in the grid, and what it says to those who do not see it. */
import { overlapSign } from '../overlaps/overlap-choice.js';
import { make } from '../web/dom.js';
import { spanInWords } from './span.js';
import { pieces } from '../tags/tag-text.js';

/** @typedef {import('./page.js').Page} Page */

/** Where entries of the month are mere dots; pressing the day then lists them. */
export const narrow = matchMedia('(max-width: 640px)');

/**
 * Its time and its line, tags set off; unseen, when it was.
 *
 * @param {Page} page
 * @param {import('fullcalendar').EventContentArg} face
 */
export function contentOf(page, face) {
  const entry = page.ledger.find(face.event.id);
  const line = make('span', { class: 'entry-line' }, lineOf(face.event.title));
  const parts = [line];
  if (face.timeText && !face.event.allDay) {
    parts.unshift(make('span', { class: 'entry-time' }, [face.timeText]));
  }
  if (entry) {
    const when = spanInWords(entry, page.zone, page.clock);
    parts.push(make('span', { class: 'visually-hidden' }, [`, ${when}`]));
  }
  const words = page.others.words(face.event.id);
  if (words) {
    parts.push(make('span', { class: 'visually-hidden' }, [words]));
  }
  if (face.event.id.startsWith('ghost ')) {
    parts.unshift(make('span', { class: 'ghost-dismiss', 'aria-hidden': 'true', title: 'Dismiss it' }, ['×']));
  }
  if (page.overlaps.of(face.event.id).length > 0) {
    parts.unshift(make('span', { class: 'overlap-flag', title: 'Overlaps: press to settle it' }, [overlapSign()]));
    parts.push(make('span', { class: 'visually-hidden' }, [', overlaps another entry']));
  }
  return { domNodes: [make('span', { class: 'entry-face' }, parts.flatMap((part) => [part, ' ']))] };
}

/** A title with its tags set off. @param {string} title */
export function lineOf(title) {
  return pieces(title).map(({ text, tag }) => (tag ? make('b', { class: 'entry-tag' }, [text]) : text));
}

/**
 * Gives the element its colour and its role.
 *
 * @param {Page} page
 * @param {import('fullcalendar').EventMountArg} face
 */
export function dress(page, face) {
  const entry = page.ledger.find(face.event.id);
  if (!entry) {
    page.others.dress(face);
    return;
  }
  face.el.dataset.entryId = entry.id;
  face.el.style.setProperty('--tag', page.tags.colorOf(entry) ?? 'var(--untagged)');
  face.el.title = entry.note ? `${entry.title}\n\n${entry.note}` : entry.title;
  if (narrow.matches && face.view.type === 'dayGridMonth') {
    face.el.setAttribute('tabindex', '-1');
    face.el.setAttribute('aria-hidden', 'true');
    return;
  }
  face.el.setAttribute('role', 'button');
  face.el.setAttribute('tabindex', '0');
  face.el.setAttribute('aria-haspopup', 'dialog');
}
