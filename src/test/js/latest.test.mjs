import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Latest } from '../../main/webapp/static/web/latest.js';

/** A server that answers when it is told to. */
function slow() {
  const asked = [];
  const told = [];
  const failed = [];
  const latest = new Latest(
    (question) => new Promise((answer, refuse) => asked.push({ question, answer, refuse })),
    (answer, question) => told.push(`${question}: ${answer}`),
    (cause) => failed.push(cause.message));
  return { asked, told, failed, latest };
}

const turn = () => new Promise((done) => setImmediate(done));

test('asks the newest only while one question is under way', async () => {
  const { asked, told, latest } = slow();
  for (const question of ['1', '12', '123']) {
    latest.put(question);
  }
  assert.deepEqual(asked.map(({ question }) => question), ['1']);

  asked[0].answer('old');
  await turn();
  assert.deepEqual(asked.map(({ question }) => question), ['1', '123']);
  asked[1].answer('new');
  await latest.settled();
  assert.deepEqual(told, ['123: new']);
});

test('goes on after a failure, and tells only one that matters', async () => {
  const { asked, told, failed, latest } = slow();
  latest.put('1');
  latest.put('2');
  asked[0].refuse(new Error('of no interest'));
  await turn();
  asked[1].refuse(new Error('away'));
  await latest.settled();
  assert.deepEqual(failed, ['away']);

  latest.put('3');
  asked[2].answer('back');
  await latest.settled();
  assert.deepEqual(told, ['3: back']);
});

test('tells nothing of what was dropped', async () => {
  const { asked, told, latest } = slow();
  latest.put('1');
  latest.drop();
  asked[0].answer('late');
  await latest.settled();
  assert.deepEqual(told, []);
});
