import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addKeys, allKeys, holds, nameOf } from '../../main/webapp/static/web/keys.js';

const key = (name, held = {}) =>
  nameOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('calls keys as they are shown', () => {
  assert.equal(key('n'), 'n');
  assert.equal(key('?', { shiftKey: true }), '?');
  assert.equal(key('N', { shiftKey: true }), 'N');
  assert.equal(key('k', { ctrlKey: true }), 'Ctrl+K');
  assert.equal(key('k', { metaKey: true }), 'Ctrl+K');
  assert.equal(key('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z');
  assert.equal(key('ArrowDown', { shiftKey: true }), 'Shift+ArrowDown');
  assert.equal(key('n', { altKey: true }), 'Alt+n');
});

test('keeps what is only shown, and tells what holds', () => {
  const shown = { keys: '↓', words: 'Next day', group: 'Days' };
  const never = { keys: 'x', words: 'Nothing', group: 'Days', run: () => {}, holds: () => false };
  addKeys(shown, never);

  assert.deepEqual(allKeys(), [shown, never]);
  assert.equal(holds(shown), false);
  assert.equal(holds(never), false);
  assert.equal(holds({ ...never, holds: () => true }), true);
});
