package org.donecal.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.donecal.calendar.Content;
import org.donecal.spans.Span;

/**
 * Entries as a mail lists them.
 *
 * @param zone by whose clock
 * @param day that is meant where none is named
 * @param hours that the clock has: 12 or 24
 */
record Listing(ZoneId zone, LocalDate day, int hours) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter OF_24 =
      DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);
  private static final DateTimeFormatter OF_12 =
      DateTimeFormatter.ofPattern("h:mma", Locale.ENGLISH);

  String line(Content content) {
    return when(content.span()) + "  " + content.title();
  }

  private String when(Span span) {
    var first = span.firstDay(zone);
    var named = first.equals(day) ? "" : first.format(DAY) + " ";
    if (!span.allDay()) {
      return named + clock(span.startsAt()) + "–" + clock(span.endsAt());
    }
    var last = span.dayAfter(zone).minusDays(1);
    return first.equals(last) ? named + "all day" : first.format(DAY) + " – " + last.format(DAY);
  }

  private String clock(long second) {
    var time = Instant.ofEpochSecond(second).atZone(zone);
    return hours == 12
        ? time.format(OF_12).toLowerCase(Locale.ROOT).replace(":00", "")
        : time.format(OF_24);
  }
}
