import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthInWords, waysOut } from '../../main/webapp/static/overlaps/ways.js';

const entry = (id, from, to) => ({ id, title: id, start: `2026-11-23T${from}:00+01:00`, end: `2026-11-23T${to}:00+01:00` });
const ways = (one, other) =>
  waysOut(one, other, { one: 'this', other: 'that' }).map(({ how, entry: stays, other: yields, words }) => [how, stays, yields, words]);

test('the other one gives way', () => {
  assert.deepEqual(ways(entry('a', '10:00', '12:00'), entry('b', '09:00', '11:00')), [
    ['cut', 'a', 'b', 'Cut that'], ['keep', 'a', 'b', 'Keep both']]);
});

test('what goes on before and after can be split', () => {
  assert.deepEqual(ways(entry('a', '10:00', '11:00'), entry('b', '09:00', '12:00')), [
    ['cut', 'a', 'b', 'Cut that'], ['split', 'a', 'b', 'Split that'], ['keep', 'a', 'b', 'Keep both']]);
  assert.deepEqual(ways(entry('a', '09:00', '11:00'), entry('b', '09:00', '12:00')), [
    ['cut', 'a', 'b', 'Cut that'], ['keep', 'a', 'b', 'Keep both']]);
});

test('one that covers the other gives way itself', () => {
  assert.deepEqual(ways(entry('a', '09:00', '12:00'), entry('b', '10:00', '11:00')), [
    ['cut', 'b', 'a', 'Cut this'], ['split', 'b', 'a', 'Split this'], ['keep', 'a', 'b', 'Keep both']]);
});

test('of two that are alike neither can be cut', () => {
  assert.deepEqual(ways(entry('a', '09:00', '12:00'), entry('b', '09:00', '12:00')), [['keep', 'a', 'b', 'Keep both']]);
});

test('times in other zones are the same times', () => {
  const utc = { id: 'b', title: 'b', start: '2026-11-23T08:00:00Z', end: '2026-11-23T11:00:00Z' };
  assert.deepEqual(ways(entry('a', '09:00', '12:00'), utc), [['keep', 'a', 'b', 'Keep both']]);
});

test('says how long', () => {
  assert.equal(lengthInWords(30), '30 min');
  assert.equal(lengthInWords(60), '1 h');
  assert.equal(lengthInWords(100), '1.67 h');
});
