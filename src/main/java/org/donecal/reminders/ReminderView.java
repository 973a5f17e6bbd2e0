package org.donecal.reminders;

import java.util.List;
import org.donecal.kernel.Opaque;
import org.donecal.spans.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as its owner sees it.
 *
 * @param asksAbout {@code today} or {@code yesterday}
 * @param nextAt when it asks next, as its zone writes it; null while it is paused
 * @param sendable whether there is an address that is known to be the owner's
 */
public record ReminderView(
    String id,
    List<String> weekdays,
    String time,
    String zone,
    boolean onlyIfEmpty,
    boolean instructions,
    boolean entries,
    boolean paused,
    String asksAbout,
    @Nullable String nextAt,
    boolean sendable,
    String createdAt) {

  static ReminderView of(Reminder reminder, boolean sendable) {
    var terms = reminder.terms();
    var schedule = terms.schedule();
    var next = reminder.nextAt();
    return new ReminderView(
        Opaque.text(reminder.id()),
        terms.weekdayNames(),
        schedule.time().toString(),
        schedule.zone().getId(),
        terms.onlyIfEmpty(),
        terms.instructions(),
        terms.entries(),
        terms.paused(),
        schedule.asksAboutToday() ? "today" : "yesterday",
        next == null ? null : Stamp.of(next, schedule.zone()),
        sendable,
        Stamp.utc(reminder.createdAt()));
  }
}
