/** The history page: takes back one change, and shows the list as it is then. */
import { announce } from '../web/announce.js';
import { call, Problem } from '../web/api.js';
import { make, the } from '../web/dom.js';
import { report } from '../web/report.js';
import { startUndo } from '../web/undo.js';

const list = the('#history');

list.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-undo]') : null;
  if (button instanceof HTMLElement) {
    void takeBack(button);
  }
});
startUndo(showAnew);

/** What can't be taken back says why on its own line. @param {HTMLElement} button */
async function takeBack(button) {
  if (button.getAttribute('aria-busy') === 'true') {
    return;
  }
  button.setAttribute('aria-busy', 'true');
  const line = /** @type {HTMLElement} */ (button.closest('[data-change]'));
  line.querySelector('.form-error')?.remove();
  try {
    const done = await call('POST', `/api/v1/history/${encodeURIComponent(button.dataset.undo ?? '')}/undo`);
    announce(done.words);
    await showAnew();
  } catch (cause) {
    if (cause instanceof Problem && !cause.passing && cause.status !== 401) {
      line.append(make('p', { class: 'form-error', role: 'alert' }, [cause.message]));
    } else {
      report(cause, () => void takeBack(button));
    }
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/** The page as the server has it now; the focus stays on the change it was on. */
async function showAnew() {
  const focused = document.activeElement?.closest('[data-change]')?.getAttribute('data-change');
  const response = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null);
  if (!response?.ok) {
    location.reload();
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  list.replaceChildren(...(page.querySelector('#history')?.children ?? []));
  if (focused) {
    const button = list.querySelector(`[data-change="${CSS.escape(focused)}"] button`);
    /** @type {HTMLElement | null} */ (button)?.focus();
  }
}
