/** Which step of the history is the next to be undone, or done again. */

/** @typedef {{id: string, at: string, words: string, undoes: string | null, undone: boolean}} Step */

/**
 * The newest that is neither undone nor an undo itself.
 *
 * @param {Step[]} steps newest first
 * @returns {Step | null}
 */
export function nextToUndo(steps) {
  return steps.find(({ undoes, undone }) => undoes === null && !undone) ?? null;
}

/**
 * The undo that was made last, for as long as nothing new was done since.
 *
 * @param {Step[]} steps newest first
 * @returns {Step | null}
 */
export function nextToRedo(steps) {
  const fresh = steps.findIndex(({ undoes }) => undoes === null);
  const since = fresh < 0 ? steps : steps.slice(0, fresh);
  return since.find((step) => !step.undone && isUndo(step, steps)) ?? null;
}

/**
 * An undo of an undo does the thing again: it is no undo. What is too old to be seen was a change.
 *
 * @param {Step} step
 * @param {Step[]} steps
 * @returns {boolean}
 */
export function isUndo(step, steps) {
  if (step.undoes === null) {
    return false;
  }
  const undone = steps.find(({ id }) => id === step.undoes);
  return !undone || !isUndo(undone, steps);
}
