/** The feeds of the page of import and export: made, copied, revoked. */
import { announce } from '../web/announce.js';
import { call, changing } from '../web/api.js';
import { copy } from '../web/copying.js';
import { field, make, the } from '../web/dom.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { report } from '../web/report.js';
import { startUndo, undoToast } from '../web/undo.js';

/** @typedef {{id: string, url: string, label: string | null, filter: string, createdAt: string, lastUsedAt: string | null}} Feed */

const FEEDS = '/api/v1/feeds';
const AT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

if (document.querySelector('#feeds')) {
  const form = the('#feed-form');
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void add(form);
  });
  startUndo(load);
  void load().then(() => { the('#feeds').dataset.ready = 'yes'; });
}

async function load() {
  try {
    /** @type {Feed[]} */
    const feeds = await call('GET', FEEDS);
    the('#feed-rows').replaceChildren(...feeds.map(row));
  } catch (cause) {
    report(cause, () => void load());
  }
}

/** @param {Feed} feed */
function row(feed) {
  const url = make('input', {
    class: 'feed-url', type: 'text', readonly: true, value: feed.url, 'aria-label': `Address of ${name(feed)}`,
    focus: () => url.select(),
  });
  return make('li', { 'data-feed': feed.id }, [
    make('h3', {}, [name(feed)]),
    make('p', { class: 'feed-link' }, [
      url,
      make('button', { type: 'button', class: 'button button-quiet', 'data-action': 'copy', 'aria-label': `Copy the address of ${name(feed)}`, click: () => void copy(url) }, ['Copy']),
      make('a', { class: 'button button-link', href: feed.url.replace(/^https?:/, 'webcal:'), 'aria-label': `Open ${name(feed)} in a calendar program` }, ['Open']),
      make('button', { type: 'button', class: 'button button-danger button-small', 'data-action': 'revoke', 'aria-label': `Revoke ${name(feed)}`, click: () => void revoke(feed) }, ['Revoke']),
    ]),
    make('p', { class: 'hint' }, [facts(feed)]),
  ]);
}

/** @param {Feed} feed */
function name({ label, filter }) {
  return label ?? (filter || 'Everything');
}

/** @param {Feed} feed */
function facts({ label, filter, lastUsedAt }) {
  const used = lastUsedAt ? `Last read ${AT.format(new Date(lastUsedAt))}` : 'Not read yet';
  return label === null ? used : `${filter || 'Everything'} · ${used}`;
}

/** @param {HTMLElement} form */
async function add(form) {
  clearErrors(form);
  const wish = { filter: field('#feed-filter', form).value, label: field('#feed-label', form).value };
  try {
    const { answer, step } = await changing('POST', FEEDS, { body: wish });
    await load();
    /** @type {HTMLFormElement} */ (form).reset();
    field(`[data-feed="${CSS.escape(answer.id)}"] .feed-url`, document).focus();
    tell(`Made the feed ${name(answer)}. Copy its address into your calendar program.`, step);
  } catch (cause) {
    showErrors(form, cause);
  }
}

/** @param {Feed} feed */
async function revoke(feed) {
  try {
    const { step } = await changing('DELETE', `${FEEDS}/${feed.id}`);
    await load();
    the('#feed-filter').focus();
    tell(`Revoked ${name(feed)}: its address opens nothing any more.`, step);
  } catch (cause) {
    report(cause, () => void revoke(feed));
  }
}

/** @param {string} sentence @param {string | null} step */
function tell(sentence, step) {
  announce(sentence);
  undoToast(sentence, step);
}
