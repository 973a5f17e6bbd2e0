/** The page of reminders: made, changed, paused, sent at once, deleted. */
import { announce } from '../web/announce.js';
import { call, changing } from '../web/api.js';
import { the } from '../web/dom.js';
import { clearErrors, showErrors } from '../web/form-errors.js';
import { report } from '../web/report.js';
import { startUndo, undoToast } from '../web/undo.js';
import { ReminderForm } from './reminder-form.js';
import { row } from './reminder-rows.js';

/** @typedef {{id: string, weekdays: string[], time: string, zone: string, onlyIfEmpty: boolean, instructions: boolean, entries: boolean, paused: boolean, asksAbout: string, nextAt: string | null, sendable: boolean}} Reminder */

const REMINDERS = '/api/v1/reminders';

if (document.querySelector('#reminders')) {
  const form = new ReminderForm(the('#reminder-form'), (wish, id) => void save(form, wish, id));
  startUndo(() => load(form));
  void load(form).then(() => { the('#reminders').dataset.ready = 'yes'; });
}

/** @param {ReminderForm} form */
async function load(form) {
  try {
    /** @type {Reminder[]} */
    const reminders = await call('GET', REMINDERS);
    const actions = {
      edit: form.edit.bind(form),
      /** @param {Reminder} reminder */
      pause: (reminder) => void pause(form, reminder),
      /** @param {Reminder} reminder */
      send: (reminder) => void send(reminder),
      /** @param {Reminder} reminder */
      remove: (reminder) => void remove(form, reminder),
    };
    the('#reminder-rows').replaceChildren(...reminders.map((reminder) => row(reminder, actions)));
  } catch (cause) {
    report(cause, () => void load(form));
  }
}

/** @param {ReminderForm} form @param {object} wish @param {string | null} id of the one that changes */
async function save(form, wish, id) {
  clearErrors(form.element);
  try {
    const { answer, step } = id === null
      ? await changing('POST', REMINDERS, { body: wish })
      : await changing('PATCH', `${REMINDERS}/${id}`, { body: wish });
    await load(form);
    form.clear();
    focusOn(answer.id, 'edit');
    tell('The reminder is saved.', step);
  } catch (cause) {
    showErrors(form.element, cause);
  }
}

/** @param {ReminderForm} form @param {Reminder} reminder */
async function pause(form, reminder) {
  try {
    const { step } = await changing('PATCH', `${REMINDERS}/${reminder.id}`, { body: { paused: !reminder.paused } });
    await load(form);
    focusOn(reminder.id, 'pause');
    tell(reminder.paused ? 'The reminder goes on.' : 'The reminder is paused.', step);
  } catch (cause) {
    report(cause, () => void pause(form, reminder));
  }
}

/** @param {Reminder} reminder */
async function send(reminder) {
  try {
    await call('POST', `${REMINDERS}/${reminder.id}/send`);
    tell('A mail is on its way to you.', null);
  } catch (cause) {
    report(cause, () => void send(reminder));
  }
}

/** @param {ReminderForm} form @param {Reminder} reminder */
async function remove(form, reminder) {
  try {
    const { step } = await changing('DELETE', `${REMINDERS}/${reminder.id}`);
    await load(form);
    form.forget(reminder.id);
    the('#reminder-time').focus();
    tell('The reminder is deleted.', step);
  } catch (cause) {
    report(cause, () => void remove(form, reminder));
  }
}

/** @param {string} id @param {string} action */
function focusOn(id, action) {
  the(`[data-reminder="${CSS.escape(id)}"] [data-action=${action}]`).focus();
}

/** @param {string} sentence @param {string | null} step */
function tell(sentence, step) {
  announce(sentence);
  undoToast(sentence, step);
}
