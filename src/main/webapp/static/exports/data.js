/** The page of import and export: days as people name them, the last one included. */
import { dayOf, plusDays, plusMonths } from '../calendar/days.js';
import { browserZone, Zone } from '../calendar/zone.js';
import { the } from '../web/dom.js';

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#export'));
const NEVER = /** @type {[string, string]} */ (['', '']);

if (form) {
  const presets = the('#export-presets');
  presets.hidden = false;
  presets.addEventListener('click', (event) => preset(form, /** @type {HTMLElement} */ (event.target).dataset.preset));
  form.addEventListener('formdata', ({ formData }) => includeLastDay(formData));
  form.dataset.ready = 'yes';
}

/** The server's end is exclusive. @param {FormData} data */
function includeLastDay(data) {
  const last = data.get('end');
  if (typeof last === 'string' && last !== '') {
    data.set('end', plusDays(last, 1));
  }
}

/** @param {HTMLFormElement} form @param {string | undefined} name */
function preset(form, name) {
  if (name) {
    const [first, last] = days(name);
    /** @type {HTMLInputElement} */ (form.elements.namedItem('start')).value = first;
    /** @type {HTMLInputElement} */ (form.elements.namedItem('end')).value = last;
  }
}

/** @param {string} name @returns {[string, string]} */
function days(name) {
  const today = dayOf(new Zone(browserZone).wallOf(Date.now()));
  const month = `${today.slice(0, 8)}01`;
  switch (name) {
    case 'month': return [month, plusDays(plusMonths(month, 1), -1)];
    case 'last-month': return [plusMonths(month, -1), plusDays(month, -1)];
    case 'year': return [`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`];
    default: return NEVER;
  }
}
