package org.donecal.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.donecal.spans.Span;

/** What a change did, in a sentence for its author. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private Words() {}

  static String added(Content content) {
    return "Added " + content.quoted();
  }

  static String deleted(Content content) {
    return "Deleted " + content.quoted();
  }

  static String restored(Content content) {
    return "Restored " + content.quoted();
  }

  /**
   * An entry that is there already is not added again, but its tags are spelled as it was typed.
   */
  static String spelled(Content content) {
    return "Spelled the tags as in " + content.quoted();
  }

  static String many(boolean deleted, int entries) {
    return (deleted ? "Deleted " : "Changed ") + entries + (entries == 1 ? " entry" : " entries");
  }

  static String changed(Content was, Content became) {
    if (was.withSpan(became.span()).equals(became)) {
      return moved(was, became);
    }
    return was.withTitle(became.title()).equals(became)
        ? "Renamed " + was.quoted() + " to " + became.quoted()
        : "Changed " + became.quoted();
  }

  private static String moved(Content was, Content became) {
    var before = was.span();
    var after = became.span();
    if (before.allDay() != after.allDay() || before.startsAt() != after.startsAt()) {
      return "Moved %s from %s to %s".formatted(was.quoted(), start(before), start(after));
    }
    return before.endsAt() == after.endsAt()
        ? "Changed the zone of %s from %s to %s"
            .formatted(was.quoted(), before.zone(), after.zone())
        : "Changed the end of %s from %s to %s".formatted(was.quoted(), end(before), end(after));
  }

  private static String start(Span span) {
    return span.allDay()
        ? span.firstDay(ZoneOffset.UTC).format(DAY)
        : Instant.ofEpochSecond(span.startsAt()).atZone(span.zone(ZoneOffset.UTC)).format(TIME);
  }

  private static String end(Span span) {
    return span.allDay()
        ? span.dayAfter(ZoneOffset.UTC).minusDays(1).format(DAY)
        : Instant.ofEpochSecond(span.endsAt()).atZone(span.zone(ZoneOffset.UTC)).format(TIME);
  }
}
