/** Sends what waits, one after the other, in the order it was typed. */

/** @typedef {import('./outbox.js').Letter} Letter */
/** @typedef {import('./outbox.js').Outbox} Outbox */
/** @typedef {'sent' | 'refused' | 'held' | 'later' | 'away'} Outcome */

/** A little less than the server remembers what it has answered. */
const REMEMBERED_MILLIS = 23 * 60 * 60_000;
const UNSURE = 'It was sent more than a day ago, and no answer came. Please look whether it is in the calendar, then send it again or discard it.';
const SIGNED_OUT = 'Please sign in again to save it.';
const ELSEWHERE = 'It waits for the account that typed it.';

/**
 * One sender at a time, in all tabs together; the key of each letter keeps it from being saved
 * twice even where browsers know no locks.
 *
 * @param {Outbox} outbox
 * @param {string} base
 * @returns {Promise<boolean>} whether nothing is left that another attempt could help
 */
export async function deliver(outbox, base) {
  const locks = globalThis.navigator.locks;
  return locks ? locks.request(outbox.name, () => deliverAll(outbox, base)) : deliverAll(outbox, base);
}

/** @param {Outbox} outbox @param {string} base */
async function deliverAll(outbox, base) {
  const letters = (await outbox.all()).filter(({ refused }) => refused === '');
  if (letters.length === 0) {
    return true;
  }
  outbox.tell({ sending: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const letter of letters) {
    const outcome = await deliverOne(outbox, base, letter);
    outcomes.push(outcome);
    if (outcome === 'away') {
      break;
    }
  }
  outbox.tell({ sending: false, sent: outcomes.includes('sent'), reached: outcomes.some((outcome) => outcome !== 'away') });
  return !outcomes.some((outcome) => outcome === 'away' || outcome === 'later');
}

/** @param {Outbox} outbox @param {string} base @param {Letter} letter @returns {Promise<Outcome>} */
async function deliverOne(outbox, base, letter) {
  if (letter.triedAt !== null && Date.now() - letter.triedAt > REMEMBERED_MILLIS) {
    await outbox.put({ ...letter, refused: UNSURE });
    return 'refused';
  }
  const response = await send(base, letter);
  const whose = response?.headers.get('DoneCal-Whose') ?? null;
  if (response === null || whose === null) {
    // Something between us and the server may have answered in its place, as hotels' networks do.
    if (letter.triedAt === null && globalThis.navigator.onLine) {
      await outbox.put({ ...letter, triedAt: Date.now() });
    }
    return 'away';
  }
  return settle(outbox, letter, response, whose);
}

/**
 * @param {Outbox} outbox
 * @param {Letter} letter
 * @param {Response} response
 * @param {string} whose
 * @returns {Promise<Outcome>}
 */
async function settle(outbox, letter, response, whose) {
  if (response.ok) {
    await outbox.drop(letter.key);
    return 'sent';
  }
  if (response.status === 401 || (letter.whose !== '' && letter.whose !== whose)) {
    await hold(outbox, letter, whose === '' ? SIGNED_OUT : ELSEWHERE);
    return 'held';
  }
  if (response.status === 429 || response.status >= 500) {
    return 'later';
  }
  const problem = await response.json().catch(() => ({}));
  const sentence = problem.errors?.[0]?.message ?? problem.detail ?? `The server refused it (${response.status}).`;
  await outbox.put({ ...letter, held: '', refused: sentence });
  return 'refused';
}

/** @param {Outbox} outbox @param {Letter} letter @param {string} why */
async function hold(outbox, letter, why) {
  if (letter.held !== why) {
    await outbox.put({ ...letter, held: why });
  }
}

/** @param {string} base @param {Letter} letter @returns {Promise<Response | null>} null where there was no answer */
async function send(base, letter) {
  try {
    return await fetch(`${base}/api/v1/entries`, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'Idempotency-Key': letter.key,
        'DoneCal-From': letter.whose,
      },
      body: JSON.stringify(letter.draft),
    });
  } catch {
    return null;
  }
}
