import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plusMonths } from '../../main/webapp/static/calendar/days.js';
import { fragmentOf, placeIn } from '../../main/webapp/static/calendar/links.js';
import { spanAfterDrag, timed, wallSpan } from '../../main/webapp/static/calendar/span.js';
import { Zone } from '../../main/webapp/static/calendar/zone.js';

const paris = new Zone('Europe/Paris');
const at = (text) => new Date(`${text}Z`);
const meeting = { allDay: false, start: '2026-10-24T01:30:07+02:00', end: '2026-10-24T04:30:07+02:00' };

test('keeps the exact length of what is moved into the night the clocks go back', () => {
  const placed = { allDay: false, start: at('2026-10-25T01:30:07'), end: at('2026-10-25T04:30:07') };
  const span = spanAfterDrag(meeting, placed, paris);
  assert.equal(span.start, '2026-10-25T01:30:07+02:00');
  assert.equal(span.end, '2026-10-25T03:30:07+01:00');
});

test('leaves the edge alone that was not dragged', () => {
  const placed = { allDay: false, start: at('2026-10-24T01:30:07'), end: at('2026-10-24T05:00:00') };
  const span = spanAfterDrag(meeting, placed, paris);
  assert.equal(span.start, meeting.start);
  assert.equal(span.end, '2026-10-24T05:00:00+02:00');
});

test('gives two hours to a whole day dropped among the hours', () => {
  const placed = { allDay: false, start: at('2026-11-23T09:00:00'), end: null };
  const span = spanAfterDrag({ allDay: true, start: '2026-11-20', end: '2026-11-21' }, placed, paris);
  assert.deepEqual(span, { allDay: false, start: '2026-11-23T09:00:00+01:00', end: '2026-11-23T11:00:00+01:00' });
});

test('keeps hours in order that reach out of the gap the clocks leave', () => {
  const span = timed(at('2026-03-29T02:30:00').getTime(), at('2026-03-29T03:00:00').getTime(), paris);
  assert.deepEqual(span, { allDay: false, start: '2026-03-29T01:30:00+01:00', end: '2026-03-29T03:00:00+02:00' });
});

test('draws hours as long as they were when the wall clock ran backwards', () => {
  const { start, end } = wallSpan({ start: '2026-10-25T02:45:00+02:00', end: '2026-10-25T02:15:00+01:00' }, paris);
  assert.equal(end - start, 30 * 60_000);
});

test('reads deep links and refuses days there are not', () => {
  assert.deepEqual(placeIn('#month,2026,1,9'), { view: 'month', day: '2026-01-09' });
  assert.equal(placeIn('#week,2026,2,31'), null);
  assert.equal(placeIn('#year,2026,1,1'), null);
  assert.equal(fragmentOf({ view: 'list', day: '2026-01-09' }), '#list,2026,1,9');
});

test('ends a month later where the month is shorter', () => {
  assert.equal(plusMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(plusMonths('2024-02-29', 12), '2025-02-28');
});
