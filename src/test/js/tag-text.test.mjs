import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces, tokenAt } from '../../main/webapp/static/tags/tag-text.js';

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

test('joins names by slashes as the server does', () => {
  assert.deepEqual(tagsIn('@client/app. @tag/ @a//b'), ['@client/app', '@tag', '@a']);
  assert.deepEqual(tagsIn('@tom/@jerry @a/... #a/_ @/a'), ['@tom', '@jerry', '@a', '#a']);
  assert.deepEqual(tagsIn('@a./b @a/b/-/c @x http://a.b/#c/d'), ['@a./b', '@a/b', '@x']);
  assert.deepEqual(tagsIn('@he/she\'s @büro/हिन्दी'), ['@he/she', '@büro/हिन्दी']);
});

test('loses no character between the tags', () => {
  const title = 'x @tag, y #z. end';
  assert.equal(pieces(title).map((piece) => piece.text).join(''), title);
});

test('knows the tag under the caret', () => {
  assert.deepEqual(tokenAt('did @ac now', 7), { start: 4, end: 7, marker: '@', name: 'ac' });
  assert.deepEqual(tokenAt('#', 1), { start: 0, end: 1, marker: '#', name: '' });
  assert.equal(tokenAt('did it', 6), null);
  assert.deepEqual(tokenAt('@client/', 8), { start: 0, end: 8, marker: '@', name: 'client/' });
  assert.deepEqual(tokenAt('@client/ap x', 4), { start: 0, end: 10, marker: '@', name: 'cli' });
  assert.deepEqual(tokenAt('@tom/@je', 8), { start: 5, end: 8, marker: '@', name: 'je' });
  assert.equal(tokenAt('see http://x.com/#an', 20), null);
});
