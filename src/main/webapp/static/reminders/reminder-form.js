/** The form of one reminder, a new one or one that is changed. */
import { field, the } from '../web/dom.js';
import { clearErrors } from '../web/form-errors.js';

/** @typedef {import('./reminders.js').Reminder} Reminder */

const FLAGS = ['onlyIfEmpty', 'entries', 'instructions'];

export class ReminderForm {
  /**
   * @param {HTMLElement} element
   * @param {(wish: object, id: string | null) => void} save
   */
  constructor(element, save) {
    this.element = element;
    /** @type {string | null} the one that is changed */
    this.id = null;
    element.hidden = false;
    field('#reminder-zone', element).value = homeZone();
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      save(this.wish(), this.id);
    });
    the('[data-action=cancel]', element).addEventListener('click', () => this.clear());
    field('#reminder-time', element).addEventListener('input', () => this.tellDay());
  }

  wish() {
    const { element } = this;
    return {
      weekdays: this.days().filter((day) => day.checked).map((day) => day.value),
      time: field('#reminder-time', element).value,
      zone: field('#reminder-zone', element).value,
      ...Object.fromEntries(FLAGS.map((name) => [name, field(`[name=${name}]`, element).checked])),
    };
  }

  /** @param {Reminder} reminder */
  edit(reminder) {
    clearErrors(this.element);
    this.id = reminder.id;
    for (const day of this.days()) {
      day.checked = reminder.weekdays.includes(day.value);
    }
    field('#reminder-time', this.element).value = reminder.time;
    field('#reminder-zone', this.element).value = reminder.zone;
    field('[name=onlyIfEmpty]', this.element).checked = reminder.onlyIfEmpty;
    field('[name=entries]', this.element).checked = reminder.entries;
    field('[name=instructions]', this.element).checked = reminder.instructions;
    this.tellDay();
    this.title('Change the reminder');
    field('#reminder-time', this.element).focus();
  }

  clear() {
    clearErrors(this.element);
    this.id = null;
    /** @type {HTMLFormElement} */ (this.element).reset();
    field('#reminder-zone', this.element).value = homeZone();
    this.tellDay();
    this.title('New reminder');
  }

  /** The one that is gone can't be changed any more. @param {string} id */
  forget(id) {
    if (this.id === id) {
      this.clear();
    }
  }

  /** @private @param {string} words */
  title(words) {
    the('#reminder-form-title', this.element).textContent = words;
    the('[data-action=cancel]', this.element).hidden = this.id === null;
  }

  /** @private */
  tellDay() {
    const time = field('#reminder-time', this.element).value;
    if (time !== '') {
      the('#reminder-about').textContent = time >= '12:00' ? 'It asks about the day itself.' : 'It asks about the day before.';
    }
  }

  /** @private @returns {HTMLInputElement[]} */
  days() {
    return [...this.element.querySelectorAll('input[name=weekdays]')].map((day) => /** @type {HTMLInputElement} */ (day));
  }
}

/** That of the settings, or else the browser's. */
function homeZone() {
  return the('#reminders').dataset.zone || Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Etc/Unknown', 'UTC');
}
