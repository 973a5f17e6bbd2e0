import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf, moved } from '../../main/webapp/static/favorites/favorites.js';

const favorites = [
  { sentence: 'a', pinned: true, count: 0 }, { sentence: 'b', pinned: true, count: 3 }, { sentence: 'c', pinned: false, count: 9 },
];

test('moves a pinned one by a place', () => {
  assert.deepEqual(moved(favorites, 'a', 1), ['b', 'a']);
  assert.deepEqual(moved(favorites, 'b', -1), ['b', 'a']);
});

test('leaves it at the ends, and what is not pinned where it is', () => {
  assert.equal(moved(favorites, 'a', -1), null);
  assert.equal(moved(favorites, 'b', 1), null);
  assert.equal(moved(favorites, 'c', -1), null);
  assert.equal(moved(favorites, 'x', 1), null);
});

test('knows how long a dragged one is', () => {
  assert.equal(lengthOf('1h30 review'), '01:30');
  assert.equal(lengthOf('2h @acme'), '02:00');
  assert.equal(lengthOf('45m x'), '00:45');
  assert.equal(lengthOf('@holiday'), null);
  assert.equal(lengthOf('0m x'), null);
  assert.equal(lengthOf('2hx'), null);
});
