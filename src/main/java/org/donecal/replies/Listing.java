package org.donecal.replies;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.donecal.calendar.Content;
import org.donecal.spans.ClockFace;
import org.donecal.spans.Span;

/**
 * Entries as a mail lists them.
 *
 * @param day that is meant where none is named
 */
record Listing(ClockFace clock, LocalDate day) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  String line(Content content) {
    return when(content.span()) + "  " + content.title();
  }

  private String when(Span span) {
    var zone = clock.zone();
    var first = span.firstDay(zone);
    var named = first.equals(day) ? "" : first.format(DAY) + " ";
    if (!span.allDay()) {
      return named + clock.time(span.startsAt()) + "–" + clock.time(span.endsAt());
    }
    var last = span.dayAfter(zone).minusDays(1);
    return first.equals(last) ? named + "all day" : first.format(DAY) + " – " + last.format(DAY);
  }
}
