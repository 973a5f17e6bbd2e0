package org.donecal.reminders;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.donecal.history.Line;
import org.donecal.history.Undoable;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/** Puts reminders back. One that comes back asks from then on, and not about what it missed. */
final class ReminderUndo implements Undoable {
  @Override
  public String kind() {
    return ReminderLine.KIND;
  }

  @Override
  public List<Line> putBack(Undoing undoing, List<Line> lines) {
    var reminders = new Reminders(new Sql(undoing.session()), undoing.member().id());
    var written = new ArrayList<Line>();
    for (var line : lines) {
      reminders
          .find(line.subject())
          .ifPresent(it -> written.add(putBack(undoing, reminders, it, line)));
    }
    return written;
  }

  private static Line putBack(Undoing undoing, Reminders reminders, Reminder reminder, Line line) {
    var was = line.was();
    var became = line.became();
    if (was == null ? !reminder.alive() : became == null && reminder.alive()) {
      throw undoing.conflict(line);
    }
    if (was == null) {
      reminders.write(reminder.deleted(undoing.now()));
      return ReminderLine.deleted(reminder);
    }
    if (became == null) {
      reminders.checkRoom();
      reminders.write(reminder.restored(undoing.now()));
      return ReminderLine.made(reminder);
    }
    var fields = Json.createObjectBuilder(reminder.terms().json());
    for (var field : became.keySet()) {
      if (!Objects.equals(reminder.terms().json().get(field), became.get(field))) {
        throw undoing.conflict(line, field);
      }
      fields.add(field, was.get(field));
    }
    var again = reminder.with(ReminderTerms.of(fields.build()), undoing.now());
    reminders.write(again);
    return ReminderLine.changed(reminder, again);
  }
}
