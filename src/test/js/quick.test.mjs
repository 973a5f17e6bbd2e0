import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Zone } from '../../main/webapp/static/calendar/zone.js';
import { foundIn } from '../../main/webapp/static/quick/found.js';
import { spanOf } from '../../main/webapp/static/quick/lengths.js';
import { inWords, standing } from '../../main/webapp/static/quick/letters.js';
import { telling } from '../../main/webapp/static/quick/telling.js';

const LONG = 'Wrote to somebody@example.org about the move of all the servers';

for (const [title, note, expectedTitle, expectedNote] of [
  ['did it', '', 'did it', ''],
  ['did it', 'at length', 'did it', 'at length'],
  ['', 'Line one\nLine two\nLine three', 'Line one', 'Line two\nLine three'],
  [' ', 'Line one\r\nLine two', 'Line one', 'Line two'],
  ['', '\n\nLine one\n\nLine two\n', 'Line one', 'Line two'],
  ['', '@mytag one word', '@mytag one word', ''],
  ['', LONG, `${LONG.slice(0, 50)}...`, LONG],
  ['', 'x'.repeat(50), 'x'.repeat(50), ''],
  ['', '🎈'.repeat(51), `${'🎈'.repeat(50)}...`, '🎈'.repeat(51)],
  ['', `${'x'.repeat(501)}\ny`, `${'x'.repeat(50)}...`, `${'x'.repeat(501)}\ny`],
  ['', ' \n ', '', ''],
]) {
  test(`makes a title of ${JSON.stringify([title, note]).slice(0, 60)}`, () => {
    const told = telling(title, note);
    assert.deepEqual([told.title, told.note], [expectedTitle, expectedNote]);
  });
}

test('reads what it was opened with', () => {
  const found = (query) => foundIn(new URLSearchParams(query));
  assert.deepEqual(found({ title: ' a\n b', url: 'https://a.example/', text: 'see https://b.example/' }),
    { title: 'a b', url: 'https://a.example/', text: 'see https://b.example/' });
  assert.deepEqual(found({ title: 'T', text: 'T https://a.example/x.' }), { title: 'T', url: 'https://a.example/x', text: 'T .' });
  assert.equal(found({ url: 'javascript:alert(1)' }).url, '');
  assert.equal(found({ url: `https://a.example/${'x'.repeat(2000)}` }).url, '');
  assert.equal(found({ title: 'x'.repeat(1000) }).title.length, 300);
});

test('begins now, for as long as was chosen, or takes the day', () => {
  const zone = new Zone('Europe/Paris');
  const now = Date.parse('2026-11-25T22:59:30Z');
  assert.deepEqual(spanOf('0.5', now, zone),
    { allDay: false, start: '2026-11-25T23:59:00+01:00', end: '2026-11-26T00:29:00+01:00' });
  assert.deepEqual(spanOf('day', now, zone), { allDay: true, start: '2026-11-25', end: '2026-11-26' });
});

test('shows nobody what another account typed', () => {
  const letter = (whose, refused = '') => ({ key: '', whose, draft: {}, typedAt: 0, triedAt: null, held: '', refused });
  const { mine, others } = standing([letter(''), letter('ada'), letter('bob'), letter('ada', 'Too long.')], 'ada');
  assert.equal(mine.length, 3);
  assert.equal(inWords(mine, others, false), '2 waiting to be saved · 1 couldn’t be saved · 1 of another account waits for its return');
  assert.equal(inWords(mine.slice(0, 1), 0, true), 'Sending 1…');
});
