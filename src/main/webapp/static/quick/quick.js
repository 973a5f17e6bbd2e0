/** The quick window: asks what was done on the page one comes from, saves it, and closes. */
import { adding } from '../calendar/entries.js';
import { clockOf, settingsOf } from '../calendar/settings.js';
import { dayOf } from '../calendar/days.js';
import { browserZone, Zone } from '../calendar/zone.js';
import { allTags, Tags } from '../tags/tags.js';
import { base, Problem } from '../web/api.js';
import { make, the } from '../web/dom.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { knowsAccount, noteAccount, recall, remember } from './draft-memory.js';
import { foundIn } from './found.js';
import { startOffline } from './offline.js';
import { QuickForm } from './quick-form.js';

/** @typedef {ReturnType<typeof adding>} Attempt */

const root = the('#quick');
const { visitor, asked } = root.dataset;
const element = /** @type {HTMLFormElement} */ (the('#quick-form'));
const zone = new Zone(browserZone);
const clock = clockOf(settingsOf(root));
const tags = new Tags();
const form = new QuickForm(element, { zone, clock, tags, block: { show: () => {}, hide: () => {} } });
const banner = make('p', { class: 'offline', role: 'status', hidden: true });
root.prepend(banner);
const waiting = startOffline(banner, the('#waiting'), clock, visitor === 'member');

/** Whoever has an account here is asked to sign in before a second, nameless calendar begins. */
let signsInFirst = visitor === 'nobody' && knowsAccount();
let busy = false;
/** @type {{text: string, send: Attempt} | null} */
let attempt = null;

element.addEventListener('submit', (event) => {
  event.preventDefault();
  void save();
});
element.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    element.requestSubmit();
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !document.querySelector('dialog[open]')) {
    leave();
  }
});
root.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest(`a[href^="${base}/signin"]`) : null;
  if (link instanceof HTMLAnchorElement && remember(form.content(link.closest('.form-error') !== null))) {
    link.href = `${base}/signin?next=%2Fquick`;
  }
});
the('[data-action=close]').hidden = false;
the('[data-action=close]').addEventListener('click', leave);
the('[data-action=guest]').addEventListener('click', () => {
  signsInFirst = false;
  element.requestSubmit();
});

void begin();

async function begin() {
  if (visitor === 'member') {
    noteAccount();
  }
  const draft = recall();
  if (draft) {
    form.fill(draft);
  } else if (asked !== 'yes' && location.search !== '') {
    const found = foundIn(new URLSearchParams(location.search));
    form.fill({ title: found.title, note: found.text, url: found.url, keep: true, length: 'day' });
  }
  if (signsInFirst) {
    the('[data-action=save]').textContent = 'Sign in and save';
    the('[data-action=guest]').hidden = false;
  }
  selectForeign();
  await Promise.allSettled([learnTags(), takeForeign()]);
  form.preview.changed();
  root.dataset.ready = 'yes';
  if (draft?.save && visitor === 'member') {
    await save();
  }
}

async function learnTags() {
  tags.replace(await allTags());
}

async function takeForeign() {
  const foreign = form.title.dataset.foreign ?? '';
  if (foreign !== '') {
    await form.takeAsText(foreign);
  }
}

/** What the page offers for a title gives way to the first key. */
function selectForeign() {
  const { value, dataset } = form.title;
  const { foreign = '' } = dataset;
  form.title.focus();
  form.title.setSelectionRange(value.endsWith(foreign) ? value.length - foreign.length : value.length, value.length);
}

/** A second Enter while the first is under way does nothing; one after a failure repeats the same request. */
async function save() {
  const draft = form.draft();
  if (busy) {
    return;
  }
  if (draft === null) {
    showErrors(element, new Problem(400, 'Please say what you did.', [{ field: 'title', message: 'Please say what you did.' }]));
    return;
  }
  if (signsInFirst && remember(form.content(true))) {
    location.assign(`${base}/signin?next=%2Fquick`);
    return;
  }
  busy = true;
  clearErrors(element);
  element.setAttribute('aria-busy', 'true');
  const text = JSON.stringify([form.content(false), form.preview.plain.kinds(form.title.value)]);
  if (attempt?.text !== text) {
    attempt = { text, send: adding(/** @type {import('../calendar/entries.js').Line} */ (draft)) };
  }
  try {
    await send(attempt.send);
  } finally {
    busy = false;
    element.removeAttribute('aria-busy');
  }
}

/** @param {Attempt} attempt */
async function send(attempt) {
  try {
    const { answer } = await attempt();
    thank('Saved', `“${answer.title}” is in your calendar.`, placeOf(answer));
    close();
  } catch (cause) {
    if (cause instanceof Problem && cause.away && await waiting.keep(attempt.key, attempt.draft)) {
      thank('Kept here', 'The server can’t be reached. It will be saved as soon as the network is back; nothing is lost.', '/');
    } else {
      showErrors(element, cause);
    }
  }
}

/** Seen where the window can't be closed, as it can't when it is a tab. @param {string} heading @param {string} words @param {string} place */
function thank(heading, words, place) {
  const thanks = the('#thanks');
  the('h1', thanks).textContent = heading;
  the('[data-role=what]', thanks).textContent = words;
  /** @type {HTMLAnchorElement} */ (the('[data-role=day]', thanks)).href = base + place;
  element.hidden = true;
  thanks.hidden = false;
  thanks.focus();
}

/** @param {import('../calendar/entries.js').Entry} entry */
function placeOf({ allDay, start }) {
  const day = allDay ? start : dayOf(zone.wallOf(Date.parse(start)));
  const [year, month, date] = day.split('-').map(Number);
  return `/#${allDay ? 'month' : 'week'},${year},${month},${date}`;
}

/** A browser lets nobody close what the reader opened. @returns {boolean} whether it was tried */
function close() {
  const closable = window.opener !== null || history.length === 1 || !window.toolbar.visible;
  if (closable) {
    window.close();
  }
  return closable;
}

/** Where the window is a tab and stays, the calendar takes its place. */
function leave() {
  if (!close()) {
    location.assign(`${base}/`);
  }
}
