/** Starts the service worker, and tells it what this page has seen. */
import { base, onAnswer } from '../web/api.js';

/** What was asked for last comes last. @type {Set<string>} */
const asked = new Set();
const MOST = 12;
const PAUSE_MILLIS = 1_500;

let whose = document.documentElement.dataset.whose ?? '';
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Where there is none, all works as long as there is a network. */
export function startWorker() {
  const workers = navigator.serviceWorker;
  if (!workers) {
    return;
  }
  onAnswer(({ method, path, response }) => heard(method, path, response));
  // What was seen before the worker came is not kept yet.
  workers.addEventListener('controllerchange', () => keep([...asked]));
  addEventListener('load', () => void register(workers));
  if (document.readyState === 'complete') {
    void register(workers);
  }
}

/** @param {ServiceWorkerContainer} workers */
async function register(workers) {
  try {
    await workers.register(`${base}/sw.js`, { type: 'module', scope: `${base}/` });
  } catch {
    // The browser won't have it, or there is no network just now: the page works without.
  }
}

/** @param {string} method @param {string} path @param {Response | null} response */
function heard(method, path, response) {
  if (!response?.ok || response.headers.has('DoneCal-As-Of')) {
    return;
  }
  const mark = response.headers.get('DoneCal-Whose') ?? whose;
  if (method === 'GET') {
    remember(path);
  }
  if (mark !== whose) {
    whose = mark;
    keepSoon([...asked]);
  } else if (method !== 'GET') {
    keepSoon([...asked].filter((it) => it.startsWith('/api/v1/entries?')).slice(-1));
  }
}

/** @param {string} path */
function remember(path) {
  asked.delete(path);
  asked.add(path);
  if (asked.size > MOST) {
    asked.delete([...asked][0]);
  }
}

/** Once for many changes in a row. @param {string[]} paths */
function keepSoon(paths) {
  clearTimeout(timer);
  timer = setTimeout(() => keep(paths), PAUSE_MILLIS);
}

/** @param {string[]} paths */
function keep(paths) {
  navigator.serviceWorker.controller?.postMessage({ keep: paths });
}

/** Lets the browser send what waits even when no page is open, if it can. */
export async function askForSync() {
  const registration = /** @type {any} */ (await navigator.serviceWorker?.getRegistration());
  try {
    await registration?.sync?.register('outbox');
  } catch {
    // Not allowed: a page will send it.
  }
}
