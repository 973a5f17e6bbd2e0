import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsByDay } from '../../main/webapp/static/calendar/list-days.js';
import { Selection } from '../../main/webapp/static/calendar/list-selection.js';
import { Zone } from '../../main/webapp/static/calendar/zone.js';

const NOVEMBER = { start: '2026-11-01', end: '2026-12-01' };
const days = (id, start, end) => ({ id, allDay: true, start, end });
const hours = (id, start, end) => ({ id, allDay: false, start, end });
const rows = (...entries) =>
  [...rowsByDay(entries, NOVEMBER, new Zone('Europe/Paris'))]
    .map(([day, list]) => `${day.slice(5)} ${list.map(({ entry, goesOn }) => entry.id + (goesOn ? '…' : '')).join(' ')}`);

test('lists days in order, whole days first, then by the hour', () => {
  assert.deepEqual(
    rows(
      hours('b', '2026-11-10T09:00:00+01:00', '2026-11-10T10:00:00+01:00'),
      hours('a', '2026-11-10T08:00:00+01:00', '2026-11-10T12:00:00+01:00'),
      days('d', '2026-11-10', '2026-11-11'),
      days('c', '2026-11-02', '2026-11-03')),
    ['11-02 c', '11-10 d a b']);
});

test('shows an entry of several days under each that lies in the range', () => {
  assert.deepEqual(rows(days('a', '2026-11-29', '2026-12-05')), ['11-29 a', '11-30 a…']);
  assert.deepEqual(rows(days('a', '2026-10-20', '2026-11-03')), ['11-01 a', '11-02 a…']);
  assert.deepEqual(
    rows(hours('a', '2026-11-10T22:00:00+01:00', '2026-11-11T00:00:00+01:00')), ['11-10 a']);
  assert.deepEqual(
    rows(hours('a', '2026-11-10T22:00:00+01:00', '2026-11-11T00:00:01+01:00')), ['11-10 a', '11-11 a…']);
});

test('takes the days of the zone', () => {
  assert.deepEqual(rows(hours('a', '2026-11-09T23:30:00Z', '2026-11-10T00:30:00Z')), ['11-10 a']);
});

const selection = (...order) => {
  const made = new Selection();
  made.follow(order);
  return made;
};

test('chooses one by one, and a stretch from there', () => {
  const list = selection('a', 'b', 'c', 'd', 'e');
  list.toggle('b');
  list.extendTo('d');
  assert.deepEqual(list.ids(), ['b', 'c', 'd']);
  list.extendTo('a');
  assert.deepEqual(list.ids(), ['a', 'b']);
  list.toggle('e');
  list.extendTo('d');
  assert.deepEqual(list.ids(), ['a', 'b', 'd', 'e']);
  list.toggle('e');
  assert.deepEqual(list.ids(), ['a', 'b', 'd']);
});

test('begins a stretch where the reader stood', () => {
  const list = selection('a', 'b', 'c');
  list.extendTo('c', 'b');
  assert.deepEqual(list.ids(), ['b', 'c']);
});

test('forgets what is no longer in the list', () => {
  const list = selection('a', 'b', 'c');
  list.toggle('a');
  list.toggle('c');
  list.follow(['a', 'b']);
  assert.deepEqual(list.ids(), ['a']);
  list.extendTo('b');
  assert.deepEqual(list.ids(), ['a', 'b']);
});

test('chooses all and none', () => {
  const list = selection('a', 'b');
  list.all();
  assert.deepEqual(list.ids(), ['a', 'b']);
  list.clear();
  assert.deepEqual(list.ids(), []);
});
