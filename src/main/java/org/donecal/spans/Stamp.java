package org.donecal.spans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Seconds since 1970 as ISO 8601 text. Written by hand because a list of entries is mostly made of
 * these, and a {@code DateTimeFormatter} takes several times as long.
 */
public final class Stamp {
  private static final int DATE_LENGTH = 10;

  private Stamp() {}

  /** A date-time with its offset; seconds are always there. */
  public static String of(long second, ZoneId zone) {
    var exact = zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    var offset = exact - exact % 60; // ISO 8601 has no seconds in offsets; zones once had
    var local = second + offset;
    var text = new StringBuilder(25);
    date(text, Math.floorDiv(local, Span.DAY));
    var time = (int) Math.floorMod(local, Span.DAY);
    two(text.append('T'), time / 3600);
    two(text.append(':'), time / 60 % 60);
    two(text.append(':'), time % 60);
    return text.append(ZoneOffset.ofTotalSeconds(offset).getId()).toString();
  }

  public static String utc(long second) {
    return of(second, ZoneOffset.UTC);
  }

  /** The plain date of a second that is midnight UTC. */
  public static String date(long second) {
    var text = new StringBuilder(DATE_LENGTH);
    date(text, Math.floorDiv(second, Span.DAY));
    return text.toString();
  }

  private static void date(StringBuilder text, long epochDay) {
    var date = LocalDate.ofEpochDay(epochDay);
    two(text, date.getYear() / 100);
    two(text, date.getYear() % 100);
    two(text.append('-'), date.getMonthValue());
    two(text.append('-'), date.getDayOfMonth());
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
