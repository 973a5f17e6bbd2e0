/** Which tags stood together: each entry is in one row. */
import { counted, figure } from '../calendar/amounts.js';
import { make } from '../web/dom.js';
import { nameOf } from './shares.js';
import { asHours } from './words.js';

/** @typedef {import('./questions.js').Combination} Combination */

const SHOWN = 10;

/**
 * @param {HTMLElement} host
 * @param {Combination[]} combinations largest first
 * @param {Map<string, string>} colors by tag
 * @param {number} hoursPerDay
 */
export function showCombinations(host, combinations, colors, hoursPerDay) {
  const most = combinations.length > 0 ? asHours(combinations[0], hoursPerDay) : 0;
  const rows = combinations.map((it) => row(it, colors, asHours(it, hoursPerDay), most));
  const body = make('tbody', {}, rows.slice(0, SHOWN));
  const table = make('table', { class: 'figures', id: 'combinations-table' }, [
    make('caption', { class: 'visually-hidden' }, ['Days and hours per set of tags']),
    make('thead', {}, [make('tr', {}, [
      make('th', { scope: 'col' }, ['Tags']),
      make('th', { scope: 'col', class: 'number' }, ['Entries']),
      make('th', { scope: 'col', class: 'number' }, ['Days']),
      make('th', { scope: 'col', class: 'number' }, ['Hours']),
      make('td', { class: 'share-bar' }),
    ])]),
    body,
  ]);
  host.replaceChildren(table);
  if (rows.length > SHOWN) {
    const rest = counted(rows.length - SHOWN, 'more', 'more');
    const button = make('button', { type: 'button', class: 'button button-quiet', 'data-action': 'all-combinations' }, [`Show ${rest}`]);
    button.addEventListener('click', () => {
      body.append(...rows.slice(SHOWN));
      button.remove();
      rows[SHOWN].tabIndex = -1;
      rows[SHOWN].focus();
    });
    host.append(button);
  }
}

/** @param {Combination} combination @param {Map<string, string>} colors @param {number} amount @param {number} most */
function row({ tags, days, hours, entries }, colors, amount, most) {
  const names = tags.length === 0 ? [nameOf(null)] : tags.map((tag) => chip(tag, colors.get(tag)));
  const bar = make('span', { class: 'bar-track', 'aria-hidden': 'true' }, [make('span', { class: 'bar-fill' })]);
  const line = make('tr', { 'data-tags': tags.join(' ') }, [
    make('th', { scope: 'row' }, names.flatMap((name, at) => (at === 0 ? [name] : [' ', name]))),
    make('td', { class: 'number' }, [figure(entries)]),
    make('td', { class: 'number' }, [days > 0 ? figure(days) : '–']),
    make('td', { class: 'number' }, [hours > 0 ? figure(hours) : '–']),
    make('td', { class: 'share-bar' }, [bar]),
  ]);
  line.style.setProperty('--tag', 'var(--accent)');
  line.style.setProperty('--share', `${most > 0 ? (amount / most) * 100 : 0}%`);
  return line;
}

/** @param {string} tag @param {string | undefined} color */
function chip(tag, color) {
  const name = /** @type {HTMLElement} */ (nameOf(tag));
  name.style.setProperty('--tag', color ?? 'var(--accent)');
  return name;
}
