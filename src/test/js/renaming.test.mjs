import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords } from '../../main/webapp/static/garden/renaming.js';

const renaming = { from: 'acmee', to: 'acme', merges: true, entries: 14, shares: 0, titles: [] };

test('tells a merge from a new name', () => {
  assert.equal(inWords(renaming), 'Merges @acmee into @acme: 14 entries change.');
  assert.equal(inWords({ ...renaming, merges: false, entries: 1 }), 'Renames @acmee to @acme: 1 entry changes.');
});

test('names the shares that change, too', () => {
  assert.equal(inWords({ ...renaming, shares: 1 }), 'Merges @acmee into @acme: 14 entries and 1 share or feed change.');
});
