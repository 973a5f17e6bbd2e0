import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFigures, inWords } from '../../main/webapp/static/calendar/amounts.js';
import { totalOf, totalsByDay } from '../../main/webapp/static/calendar/totals.js';
import { Zone } from '../../main/webapp/static/calendar/zone.js';

const paris = new Zone('Europe/Paris');
const october = { start: '2026-10-01', end: '2026-11-01' };
const hours = (start, end) => ({ allDay: false, start, end });
const days = (start, end) => ({ allDay: true, start, end });

test('cuts hours at midnight of the zone', () => {
  const totals = totalsByDay([hours('2026-10-23T20:00:00Z', '2026-10-23T23:30:00Z')], october, paris);
  assert.equal(totals.get('2026-10-23').minutes, 120);
  assert.equal(totals.get('2026-10-24').minutes, 90);
});

test('counts 25 hours on the day the clocks go back', () => {
  const totals = totalsByDay([hours('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00')], october, paris);
  assert.deepEqual([...totals.keys()], ['2026-10-25']);
  assert.equal(inFigures(totals.get('2026-10-25')), '25 h');
});

test('counts the hour that comes twice around midnight', () => {
  const newfoundland = new Zone('America/St_Johns');
  const totals = totalsByDay([hours('2006-10-28T23:10:00-03:30', '2006-10-28T23:20:00-03:30')], october, newfoundland);
  assert.equal(totals.get('2006-10-29').minutes, 10);
});

test('goes on behind a day that was left out', () => {
  const samoa = new Zone('Pacific/Apia');
  const totals = totalsByDay([hours('2011-12-29T20:00:00-10:00', '2011-12-31T02:00:00+14:00')], october, samoa);
  assert.equal(totals.get('2011-12-29').minutes, 240);
  assert.equal(totals.get('2011-12-31').minutes, 120);
});

test('leaves out days beyond the range', () => {
  const totals = totalsByDay([days('1900-01-01', '2200-01-01')], october, paris);
  assert.equal(totals.size, 31);
});

test('sums exact minutes and rounds once', () => {
  const thirds = Array.from({ length: 3 }, (_, hour) =>
    hours(`2026-10-05T1${hour}:00:00Z`, `2026-10-05T1${hour}:20:00Z`));
  const total = totalOf(totalsByDay(thirds, october, paris), ['2026-10-05']);
  assert.equal(inFigures(total), '1 h');
});

test('says in words what the figures mean', () => {
  assert.equal(inWords({ days: 1, minutes: 210, entries: 4 }), '1 day, 3.5 hours, 4 entries');
  assert.equal(inWords({ days: 0, minutes: 60, entries: 1 }), '1 hour, 1 entry');
  assert.equal(inWords({ days: 0, minutes: 0, entries: 0 }), 'no entries');
});
