/** A reminder in the list: when it asks, what about, and what can be done with it. */
import { make, the } from '../web/dom.js';

/** @typedef {import('./reminders.js').Reminder} Reminder */
/** @typedef {Record<'edit' | 'pause' | 'send' | 'remove', (reminder: Reminder) => void>} Actions */

/** @param {Reminder} reminder @param {Actions} actions */
export function row(reminder, actions) {
  const name = title(reminder);
  /** @param {string} action @param {string} words @param {(reminder: Reminder) => void} run @param {string} [look] */
  const button = (action, words, run, look = 'button-quiet') => make('button', {
    type: 'button', class: `button button-small ${look}`, 'data-action': action, 'aria-label': `${words}: ${name}`, click: () => run(reminder),
  }, [words]);
  const buttons = [button('edit', 'Change', actions.edit), button('pause', reminder.paused ? 'Go on' : 'Pause', actions.pause)];
  if (reminder.sendable) {
    buttons.push(button('send', 'Send one now', actions.send));
  }
  return make('li', { 'data-reminder': reminder.id, class: reminder.paused ? 'paused' : 'asking' }, [
    make('h2', {}, [name]),
    make('p', { class: 'hint' }, [facts(reminder)]),
    make('p', { class: 'reminder-actions' }, [...buttons, button('delete', 'Delete', actions.remove, 'button-danger')]),
  ]);
}

/** "Every day at 17:00" @param {Reminder} reminder */
function title({ weekdays, time }) {
  const at = clock(time);
  if (weekdays.length === 7) {
    return `Every day at ${at}`;
  }
  const names = weekdays.map((day) => day.charAt(0).toUpperCase() + day.slice(1, 3));
  return weekdays.join() === 'monday,tuesday,wednesday,thursday,friday' ? `Monday to Friday at ${at}` : `${names.join(', ')} at ${at}`;
}

/** @param {string} time "17:00" */
function clock(time) {
  const half = the('#reminders').dataset.clock === '12';
  return new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: half, timeZone: 'UTC' })
    .format(new Date(`2026-01-01T${time}Z`));
}

/** @param {Reminder} reminder */
function facts(reminder) {
  const parts = [reminder.asksAbout === 'today' ? 'asks about the day itself' : 'asks about the day before'];
  if (reminder.onlyIfEmpty) {
    parts.push('only if that is empty');
  }
  parts.push(reminder.zone);
  parts.push(reminder.nextAt === null ? 'paused' : `next ${next(reminder.nextAt)}`);
  return parts.join(' · ');
}

/** The date and time as its zone's own clocks show it. @param {string} stamp */
function next(stamp) {
  const wall = new Date(`${stamp.slice(0, 19)}Z`);
  const half = the('#reminders').dataset.clock === '12';
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', hour12: half, timeZone: 'UTC',
  }).format(wall);
}
