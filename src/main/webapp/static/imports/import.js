/**
 * The import page: a file is looked at as soon as it is chosen, again with each other choice, and
 * imported by the button below what was found. The server draws what was found; this shows it, and
 * how far it is.
 */
import { announce } from '../web/announce.js';
import { field, make, the } from '../web/dom.js';
import { startUndo, undoToast } from '../web/undo.js';
import { send } from './sending.js';
import { showWaiting } from './waiting.js';

const form = /** @type {HTMLFormElement} */ (the('#import'));
const outcome = the('#import-outcome');
const drop = the('#import-drop');
const file = field('[name=file]', form);
const zone = field('[name=zone]', form);

/** The one request whose answer is still wanted. @type {AbortController | null} */
let wanted = null;

the('.form-actions', form).hidden = true;
suggestZones();
form.addEventListener('change', () => void look());
document.addEventListener('submit', (event) => {
  event.preventDefault();
  const button = event instanceof SubmitEvent ? event.submitter : null;
  void (button?.id === 'import-go' ? take() : look());
});
for (const kind of ['dragenter', 'dragover']) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.toggleAttribute('data-over', true);
  });
}
drop.addEventListener('dragleave', () => drop.removeAttribute('data-over'));
drop.addEventListener('drop', dropped);
startUndo(look);
form.dataset.ready = 'yes';

/** @param {DragEvent} event */
function dropped(event) {
  event.preventDefault();
  drop.removeAttribute('data-over');
  if (event.dataTransfer?.files.length) {
    file.files = event.dataTransfer.files;
    void look();
  }
}

/** Those that the browser knows; its own where nobody has chosen one. */
function suggestZones() {
  if (zone.value === '' && zone.dataset.known !== 'true') {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  the('#import-zones').append(
    ...Intl.supportedValuesOf('timeZone').map((value) => make('option', { value })));
}

async function look() {
  if (file.files?.length) {
    await exchange('true');
  }
}

async function take() {
  const step = await exchange('false');
  const done = outcome.querySelector('[data-outcome=done] h2');
  if (done) {
    undoToast(done.textContent ?? '', step);
    form.reset();
  }
}

/**
 * Sends the form, and shows what the server answers.
 *
 * @param {'true' | 'false'} dryRun
 * @returns {Promise<string | null>} the step of the history that it became
 */
async function exchange(dryRun) {
  wanted?.abort();
  const mine = new AbortController();
  wanted = mine;
  const data = new FormData(form);
  data.set('dryRun', dryRun);
  const waiting = showWaiting(data, dryRun === 'false');
  try {
    const answer = await send(form.action, data, waiting.sent, mine.signal);
    show(answer.page);
    return answer.step;
  } catch (cause) {
    if (!mine.signal.aborted) {
      refuse(cause instanceof Error ? cause.message : String(cause));
    }
    return null;
  } finally {
    if (wanted === mine) {
      waiting.end();
    }
  }
}

/** @param {Document} page */
function show(page) {
  const found = page.querySelector('#import-outcome');
  if (!found) {
    refuse(page.querySelector('main p')?.textContent ?? 'The server did not understand.');
    return;
  }
  outcome.replaceChildren(...found.children);
  announce(outcome.querySelector('h2, [role=alert] p')?.textContent ?? '');
}

/** @param {string} sentence */
function refuse(sentence) {
  outcome.replaceChildren(
    make('div', { id: 'import-refusal', class: 'form-error', role: 'alert' }, [make('p', {}, [sentence])]));
}
