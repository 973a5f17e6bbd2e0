import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Zone } from '../../main/webapp/static/calendar/zone.js';

const paris = new Zone('Europe/Paris');
const wall = (text) => Date.parse(`${text}Z`);

test('shows the wall clock of the zone', () => {
  assert.equal(paris.wallOf(Date.parse('2026-07-01T12:00:00Z')), wall('2026-07-01T14:00:00'));
  assert.equal(new Zone('Asia/Kathmandu').textOf(Date.parse('2026-07-01T12:00:00Z')), '2026-07-01T17:45:00+05:45');
});

test('comes back from the wall to the instant', () => {
  for (const text of ['2026-03-29T01:59:00', '2026-03-29T03:00:00', '2026-10-25T03:00:00', '1911-03-11T12:00:00']) {
    assert.equal(paris.wallOf(paris.instantOf(wall(text))), wall(text));
  }
});

test('takes the first coming of an hour that comes twice', () => {
  assert.equal(paris.textOf(paris.instantOf(wall('2026-10-25T02:30:00'))), '2026-10-25T02:30:00+02:00');
});

test('puts an hour that is left out as much later as the clocks are put on', () => {
  assert.equal(paris.textOf(paris.instantOf(wall('2026-03-29T02:30:00'))), '2026-03-29T03:30:00+02:00');
});
