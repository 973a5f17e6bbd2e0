import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { deliver } from '../../main/webapp/static/quick/sending.js';

const HOUR = 3_600_000;

/** An outbox without a browser. */
class Box {
  name = 'box';
  letters = new Map();
  news = [];

  add(key, more = {}) {
    this.letters.set(key, { key, whose: '', draft: { title: key }, typedAt: this.letters.size, triedAt: null, held: '', refused: '', ...more });
    return this;
  }

  async all() { return [...this.letters.values()]; }
  async put(letter) { this.letters.set(letter.key, letter); }
  async drop(key) { this.letters.delete(key); }
  tell(news) { this.news.push(news); }
}

let asked = [];

function answers(...replies) {
  globalThis.fetch = async (url, { headers, body }) => {
    asked.push({ url, key: headers['Idempotency-Key'], from: headers['DoneCal-From'], body });
    const reply = replies.shift();
    if (reply === undefined) {
      throw new TypeError('Failed to fetch');
    }
    const [status, whose, json = {}] = reply;
    return new Response(JSON.stringify(json), { status, headers: whose === null ? {} : { 'DoneCal-Whose': whose } });
  };
}

beforeEach(() => {
  asked = [];
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
});

test('sends in order, each once, and forgets what is taken', async () => {
  const box = new Box().add('a').add('b');
  answers([201, 'ada'], [200, 'ada']);
  assert.equal(await deliver(box, '/done'), true);
  assert.deepEqual(asked.map(({ url, key }) => `${url} ${key}`), ['/done/api/v1/entries a', '/done/api/v1/entries b']);
  assert.equal(box.letters.size, 0);
  assert.deepEqual(box.news.at(-1), { sending: false, sent: true, reached: true });
});

test('stops where nobody answers, and goes on with the same key', async () => {
  const box = new Box().add('a').add('b');
  answers();
  assert.equal(await deliver(box, ''), false);
  assert.equal(asked.length, 1);
  assert.equal(box.letters.size, 2);
  assert.ok(box.letters.get('a').triedAt);
});

test('does not believe an answer that is not ours', async () => {
  const box = new Box().add('a');
  answers([200, null], [404, null], [502, null]);
  for (let time = 0; time < 3; time++) {
    assert.equal(await deliver(box, ''), false);
    assert.equal(box.letters.size, 1);
    assert.equal(box.letters.get('a').refused, '');
  }
});

test('keeps what is refused, with the reason, and goes on with the next', async () => {
  const box = new Box().add('a').add('b');
  answers([400, '', { errors: [{ field: 'title', message: 'Too long.' }] }], [201, '']);
  assert.equal(await deliver(box, ''), true);
  assert.deepEqual([...box.letters.keys()], ['a']);
  assert.equal(box.letters.get('a').refused, 'Too long.');
  asked = [];
  assert.equal(await deliver(box, ''), true);
  assert.deepEqual(asked, []);
});

test('waits for the account that typed it', async () => {
  const box = new Box().add('a', { whose: 'ada' });
  answers([409, 'bob'], [409, ''], [201, 'ada']);
  await deliver(box, '');
  assert.match(box.letters.get('a').held, /account/);
  await deliver(box, '');
  assert.match(box.letters.get('a').held, /sign in/);
  await deliver(box, '');
  assert.equal(box.letters.size, 0);
  assert.equal(asked[0].from, 'ada');
});

test('tries again later when the server has trouble', async () => {
  const box = new Box().add('a').add('b');
  answers([503, ''], [201, '']);
  assert.equal(await deliver(box, ''), false);
  assert.deepEqual([...box.letters.keys()], ['a']);
});

test('asks the reader about what the server may have forgotten', async () => {
  const box = new Box().add('old', { triedAt: Date.now() - 24 * HOUR }).add('new', { triedAt: Date.now() - HOUR });
  answers([200, '']);
  await deliver(box, '');
  assert.deepEqual(asked.map(({ key }) => key), ['new']);
  assert.match(box.letters.get('old').refused, /no answer came/);
});

test('knows that a browser without any network has sent nothing', async () => {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
  const box = new Box().add('a');
  answers();
  await deliver(box, '');
  assert.equal(box.letters.get('a').triedAt, null);
});
