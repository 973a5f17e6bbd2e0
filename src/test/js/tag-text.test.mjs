import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces, tokenAt } from '../../main/webapp/static/calendar/tag-text.js';

const tagsIn = (title) => pieces(title).filter((piece) => piece.tag).map((piece) => piece.text);

test('finds tags as the server does', () => {
  assert.deepEqual(tagsIn('@acme fixed #login'), ['@acme', '#login']);
  assert.deepEqual(tagsIn('mail@gmail.com foo#tag1 and @tag2'), ['@tag2']);
  assert.deepEqual(tagsIn('Done with @tag. (#q) @a.b-c_d #1 #Är'), ['@tag', '#q', '@a.b-c_d', '#1', '#Är']);
  assert.deepEqual(tagsIn('@... C# http://x.com/#anchor'), []);
  assert.deepEqual(tagsIn('@हिन्दी and हि@न'), ['@हिन्दी']);
  assert.deepEqual(tagsIn('www.x.com/#top WWW.x.com/@a'), []);
  assert.deepEqual(tagsIn('(@a:http://x.com) "http://x.com"#b'), ['@a', '#b']);
});

test('loses no character between the tags', () => {
  const title = 'x @tag, y #z. end';
  assert.equal(pieces(title).map((piece) => piece.text).join(''), title);
});

test('knows the tag under the caret', () => {
  assert.deepEqual(tokenAt('did @ac now', 7), { start: 4, end: 7, marker: '@', name: 'ac' });
  assert.deepEqual(tokenAt('#', 1), { start: 0, end: 1, marker: '#', name: '' });
  assert.equal(tokenAt('did it', 6), null);
  assert.equal(tokenAt('see http://x.com/#an', 20), null);
});
