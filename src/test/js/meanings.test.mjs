import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understoodOf } from '../../main/webapp/static/calendar/meanings.js';
import { PlainWords } from '../../main/webapp/static/calendar/plain-words.js';
import { Zone } from '../../main/webapp/static/calendar/zone.js';

const paris = new Zone('Europe/Paris');
const clock = (wall) => new Date(wall).toISOString().slice(11, 16);

function understood(text, span, parts) {
  const spans = Object.entries(parts).map(([words, kind]) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length, kind }));
  return understoodOf(text, { title: '', tags: [], ...span, spans }, paris, clock)
    .map(({ words, meaning }) => `${words}: ${meaning}`);
}

test('says what day and length words mean', () => {
  const span = { allDay: false, start: '2026-11-24T10:00:00+01:00', end: '2026-11-24T12:00:00+01:00' };
  assert.deepEqual(understood('2h yesterday @acme', span, { '2h': 'duration', yesterday: 'date', '@acme': 'tag' }),
    ['2h: 2 hours', 'yesterday: Tue 24 Nov', '@acme: ']);
});

test('says when something begins, and when it ends where nothing else tells', () => {
  const span = { allDay: false, start: '2026-11-24T09:30:00+01:00', end: '2026-11-24T11:00:00+01:00' };
  assert.deepEqual(understood('9:30-11 standup', span, { '9:30-11': 'time' }), ['9:30-11: 09:30–11:00']);
  assert.deepEqual(understood('9:30 90m call', span, { '9:30': 'time', '90m': 'duration' }),
    ['9:30: 09:30', '90m: 1 hour 30 minutes']);
});

test('says which days', () => {
  const days = { allDay: true, start: '2026-11-23', end: '2026-11-26' };
  assert.deepEqual(understood('mon-wed off', days, { 'mon-wed': 'date' }), ['mon-wed: Mon 23 Nov – Wed 25 Nov']);
  assert.deepEqual(understood('all day', { allDay: true, start: '2026-11-23', end: '2026-11-24' }, { 'all day': 'allDay' }),
    ['all day: whole day']);
  assert.deepEqual(understood('3d off', days, { '3d': 'duration' }), ['3d: 3 days']);
});

test('forgets that a kind of words is plain once the words are gone', () => {
  const plain = new PlainWords();
  plain.put('duration', '2h');
  assert.deepEqual(plain.kinds('2h call'), ['duration']);
  assert.deepEqual(plain.kinds('call'), []);
  assert.deepEqual(plain.kinds('2h call'), []);
});
