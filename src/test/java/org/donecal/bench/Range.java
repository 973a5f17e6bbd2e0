package org.donecal.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A stretch of time, as DoneCal is asked about it and as the bare servlets are. */
record Range(LocalDateTime start, LocalDateTime end) {
  private static final long DAY = Duration.ofDays(1).toSeconds();

  static Range days(LocalDate start, LocalDate end) {
    return new Range(start.atStartOfDay(), end.atStartOfDay());
  }

  String query() {
    return "start=" + text(start) + "&end=" + text(end);
  }

  /** The same, and in seconds since 1970: as instants, and as days in UTC for what has no zone. */
  String bareQuery() {
    var lastDay = end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end : end.plusDays(1);
    return "shownStart=%s&shownEnd=%s&start=%d&end=%d&startDay=%d&endDay=%d"
        .formatted(
            text(start),
            text(end),
            second(start),
            second(end),
            start.toLocalDate().toEpochDay() * DAY,
            lastDay.toLocalDate().toEpochDay() * DAY);
  }

  private static long second(LocalDateTime time) {
    return time.atZone(LikelyEntries.ZONE).toEpochSecond();
  }

  private static String text(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }
}
