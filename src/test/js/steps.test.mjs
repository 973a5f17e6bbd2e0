import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUndo, nextToRedo, nextToUndo } from '../../main/webapp/static/web/steps.js';

/** A history as the server keeps it, newest first. */
class History {
  steps = [];

  do(id, undoes = null) {
    this.steps.unshift({ id, at: '', words: id, undoes, undone: false });
    const gone = new Set();
    for (const step of this.steps) {
      step.undone = gone.has(step.id);
      if (step.undoes && !step.undone) {
        gone.add(step.undoes);
      }
    }
  }

  get undo() {
    return nextToUndo(this.steps)?.id;
  }

  get redo() {
    return nextToRedo(this.steps)?.id;
  }
}

test('goes back step by step, and forth again', () => {
  const history = new History();
  history.do('a');
  history.do('b');
  assert.deepEqual([history.undo, history.redo], ['b', undefined]);
  history.do('b gone', 'b');
  assert.deepEqual([history.undo, history.redo], ['a', 'b gone']);
  history.do('a gone', 'a');
  assert.deepEqual([history.undo, history.redo], [undefined, 'a gone']);
  history.do('a again', 'a gone');
  assert.deepEqual([history.undo, history.redo], ['a', 'b gone']);
  history.do('b again', 'b gone');
  assert.deepEqual([history.undo, history.redo], ['b', undefined]);
  history.do('b gone again', 'b');
  assert.deepEqual([history.undo, history.redo], ['a', 'b gone again']);
});

test('redoes nothing once something new was done', () => {
  const history = new History();
  history.do('a');
  history.do('a gone', 'a');
  history.do('b');
  assert.deepEqual([history.undo, history.redo], ['b', undefined]);
});

test('takes an undo for one whose change is too old to be seen', () => {
  const history = new History();
  history.do('old gone', 'old');
  assert.ok(isUndo(history.steps[0], history.steps));
  assert.equal(history.redo, 'old gone');
  assert.equal(history.undo, undefined);
});
