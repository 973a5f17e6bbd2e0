/** FullCalendar as this page wants it: fed with wall time, so that any zone can be shown. */
import { dayOf } from './days.js';
import { contentOf, dress } from './entry-face.js';
import { firstWeekday } from './settings.js';
import { wallSpan } from './span.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./links.js').View} View */
/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('./settings.js').Settings} Settings */

/** @type {Record<View, string>} */
const WIDGET_VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', list: 'entryList' };

/** Pixels a mouse must travel before a press is a drag and no longer a click. */
const DRAG_PIXELS = 5;

/** @param {View} view */
export function widgetView(view) {
  return WIDGET_VIEWS[view];
}

/** @param {string} type @returns {View} */
export function viewOf(type) {
  const views = /** @type {View[]} */ (Object.keys(WIDGET_VIEWS));
  return views.find((view) => WIDGET_VIEWS[view] === type) ?? 'month';
}

/**
 * What the page does when something happens in the grid.
 *
 * @typedef {object} Listeners
 * @property {(arg: import('fullcalendar').DatesSetArg) => void} onRange
 * @property {(arg: import('fullcalendar').SelectArg) => void} onSelect
 * @property {(arg: import('fullcalendar').DateClickArg) => void} onPress
 * @property {(arg: import('fullcalendar').EventClickArg) => void} onOpen
 * @property {(arg: import('fullcalendar').MoreLinkArg) => boolean} onMore
 * @property {(arg: import('fullcalendar').EventDropArg, copied: boolean) => void} onDrag
 * @property {(arg: import('fullcalendar').EventReceiveArg) => void} onReceive something from outside was dropped
 * @property {HTMLElement} list what stands in the place of the grid in the list view
 */

/**
 * @param {HTMLElement} element
 * @param {Page} page
 * @param {import('./links.js').Place} place
 * @param {Listeners} listeners
 */
export function makeGrid(element, page, place, listeners) {
  return new FullCalendar.Calendar(element, {
    ...looks(page.settings, listeners.list),
    initialView: widgetView(place.view),
    initialDate: place.day,
    timeZone: 'UTC',
    now: () => new Date(page.zone.wallOf(Date.now())).toISOString(),
    events: (_range, done) => done([...[...page.ledger.entries.values()].map((entry) => asEvent(entry, page)), ...page.others.events()]),
    eventContent: (face) => contentOf(page, face),
    eventDidMount: (face) => dress(page, face),
    // "+3 more" is pressed, not followed.
    moreLinkDidMount: ({ el }) => el.setAttribute('role', 'button'),
    editable: true,
    eventResizableFromStart: true,
    eventDragMinDistance: DRAG_PIXELS,
    selectable: true,
    selectMirror: true,
    selectMinDistance: DRAG_PIXELS,
    unselectAuto: false,
    longPressDelay: 400,
    moreLinkClick: listeners.onMore,
    datesSet: listeners.onRange,
    select: listeners.onSelect,
    dateClick: listeners.onPress,
    eventClick: listeners.onOpen,
    droppable: true,
    eventDrop: (arg) => listeners.onDrag(arg, arg.jsEvent.altKey || arg.jsEvent.ctrlKey),
    eventResize: (arg) => listeners.onDrag(arg, false),
    eventReceive: listeners.onReceive,
  });
}

/** How any calendar of ours looks. @param {Settings} settings @param {HTMLElement} list @returns {import('fullcalendar').Options} */
export function looks(settings, list) {
  const { hideWeekend, clock, firstHour } = settings;
  const time = clock === 12
    ? { hour: 'numeric', minute: '2-digit', hour12: true, omitZeroMinute: true, meridiem: 'short' }
    : { hour: '2-digit', minute: '2-digit', hour12: false };
  return {
    locale: 'en-GB',
    headerToolbar: false,
    height: '100%',
    expandRows: true,
    fixedWeekCount: false,
    firstDay: firstWeekday(settings),
    weekends: !hideWeekend,
    nowIndicator: true,
    scrollTime: `${String(firstHour).padStart(2, '0')}:00:00`,
    scrollTimeReset: false,
    slotDuration: '00:30:00',
    slotLabelFormat: time,
    eventTimeFormat: time,
    displayEventEnd: false,
    defaultTimedEventDuration: '02:00:00',
    eventMinHeight: 20,
    slotEventOverlap: false,
    // What is being typed comes before what there is, and is never behind "+3 more".
    eventOrder: 'preview,start,-duration,allDay,title',
    dayMaxEvents: true,
    allDayText: 'all day',
    moreLinkText: (count) => `+${count} more`,
    views: {
      [WIDGET_VIEWS.list]: { duration: { months: 1 }, content: () => ({ domNodes: [list] }) },
      week: { dayHeaderFormat: { weekday: 'short', day: 'numeric' }, dayMaxEventRows: 5 },
      day: { dayHeaderFormat: { weekday: 'long', day: 'numeric', month: 'long' }, dayMaxEventRows: 8 },
    },
  };
}

/** @param {Pick<Entry, 'id' | 'title' | 'allDay' | 'start' | 'end' | 'zone'>} entry @param {Pick<Page, 'zone'>} page @returns {import('fullcalendar').EventInput} */
export function asEvent(entry, page) {
  const { id, title, allDay } = entry;
  if (allDay) {
    return { id, title, allDay, start: entry.start, end: entry.end };
  }
  const { start, end } = wallSpan(entry, page.zone);
  return { id, title, allDay, start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

/**
 * The days on view, the hidden ones of a week included.
 *
 * @param {import('fullcalendar').ViewApi} view
 * @returns {import('./entries.js').Range}
 */
export function rangeOf(view) {
  return { start: dayOf(view.activeStart), end: dayOf(view.activeEnd) };
}
