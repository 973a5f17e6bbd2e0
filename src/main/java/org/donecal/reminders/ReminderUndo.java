package org.donecal.reminders;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.Line;
import org.donecal.history.Restoring;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/** Puts reminders back. One that comes back asks from then on, and not about what it missed. */
final class ReminderUndo extends Restoring<Reminder> {
  ReminderUndo() {
    super(Reminder.RECORDING);
  }

  private static Reminders reminders(Undoing undoing) {
    return new Reminders(new Sql(undoing.session()), undoing.member().id());
  }

  @Override
  protected Optional<Reminder> find(Undoing undoing, UUID id) {
    return reminders(undoing).find(id);
  }

  @Override
  protected boolean isAlive(Reminder reminder) {
    return reminder.alive();
  }

  @Override
  protected Reminder gone(Reminder reminder, Undoing undoing) {
    return reminder.deleted(undoing.now());
  }

  @Override
  protected Reminder back(Reminder reminder, Undoing undoing, Line line) {
    reminders(undoing).checkRoom();
    return reminder.restored(undoing.now());
  }

  @Override
  protected Reminder with(Reminder reminder, JsonObject fields, Undoing undoing) {
    return reminder.with(ReminderTerms.of(fields), undoing.now());
  }

  @Override
  protected void write(Reminder reminder, Undoing undoing) {
    reminders(undoing).write(reminder);
  }
}
