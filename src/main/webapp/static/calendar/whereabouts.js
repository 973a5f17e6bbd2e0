/** Tells that a new entry is saved; where it is not to be seen in the grid, where it went, and leads there. */
import { undoToast } from '../web/undo.js';
import { dayOf, millisOf } from './days.js';
import { spanInWords, wallSpan } from './span.js';

/** @typedef {import('./days.js').Day} Day */
/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./page.js').Page} Page */

/**
 * @param {Page} page
 * @param {Entry} entry just saved
 * @param {string | null} step
 * @param {(day: Day) => void} show
 */
export function tellWhereabouts(page, entry, step, show) {
  const { ledger, filtering } = page;
  const first = firstDay(entry, page);
  if (ledger.range && !touches(entry, ledger.range, page)) {
    const when = spanInWords(entry, page.zone, page.clock);
    undoToast(`Saved “${entry.title}” on ${when}`, step, { action: 'Show', onAction: () => show(first) });
  } else if (!ledger.find(entry.id)) {
    const wider = { action: 'Show all', onAction: () => filtering.clear() };
    undoToast(`Saved “${entry.title}”, which the filter hides`, step, wider);
  } else {
    undoToast(`Saved “${entry.title}”`, step, { kind: 'quiet' });
  }
}

/** @param {Entry} entry @param {Page} page @returns {Day} */
function firstDay(entry, page) {
  return entry.allDay ? entry.start : dayOf(wallSpan(entry, page.zone).start);
}

/** @param {Entry} entry @param {import('./entries.js').Range} range @param {Page} page */
function touches(entry, range, page) {
  if (entry.allDay) {
    return entry.start < range.end && entry.end > range.start;
  }
  const { start, end } = wallSpan(entry, page.zone);
  return start < millisOf(range.end) && end > millisOf(range.start);
}
