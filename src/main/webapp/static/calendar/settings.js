/** The member's settings as the server wrote them into the page. */
import { browserZone, Zone } from './zone.js';

/**
 * @typedef {object} Settings
 * @property {string} zone
 * @property {boolean} zoneKnown false until the server has heard of a zone
 * @property {string} weekStart "monday"
 * @property {boolean} hideWeekend
 * @property {12 | 24} clock
 * @property {number} firstHour
 * @property {boolean} sounds
 * @property {number} hoursPerDay how many hours an all-day entry stands for
 */

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What a visitor has who never chose anything. @type {Settings} */
const DEFAULTS = {
  zone: browserZone, zoneKnown: false, weekStart: 'monday', hideWeekend: false, clock: 24, firstHour: 8, sounds: false,
  hoursPerDay: 8,
};

/** @param {HTMLElement} element @returns {Settings} */
export function settingsOf(element) {
  return { ...DEFAULTS, ...JSON.parse(element.dataset.settings ?? '{}') };
}

/** The member's zone, or the browser's while the server knows none. @param {Settings} settings */
export function zoneOf(settings) {
  return new Zone(settings.zoneKnown ? settings.zone : browserZone);
}

/** The first day of the week as its number, 0 for Sunday. @param {Settings} settings */
export function firstWeekday({ weekStart }) {
  return WEEK.indexOf(weekStart);
}

/**
 * How a wall-clock time is written.
 *
 * @param {Settings} settings
 * @returns {(wall: number) => string}
 */
export function clockOf({ clock }) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC', minute: '2-digit',
    ...(clock === 12 ? { hour: 'numeric', hourCycle: 'h12' } : { hour: '2-digit', hourCycle: 'h23' }),
  });
  return (wall) => format.format(wall).replace(/\s?([AP])M/, (_, half) => `${half.toLowerCase()}m`);
}
