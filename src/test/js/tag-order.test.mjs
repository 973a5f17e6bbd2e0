import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byColumn, matching } from '../../main/webapp/static/garden/order.js';

const tag = (name, count, lastUsed, aliases = []) => ({ name, count, lastUsed, aliases, color: '#000000', archived: false });
const tags = [tag('Globex', 2, '2026-11-20'), tag('acme', 9, '2026-11-02', ['acmee']), tag('v10', 2, '2026-11-23'), tag('v9', 1, '2024-01-01')];
const names = (list) => list.map(({ name }) => name);

test('sorts names without regard to case, numbers in them by their size', () => {
  assert.deepEqual(names([...tags].sort(byColumn({ column: 'name', descending: false }))), ['acme', 'Globex', 'v9', 'v10']);
});

test('sorts by use, and by name where use ties', () => {
  assert.deepEqual(names([...tags].sort(byColumn({ column: 'count', descending: true }))), ['acme', 'Globex', 'v10', 'v9']);
});

test('sorts by the day of the last use', () => {
  assert.deepEqual(names([...tags].sort(byColumn({ column: 'lastUsed', descending: true }))), ['v10', 'Globex', 'acme', 'v9']);
});

test('finds by any part of a name or of another spelling, with or without the marker', () => {
  assert.deepEqual(names(matching(tags, ' @LOB')), ['Globex']);
  assert.deepEqual(names(matching(tags, 'acmee')), ['acme']);
  assert.equal(matching(tags, '').length, tags.length);
});
