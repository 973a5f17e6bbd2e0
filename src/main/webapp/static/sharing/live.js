/** Hears of what the owner changes, as it happens. */
import { base } from '../web/api.js';

/** @typedef {import('./shown.js').SharedEntry} SharedEntry */

/**
 * @typedef {object} Listeners
 * @property {() => void} onReady from now on all is heard of: what was asked before may be old
 * @property {(entries: SharedEntry[], removed: string[]) => void} onChange
 * @property {() => void} onAgain more changed than can be told one by one
 * @property {() => void} onConfirmed somebody found it right
 * @property {() => void} onOver the share was closed
 * @property {(live: boolean) => void} onLive
 */

/** The page is loaded anew when the share shows something else: not by all viewers at once. */
const SPREAD_MILLIS = 1500;

/** @param {string} key @param {Listeners} listeners */
export function listen(key, listeners) {
  const stream = new EventSource(`${base}/share/${encodeURIComponent(key)}/stream`);
  stream.addEventListener('ready', () => {
    listeners.onLive(true);
    listeners.onReady();
  });
  stream.addEventListener('changed', (event) => {
    const { again, entries = [], removed = [] } = JSON.parse(event.data);
    if (again) {
      listeners.onAgain();
    } else {
      listeners.onChange(entries, removed);
    }
  });
  stream.addEventListener('confirmed', () => listeners.onConfirmed());
  stream.addEventListener('again', () => {
    stream.close();
    setTimeout(() => location.reload(), Math.random() * SPREAD_MILLIS);
  });
  stream.addEventListener('over', () => {
    stream.close();
    listeners.onLive(false);
    listeners.onOver();
  });
  stream.addEventListener('error', () => listeners.onLive(false));
}
