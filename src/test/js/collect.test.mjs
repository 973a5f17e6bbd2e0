import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handlesOn } from '../../main/webapp/static/follow/collect.js';
import { linesOf } from '../../main/webapp/static/follow/lines.js';

const page = (...hrefs) => ({
  querySelectorAll: () => hrefs.map((href) => ({ getAttribute: () => href })),
});

test('collects profiles on Bluesky, each once', () => {
  const links = page('/profile/alice.bsky.social', '/profile/alice.bsky.social/post/3k', '/search',
    'https://bsky.app/profile/bob.example.org', '/profile/did:plc:abc');
  assert.deepEqual(handlesOn(links, 'bsky.app'), ['alice.bsky.social', 'bob.example.org']);
});

test('knows the servers of Mastodon by their links', () => {
  const links = page('/@alice', '/@bob@other.example', 'https://third.example/@carol', '/about', '/@alice/1234', '/@');
  assert.deepEqual(handlesOn(links, 'example.social'),
    ['mastodon:alice@example.social', 'mastodon:bob@other.example', 'mastodon:carol@third.example']);
});

test('takes names alone on GitHub and X', () => {
  assert.deepEqual(handlesOn(page('/octocat', '/octocat/repo', '/a?b'), 'github.com'), ['github:octocat']);
  assert.deepEqual(handlesOn(page('/jack', '/jack/status/20'), 'x.com'), ['x:jack']);
});

test('collects at most a hundred', () => {
  const many = page(...Array.from({ length: 150 }, (_, i) => `/profile/p${i}.bsky.social`));
  assert.equal(handlesOn(many, 'bsky.app').length, 100);
});

test('puts lines together however they are cut', async () => {
  const bytes = new TextEncoder().encode('{"a":"ü"}\n{"b":2}\n');
  const body = new ReadableStream({
    start(controller) {
      bytes.forEach((byte) => controller.enqueue(new Uint8Array([byte])));
      controller.close();
    },
  });
  const lines = [];
  for await (const line of linesOf(body)) {
    lines.push(line);
  }
  assert.deepEqual(lines, [{ a: 'ü' }, { b: 2 }]);
});
