/** The table of days and hours per tag, largest first, with a bar for each one's share. */
import { figure } from '../calendar/amounts.js';
import { make } from '../web/dom.js';
import { amountInWords, asHours, percent } from './words.js';

/** @typedef {import('./questions.js').Share} Share */
/** @typedef {import('./questions.js').Total} Total */

/**
 * @param {HTMLElement} host
 * @param {Share[]} shares
 * @param {Total} total
 * @param {number} hoursPerDay
 */
export function showShares(host, shares, total, hoursPerDay) {
  const whole = asHours(total, hoursPerDay);
  const rows = [...shares].sort((one, other) => asHours(other, hoursPerDay) - asHours(one, hoursPerDay));
  const most = rows.length > 0 ? asHours(rows[0], hoursPerDay) : 0;
  const head = make('tr', {}, [
    make('th', { scope: 'col' }, ['Tag']),
    make('th', { scope: 'col', class: 'number' }, ['Days']),
    make('th', { scope: 'col', class: 'number' }, ['Hours']),
    make('th', { scope: 'col', class: 'number' }, ['Share']),
    make('td', { class: 'share-bar' }),
  ]);
  host.replaceChildren(make('table', { class: 'figures', id: 'tags-table' }, [
    make('caption', { class: 'visually-hidden' }, ['Days and hours per tag']),
    make('thead', {}, [head]),
    make('tbody', {}, rows.map((share) => row(share, hoursPerDay, whole, most))),
    make('tfoot', {}, [footer(total, hoursPerDay)]),
  ]));
}

/** @param {Share} share @param {number} hoursPerDay @param {number} whole @param {number} most */
function row(share, hoursPerDay, whole, most) {
  const amount = asHours(share, hoursPerDay);
  const bar = make('span', { class: 'bar-fill' });
  const line = make('tr', { 'data-tag': share.tag ?? '' }, [
    make('th', { scope: 'row' }, [nameOf(share.tag)]),
    make('td', { class: 'number' }, [share.days > 0 ? figure(share.days) : '–']),
    make('td', { class: 'number' }, [share.hours > 0 ? figure(share.hours) : '–']),
    make('td', { class: 'number' }, [percent(amount, whole)]),
    make('td', { class: 'share-bar' }, [make('span', { class: 'bar-track', 'aria-hidden': 'true' }, [bar])]),
  ]);
  line.style.setProperty('--tag', share.color);
  line.style.setProperty('--share', `${most > 0 ? (amount / most) * 100 : 0}%`);
  return line;
}

/** @param {Total} total @param {number} hoursPerDay */
function footer(total, hoursPerDay) {
  return make('tr', {}, [
    make('th', { scope: 'row' }, ['Total, each entry once']),
    make('td', { class: 'number' }, [figure(total.days)]),
    make('td', { class: 'number' }, [figure(total.hours)]),
    make('td', { class: 'number' }, ['100 %']),
    make('td', { class: 'share-bar amount' }, [amountInWords(total, hoursPerDay)]),
  ]);
}

/** @param {string | null} tag */
export function nameOf(tag) {
  return tag === null
    ? make('span', { class: 'untagged' }, ['Untagged'])
    : make('span', { class: 'tag-name' }, [tag]);
}
