package org.donecal.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.donecal.calendar.Content;
import org.donecal.signin.Member;
import org.donecal.spans.Span;

/**
 * Entries as a mail lists them, in the member's own time.
 *
 * @param day that is meant where none is named
 */
record Listing(Member member, LocalDate day) {
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
    var zone = member.zone();
    var first = span.firstDay(zone);
    var named = first.equals(day) ? "" : first.format(DAY) + " ";
    if (!span.allDay()) {
      return named + clock(span.startsAt(), zone) + "–" + clock(span.endsAt(), zone);
    }
    var last = span.dayAfter(zone).minusDays(1);
    return first.equals(last) ? named + "all day" : first.format(DAY) + " – " + last.format(DAY);
  }

  private String clock(long second, ZoneId zone) {
    var time = Instant.ofEpochSecond(second).atZone(zone);
    return member.preferences().clock() == 12
        ? time.format(OF_12).toLowerCase(Locale.ROOT).replace(":00", "")
        : time.format(OF_24);
  }
}
