/**
 * Talks to the server. Every refusal, and every failure of the network, comes out as a Problem
 * whose message is a sentence the reader can be shown as it is.
 */

/** @typedef {{field: string, message: string, at?: number}} FieldError `at`: the place in the field's text */

/** A request that did not succeed: `status` is the server's, or 0 when it could not be reached. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} sentence
   * @param {FieldError[]} [errors]
   */
  constructor(status, sentence, errors = []) {
    super(sentence);
    this.status = status;
    this.errors = errors;
  }

  /** True when the server, or what it leans on, is not there: nothing is wrong with the request. */
  get away() {
    return this.status === 0 || (this.status >= 502 && this.status <= 504);
  }

  /** True when the same request may well succeed later. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** @typedef {{method: string, path: string, response: Response | null}} Heard no response where the server was not reached */

/** @type {((heard: Heard) => void)[]} */
const listeners = [];

/** Tells of each answer, and of each that did not come. @param {(heard: Heard) => void} listener */
export function onAnswer(listener) {
  listeners.push(listener);
}

/** The application's context path, "" at the root and where there is no page. */
export const base = globalThis.document?.documentElement.dataset.base ?? '';

/**
 * @typedef {object} CallOptions
 * @property {unknown} [body] sent as JSON
 * @property {Record<string, string>} [headers]
 * @property {AbortSignal} [signal]
 */

/**
 * Calls the API and answers the JSON it sends, or null when it sends none.
 *
 * @param {string} method
 * @param {string} path below the context path, with its leading slash
 * @param {CallOptions} [options]
 * @returns {Promise<any>}
 * @throws {Problem}
 */
export async function call(method, path, options = {}) {
  return (await changing(method, path, options)).answer;
}

/**
 * Calls the API to change something.
 *
 * @param {string} method
 * @param {string} path
 * @param {CallOptions} [options]
 * @returns {Promise<{answer: any, step: string | null}>} with the step of the history that it became,
 *   null when nothing was changed
 * @throws {Problem}
 */
export async function changing(method, path, options = {}) {
  const response = await send(method, path, options);
  if (!response.ok) {
    throw await refusal(response);
  }
  const answer = response.status === 204 ? null : await response.json();
  return { answer, step: response.headers.get('DoneCal-Step') };
}

/**
 * @param {string} method
 * @param {string} path
 * @param {CallOptions} options
 */
async function send(method, path, { body, headers = {}, signal }) {
  try {
    const response = await fetch(base + path, {
      method,
      signal,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    listeners.forEach((listener) => listener({ method, path, response }));
    return response;
  } catch (cause) {
    if (signal?.aborted) {
      throw cause;
    }
    listeners.forEach((listener) => listener({ method, path, response: null }));
    throw new Problem(0, UNREACHED[method] ?? UNREACHED.GET);
  }
}

/** What to say where the server is away. @type {Record<string, string>} */
const UNREACHED = {
  GET: 'The server cannot be reached. Nothing is lost: please try again.',
  PATCH: 'The server cannot be reached, and changing needs it. Nothing was changed: please try again.',
  DELETE: 'The server cannot be reached, and deleting needs it. Nothing was deleted: please try again.',
};

/** @param {Response} response */
async function refusal(response) {
  if (response.status === 401) {
    return new Problem(401, 'Your session has ended.');
  }
  const problem = await response.json().catch(() => ({}));
  const errors = Array.isArray(problem.errors) ? problem.errors : [];
  const sentence = errors[0]?.message ?? problem.detail ?? problem.title;
  return new Problem(response.status, sentence ?? `The server refused (${response.status}).`, errors);
}

/** Where to sign in and come back to the page shown now. */
export function signInAddress() {
  const here = location.pathname.slice(base.length) + location.search + location.hash;
  return `${base}/signin?next=${encodeURIComponent(here)}`;
}

/** A fresh key by which the server knows a repeated request. Works on plain http, too. */
export function idempotencyKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
