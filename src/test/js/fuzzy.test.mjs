import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit, fitting } from '../../main/webapp/static/web/fuzzy.js';

const found = (typed, ...all) => fitting(typed, all, (it) => it);

test('wants every letter, in order', () => {
  assert.ok(fit('rep', 'Report') > 0);
  assert.ok(fit('gtd', 'Go to a day') > 0);
  assert.equal(fit('per', 'Rep'), 0);
  assert.equal(fit('reports', 'Report'), 0);
});

test('finds a way where the first one leads nowhere', () => {
  assert.ok(fit('tdo', 'today of dx') > 0);
  assert.ok(fit('aab', 'a ab') > 0);
});

test('is not misled by case, accents, or spaces', () => {
  assert.ok(fit('MUNCHEN', 'München') > 0);
  assert.ok(fit('week view', 'Weekview') > 0);
  assert.ok(fit('ÀÉ', 'aé') > 0);
});

test('puts beginnings of words and neighbours first', () => {
  assert.deepEqual(found('rep', 'Undo the reply to Pete', 'Drive a premium', 'Report'),
    ['Report', 'Undo the reply to Pete', 'Drive a premium']);
  assert.deepEqual(found('wv', 'Somewhere over there, vaguely', 'Week view'), ['Week view', 'Somewhere over there, vaguely']);
});

test('keeps the order of what fits alike, and shows all for nothing typed', () => {
  assert.deepEqual(found('', 'b', 'a'), ['b', 'a']);
  assert.deepEqual(found(' ', 'b', 'a'), ['b', 'a']);
  assert.deepEqual(found('a', 'a 1', 'a 2'), ['a 1', 'a 2']);
});

test('prefers the shorter of two', () => {
  assert.deepEqual(found('tag', 'Tags of the year', 'Tags'), ['Tags', 'Tags of the year']);
});

test('takes any text', () => {
  for (const odd of ['', '(((', '\u{1F600}', 'ا ب', '\uD800', '.'.repeat(2000)]) {
    assert.ok(fit(odd, odd) >= 0);
    assert.equal(fit(`x${odd}`, ''), 0);
  }
  assert.ok(fit('\u{1F600}', 'smile \u{1F600}') > 0);
});
