package org.donecal.reminders;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.donecal.history.Line;

/** What a change did to a reminder, as the history has it. */
final class ReminderLine {
  static final String KIND = "reminder";

  private ReminderLine() {}

  /** A reminder that comes or goes is told in full. */
  static Line made(Reminder reminder) {
    return new Line(KIND, reminder.id(), 0, null, reminder.terms().json());
  }

  static Line deleted(Reminder reminder) {
    return new Line(KIND, reminder.id(), 0, reminder.terms().json(), null);
  }

  static Line changed(Reminder was, Reminder is) {
    var before = was.terms().json();
    var after = is.terms().json();
    return new Line(KIND, was.id(), 0, unlike(before, after), unlike(after, before));
  }

  private static JsonObject unlike(JsonObject one, JsonObject other) {
    var fields = Json.createObjectBuilder(one);
    one.forEach(
        (field, value) -> {
          if (value.equals(other.get(field))) {
            fields.remove(field);
          }
        });
    return fields.build();
  }
}
