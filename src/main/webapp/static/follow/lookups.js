/** The numbers of lookups as they change. Where the stream is not to be had, they are asked for. */
import { base, call } from '../web/api.js';
import { the } from '../web/dom.js';

const AGAIN_MILLIS = 10_000;
const live = the('#live');
const stream = new EventSource(`${base}/lookups/stream`);

stream.addEventListener('open', () => isLive(true));
stream.addEventListener('lookups', (event) => show(JSON.parse(event.data)));
stream.addEventListener('error', () => {
  isLive(false);
  if (stream.readyState === EventSource.CLOSED) {
    setInterval(poll, AGAIN_MILLIS);
  }
});

async function poll() {
  try {
    show(await call('GET', '/lookups.json'));
  } catch {
    // The next turn may have more luck.
  }
}

/** @param {boolean} yes */
function isLive(yes) {
  live.dataset.live = yes ? 'yes' : 'no';
  live.textContent = yes ? 'Live' : '';
}

/** @param {Record<string, number>} counts */
function show(counts) {
  for (const shown of document.querySelectorAll('[data-count]')) {
    if (!(shown instanceof HTMLElement)) {
      continue;
    }
    const text = (counts[shown.dataset.count ?? ''] ?? 0).toLocaleString('en');
    if (shown.textContent !== text) {
      shown.textContent = text;
      shown.classList.remove('fresh');
      void shown.offsetWidth;
      shown.classList.add('fresh');
    }
  }
}
