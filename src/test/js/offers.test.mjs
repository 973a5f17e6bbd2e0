import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterOffers, isUnfinished, tagOffers } from '../../main/webapp/static/tags/offers.js';
import { Tags } from '../../main/webapp/static/tags/tags.js';

const tags = new Tags();
tags.replace([
  { name: 'acme', count: 3, color: '#111', archived: false },
  { name: 'client/app', count: 2, color: '#222', archived: false },
  { name: 'Client/web', count: 1, color: '#333', archived: false },
  { name: 'old/thing', count: 9, color: '#444', archived: true },
]);
const words = (offers) => offers?.options.map((option) => option.words) ?? [];
const inFilter = (text) => filterOffers(tags)(text, text.length);

test('offers tags in a line, and leaves alone what is written out', () => {
  const offers = tagOffers(tags)('did #a', 6);
  assert.deepEqual(words(offers), ['#acme']);
  assert.deepEqual([offers.start, offers.end, offers.first], [4, 6, 0]);
  assert.equal(tagOffers(tags)('did #acme', 9), null);
  assert.equal(tagOffers(tags)('did it', 6), null);
});

test('offers tags of a filter, behind a minus and a comma, too', () => {
  assert.deepEqual(words(inFilter('@x, -#ac')), ['#acme']);
  assert.equal(inFilter('@x, -#ac').start, 5);
  assert.deepEqual(words(inFilter('acm')), ['@acme']);
  assert.deepEqual(words(inFilter('@acme')), []);
  assert.deepEqual(words(inFilter('@acme ')), []);
});

test('offers paths with all that is below them', () => {
  assert.deepEqual(words(inFilter('@cl')), ['@client/app', '@Client/web', '@client/*']);
  assert.deepEqual(words(inFilter('@client/')), ['@client/app', '@Client/web', '@client/*']);
  assert.deepEqual(words(inFilter('@old')), []);
});

test('offers what has no tag', () => {
  assert.deepEqual(words(inFilter('-unt')), ['untagged']);
  assert.equal(inFilter('-unt').start, 1);
  assert.deepEqual(words(inFilter('untagged')), []);
});

test('replaces the whole word the caret is in', () => {
  const offers = filterOffers(tags)('@acm, @b', 2);
  assert.deepEqual([offers.start, offers.end], [0, 4]);
});

test('knows a term that still lacks something', () => {
  for (const text of ['@', '-', '-#', 'unt', '@a,', '@a, ', '@a zz', '@client/']) {
    assert.ok(isUnfinished(text, text.length), text);
  }
  for (const text of ['', '@a', '@a ', 'untagged', '-#b', '@a, -untagged', '@client/*', 'zz ']) {
    assert.ok(!isUnfinished(text, text.length), text);
  }
});
