/**
 * Takes back what was changed, and does it again: by a button in the note after each change, and by
 * Ctrl+Z and Ctrl+Shift+Z anywhere outside of texts. What there is to undo, the server's history knows.
 */
import { announce } from './announce.js';
import { call } from './api.js';
import { addKeys, takesLetters } from './keys.js';
import { report } from './report.js';
import { nextToRedo, nextToUndo } from './steps.js';
import { toast } from './toast.js';

/** @typedef {import('./steps.js').Step} Step */
/** @typedef {'Undo' | 'Redo'} Way */

const GROUP = 'Everywhere';
const HISTORY = '/api/v1/history';
/** Looked at first; far more than anybody takes back in a row. */
const LATEST = 100;

/** @type {() => void | Promise<void>} */
let showAnew = () => undefined;

/** One after the other: the next one needs to know what the last one did. */
let turn = Promise.resolve();

/**
 * Lets the keys act on this page.
 *
 * @param {() => void | Promise<void>} changed shows the page as things are now
 */
export function startUndo(changed) {
  showAnew = changed;
  addKeys(
    { keys: 'Ctrl+Z', words: 'Undo', group: GROUP, run: undoLatest, holds: outsideOfTexts },
    { keys: 'Ctrl+Shift+Z', words: 'Redo', group: GROUP, run: redoLatest, holds: outsideOfTexts },
    { keys: 'Ctrl+Y', words: 'Redo', group: GROUP, run: redoLatest, holds: outsideOfTexts },
  );
}

/**
 * Tells of a change, with a button that takes exactly it back.
 *
 * @param {string} sentence
 * @param {string | null} step of the history; null when nothing was changed
 * @param {import('./toast.js').ToastOptions} [options]
 */
export function undoToast(sentence, step, options = {}) {
  return toast(sentence, step === null ? options : { ...options, back: back('Undo', step) });
}

/** Takes back the newest step that is not taken back yet. */
export function undoLatest() {
  inTurn(async () => takeBack(nextToUndo(await latest()), 'Undo'));
}

/** Does again what was taken back last. */
export function redoLatest() {
  inTurn(async () => takeBack(nextToRedo(await latest()), 'Redo'));
}

/** Texts have an undo of their own. */
function outsideOfTexts() {
  return !takesLetters(document.activeElement);
}

/** @returns {Promise<Step[]>} */
function latest() {
  return call('GET', `${HISTORY}?limit=${LATEST}`);
}

/** @param {() => Promise<void>} deed */
function inTurn(deed) {
  turn = turn.then(deed).catch((cause) => report(cause, () => inTurn(deed)));
}

/**
 * @param {Pick<Step, 'id'> | null} step
 * @param {Way} way what that is for the reader
 */
async function takeBack(step, way) {
  if (!step) {
    const sentence = `There is nothing to ${way.toLowerCase()}.`;
    announce(sentence);
    toast(sentence, { kind: 'quiet' });
    return;
  }
  try {
    /** @type {Step} */
    const done = await call('POST', `${HISTORY}/${encodeURIComponent(step.id)}/undo`);
    announce(done.words);
    toast(done.words, { back: back(way === 'Undo' ? 'Redo' : 'Undo', done.id) });
  } finally {
    // A refusal means that the page is behind, too.
    await showAnew();
  }
}

/** @param {Way} words @param {string} id */
function back(words, id) {
  return { words, act: () => inTurn(() => takeBack({ id }, words)) };
}
