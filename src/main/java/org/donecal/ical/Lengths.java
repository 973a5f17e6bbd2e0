package org.donecal.ical;

import biweekly.util.Duration;
import java.util.Optional;
import org.donecal.spans.Span;

/** How long an event takes, in seconds; negative where that makes no sense. */
final class Lengths {
  private Lengths() {}

  /** From its start to its end, of which one may be a date and the other a time. */
  static long between(At start, At end) {
    if (!start.date()) {
      return (end.date() ? start.second(end.wall()) : end.second()) - start.second();
    }
    var days = end.wall().toLocalDate().toEpochDay() - start.wall().toLocalDate().toEpochDay();
    var touched = end.wall().toLocalTime().toSecondOfDay() > 0 ? days + 1 : days;
    return touched == 0 ? Span.DAY : touched * Span.DAY;
  }

  /** Whole days, one at least. */
  static long days(long seconds) {
    return seconds < 0 ? seconds : Math.max(1, (seconds + Span.DAY - 1) / Span.DAY) * Span.DAY;
  }

  /** A duration as iCalendar writes it; empty where it makes no sense. */
  static Optional<Long> read(String text) {
    try {
      return Optional.of(Duration.parse(text.strip()).toMillis() / 1000);
    } catch (RuntimeException unreadable) { // the library has no type of its own for it
      return Optional.empty();
    }
  }
}
