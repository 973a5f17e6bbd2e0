/** The share's month and week, to be looked at only. */
import { contentOf, dress } from '../calendar/entry-face.js';
import { asEvent, looks, widgetView } from '../calendar/grid.js';

/** @typedef {import('./scene.js').Scene} Scene */

/**
 * @param {HTMLElement} element
 * @param {Scene} scene
 * @param {import('../calendar/links.js').Place} place
 * @param {{onRange: (view: import('fullcalendar').ViewApi) => void, onOpen: (id: string, element: HTMLElement) => void,
 *   onDay: (day: string) => void, list: HTMLElement}} listeners
 */
export function makeShareGrid(element, scene, place, listeners) {
  const page = /** @type {any} */ (scene);
  return new FullCalendar.Calendar(element, {
    ...looks(scene.settings, listeners.list),
    initialView: widgetView(place.view),
    initialDate: place.day,
    timeZone: 'UTC',
    now: () => new Date(scene.zone.wallOf(Date.now())).toISOString(),
    events: (_range, done) => done([...scene.entries.values()].map((entry) => asEvent(entry, scene))),
    eventContent: (face) => contentOf(page, face),
    eventDidMount: (face) => {
      dress(page, face);
      const fresh = scene.fresh.get(face.event.id);
      if (fresh) {
        face.el.dataset.fresh = fresh;
        face.el.title = `${fresh === 'new' ? 'New' : 'Changed'}: ${face.el.title}`;
      }
    },
    moreLinkDidMount: ({ el }) => el.setAttribute('role', 'button'),
    moreLinkClick: (/** @type {import('fullcalendar').MoreLinkArg} */ arg) => {
      listeners.onDay(arg.date.toISOString().slice(0, 10));
      return true;
    },
    datesSet: (/** @type {import('fullcalendar').DatesSetArg} */ arg) => listeners.onRange(arg.view),
    dateClick: (/** @type {import('fullcalendar').DateClickArg} */ arg) => listeners.onDay(arg.date.toISOString().slice(0, 10)),
    eventClick: (/** @type {import('fullcalendar').EventClickArg} */ arg) => listeners.onOpen(arg.event.id, arg.el),
  });
}
