/**
 * What an address asks of this page besides a place: `?new=` a line to begin with, `?day=`,
 * `?entry=` one to open. Granted once, and gone from the address then.
 */
import { report } from '../web/report.js';
import { takeVisits } from '../web/visit.js';
import { dayOf, millisOf } from './days.js';
import { show } from './entries.js';

/** @typedef {import('./calendar-view.js').CalendarView} CalendarView */

const WISHES = ['new', 'day', 'entry'];

/** What the address keeps: only a page that is there already has to be told. */
const FILTER = 'filter';

/** @param {CalendarView} view */
export function grantWishes(view) {
  takeVisits((address) => {
    const { pathname, searchParams } = address;
    const ours = pathname === location.pathname && [...WISHES, FILTER].some((wish) => searchParams.has(wish));
    if (ours) {
      void grant(view, searchParams);
    }
    return ours;
  });
  const wishes = new URL(location.href);
  if (WISHES.some((wish) => wishes.searchParams.has(wish))) {
    const asked = new URLSearchParams(wishes.search);
    WISHES.forEach((wish) => wishes.searchParams.delete(wish));
    history.replaceState(null, '', wishes);
    void grant(view, asked);
  }
}

/** @param {CalendarView} view @param {URLSearchParams} asked */
async function grant(view, asked) {
  if (asked.has(FILTER)) {
    view.page.filtering.box.text = asked.get(FILTER) ?? '';
    void view.page.filtering.settle();
  }
  const day = asked.get('day');
  const entry = asked.get('entry');
  if (day !== null && isDay(day)) {
    view.show(day);
  }
  if (entry !== null) {
    await openEntry(view, entry);
  } else if (asked.has('new')) {
    view.ask(asked.get('new') ?? '');
  }
}

/** @param {string} text */
function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(millisOf(text)) && dayOf(millisOf(text)) === text;
}

/** @param {CalendarView} view @param {string} id */
async function openEntry(view, id) {
  try {
    const entry = await show(id);
    const { zone } = view.page;
    view.show(entry.allDay ? entry.start : dayOf(zone.wallOf(Date.parse(entry.start))));
    await view.loaded;
    view.openEntry(entry);
  } catch (cause) {
    report(cause, () => void openEntry(view, id));
  }
}
