/** The keys of the calendar page; those of the days and the hours are listened to where they are. */
import { the } from '../web/dom.js';
import { addKeys } from '../web/keys.js';

/** @typedef {import('./calendar-view.js').CalendarView} CalendarView */
/** @typedef {import('./links.js').View} View */

const CALENDAR = 'Calendar';

/** @type {[string, View, string][]} */
const VIEWS = [
  ['m', 'month', 'Month view'], ['w', 'week', 'Week view'], ['d', 'day', 'Day view'], ['l', 'list', 'List view'],
];

/** @param {CalendarView} view */
export function addCalendarKeys(view) {
  addKeys(
    { keys: 'n', words: 'New entry', group: CALENDAR, run: () => view.ask() },
    { keys: '/', words: 'Filter by tags', group: CALENDAR, run: () => view.page.filtering.box.focus() },
    { keys: 't', words: 'Today', group: CALENDAR, run: () => the('[data-go=today]').click() },
    ...VIEWS.map(([keys, name, words]) => ({ keys, words, group: CALENDAR, run: () => the(`[data-view=${name}]`).click() })),
  );
  addKeys(...shown('Days', {
    'Arrows': 'From day to day',
    'Home, End': 'First and last day of the week',
    'PgUp, PgDn': 'A month, a week or a day back and on',
    'Enter': 'Write for this day',
    '↓': 'In week and day views: into the hours',
  }));
  addKeys(...shown('Hours', {
    '↑, ↓': 'Half an hour up or down',
    'Shift+↑, Shift+↓': 'Take more or fewer half hours',
    'Enter': 'Write for these hours',
    'Esc': 'Back up to the days',
  }));
  addKeys(...shown('List', {
    '↑, ↓': 'From row to row',
    'Space': 'Select the row',
    'Shift+↑, Shift+↓': 'Select rows on the way',
    'Ctrl+A': 'Select all',
    'Enter': 'Open the entry',
    'Esc': 'Select none',
  }));
  addKeys(...shown('Sentences at hand', {
    '←, →': 'From chip to chip',
    'Shift+←, Shift+→': 'Move a pinned one',
    'Enter': 'Write it for the day in focus',
  }));
  addKeys(...shown('With the mouse', { 'Alt+Drag': 'Copy an entry to another place' }));
}

/** Keys that are listened to elsewhere. @param {string} group @param {Record<string, string>} words by key */
export function shown(group, words) {
  return Object.entries(words).map(([keys, sentence]) => ({ keys, words: sentence, group }));
}
