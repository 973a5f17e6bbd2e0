/** The bar that shows how far an import is: first how much is sent, then how much is done. */
import { base, idempotencyKey } from '../web/api.js';
import { the } from '../web/dom.js';

const FULL = 1000;
const EVERY_MILLIS = 700;

/**
 * Shows the bar.
 *
 * @param {FormData} data gets the key by which the server tells how far it is
 * @param {boolean} adding
 */
export function showWaiting(data, adding) {
  const place = the('#import-waiting');
  const bar = /** @type {HTMLProgressElement} */ (the('#import-progress'));
  const stage = the('#import-stage');
  const key = idempotencyKey();
  data.set('progress', key);
  place.hidden = false;
  stage.textContent = 'Sending the file';
  bar.value = 0;
  let timer = 0;

  /** @param {number} share */
  function sent(share) {
    bar.value = share * FULL;
    if (share === 1 && timer === 0) {
      stage.textContent = adding ? 'Adding the entries' : 'Reading the file';
      bar.removeAttribute('value');
      timer = setInterval(ask, EVERY_MILLIS);
    }
  }

  async function ask() {
    const answer = await fetch(`${base}/api/v1/import/progress/${key}`).catch(() => null);
    const stand = answer?.ok ? await answer.json() : null;
    if (stand?.total > 0) {
      bar.value = (stand.done / stand.total) * FULL;
      stage.textContent = `${stand.done} of ${stand.total} entries`;
    }
  }

  function end() {
    clearInterval(timer);
    place.hidden = true;
  }

  return { sent, end };
}
