/**
 * The service worker: shows the calendar and the quick window where there is no network, and sends
 * what waits once there is one. All else passes it by: other pages, shares, sign-in, health, and
 * whatever changes something.
 */
import { Kept } from './kept.js';
import { Outbox } from './outbox.js';
import { deliver } from './sending.js';

const worker = /** @type {any} */ (globalThis);
const base = new URL(worker.registration.scope).pathname.replace(/\/$/, '');
const assets = new URL('../', import.meta.url);
const ASSETS = `donecal ${base}/ assets `;
const SHELL = ['calendar/', 'favorites/', 'overlaps/', 'quick/', 'tags/', 'vendor/', 'web/'];
const PAGES = [`${base}/`, `${base}/quick`];
const DATA = new Set(['entries', 'stats', 'tags', 'favorites', 'overlaps', 'settings'].map((it) => `${base}/api/v1/${it}`));

/** Open pages may still ask for what an earlier version had. */
const VERSIONS = 2;

const kept = new Kept(base);
const outbox = new Outbox(base);

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()));
worker.addEventListener('message', (/** @type {any} */ event) => event.waitUntil(keepAll(event.data?.keep ?? [])));
worker.addEventListener('sync', (/** @type {any} */ event) => event.waitUntil(sendAll()));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) {
    return;
  }
  if (event.request.method !== 'GET') {
    if (url.pathname.startsWith(`${base}/auth/`)) {
      event.waitUntil(kept.forget());
    }
  } else if (url.pathname.startsWith(`${base}/static/`)) {
    event.respondWith(asset(event.request));
  } else if (event.request.mode === 'navigate' ? PAGES.includes(url.pathname) : DATA.has(url.pathname)) {
    event.respondWith(networkFirst(event, event.request.mode === 'navigate' ? url.pathname : url.href));
  }
});

/** A new version takes over at once: pages that are open need nothing of it that they don't have. */
async function install() {
  const list = /** @type {string[]} */ (await (await fetch(new URL('all.json', assets))).json());
  const shell = list.filter((asset) => SHELL.some((room) => asset.startsWith(room)));
  const cache = await caches.open(ASSETS + assets.pathname);
  await cache.addAll(shell.map((asset) => new URL(asset, assets).href));
  await worker.skipWaiting();
}

/** What the kept pages need stays until they are kept anew. */
async function activate() {
  await worker.clients.claim();
  if (await keepPages()) {
    const names = (await caches.keys()).filter((name) => name.startsWith(ASSETS) && name !== ASSETS + assets.pathname);
    await Promise.all(names.slice(0, Math.max(0, names.length - VERSIONS + 1)).map((name) => caches.delete(name)));
  }
}

/** The pages as they are without any wishes in their addresses. */
async function keepPages() {
  try {
    await Promise.all(PAGES.map((page) => keep(page, 'text/html')));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} url @param {string} type */
async function keep(url, type) {
  const { era } = kept;
  const response = await fetch(url, { credentials: 'same-origin', headers: { Accept: type } });
  return kept.put(new URL(url, location.href).href, response, era);
}

/** What a page has seen, once more. @param {string[]} paths below the context path */
async function keepAll(paths) {
  const urls = paths.map((path) => new URL(base + path, location.origin)).filter(({ pathname }) => DATA.has(pathname));
  const changes = await Promise.all(urls.map((url) => keep(url.href, 'application/json').catch(() => false)));
  if (changes.includes(true)) {
    await keepPages();
  }
}

/** @param {Request} request */
async function asset(request) {
  return await caches.match(request, { ignoreVary: true }) ?? fetch(request);
}

/** @param {any} event @param {string} key what it is kept under */
async function networkFirst(event, key) {
  const { era } = kept;
  const url = new URL(key, location.href).href;
  try {
    const response = await fetch(event.request);
    if (isAway(response)) {
      return await kept.find(url) ?? response;
    }
    event.waitUntil(keepAnswer(event.request, url, response.clone(), era));
    return response;
  } catch (cause) {
    const found = await kept.find(url);
    if (found) {
      return found;
    }
    throw cause;
  }
}

/**
 * A page with wishes in its address is not what everybody shall see: it is asked for once more
 * without them.
 *
 * @param {Request} request
 * @param {string} url
 * @param {Response} response
 * @param {number} era
 */
async function keepAnswer(request, url, response, era) {
  const wishes = request.mode === 'navigate' && new URL(request.url).search !== '';
  const others = wishes ? await keep(url, 'text/html') : await kept.put(url, response, era);
  if (others) {
    await keepPages();
  }
}

/** What stands before the server answers in its place. @param {Response} response */
function isAway(response) {
  return response.status >= 502 && response.status <= 504 && !response.headers.has('DoneCal-Whose');
}

/** The browser tries again by itself when this fails. */
async function sendAll() {
  if (!await deliver(outbox, base)) {
    throw new Error('There is still something to send');
  }
}
