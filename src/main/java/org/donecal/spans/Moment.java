package org.donecal.spans;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;

/**
 * A point in time as clients write it: a day, a time of the clock on the wall, or an instant. What
 * the first two mean depends on a zone; where its clocks jump, they mean what java.time says.
 */
public sealed interface Moment {
  Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  Pattern SECONDS = Pattern.compile("(\\d{10})(\\.\\d{1,9})?");
  Pattern MILLISECONDS = Pattern.compile("\\d{13}");

  /** A date without a time. */
  record Day(LocalDate date) implements Moment {
    @Override
    public LocalDate date(ZoneId zone) {
      return date;
    }

    @Override
    public ZonedDateTime in(ZoneId zone) {
      return date.atStartOfDay(zone);
    }
  }

  /** A date and a time without a zone. */
  record Wall(LocalDateTime time) implements Moment {
    @Override
    public LocalDate date(ZoneId zone) {
      return time.toLocalDate();
    }

    @Override
    public ZonedDateTime in(ZoneId zone) {
      return time.atZone(zone);
    }
  }

  /** An instant. */
  record Exact(Instant instant) implements Moment {
    @Override
    public LocalDate date(ZoneId zone) {
      return in(zone).toLocalDate();
    }

    @Override
    public ZonedDateTime in(ZoneId zone) {
      return instant.atZone(zone);
    }
  }

  LocalDate date(ZoneId zone);

  ZonedDateTime in(ZoneId zone);

  /** The first day that is not touched by what ends here. */
  default LocalDate dateAfter(ZoneId zone) {
    var date = date(zone);
    return startsDay(zone) ? date : date.plusDays(1);
  }

  default boolean startsDay(ZoneId zone) {
    return !in(zone).isAfter(date(zone).atStartOfDay(zone));
  }

  default long second(ZoneId zone) {
    return in(zone).toEpochSecond();
  }

  /**
   * Reads an ISO date, an ISO date-time with or without offset, seconds since 1970 (10 digits, with
   * decimals if need be) or milliseconds (13 digits).
   */
  static Moment read(String field, String text) {
    var trimmed = text.strip();
    try {
      if (DAY.matcher(trimmed).matches()) {
        return new Day(LocalDate.parse(trimmed));
      }
      if (MILLISECONDS.matcher(trimmed).matches()) {
        return new Exact(Instant.ofEpochMilli(Long.parseLong(trimmed)));
      }
      var seconds = SECONDS.matcher(trimmed);
      if (seconds.matches()) {
        return new Exact(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))));
      }
      return readIso(trimmed);
    } catch (DateTimeException unreadable) {
      throw new Failure.Invalid(
          field, "The " + field + " must be an ISO date or date-time, or seconds since 1970.");
    }
  }

  /** In a query an offset's plus sign that was not encoded arrives as a blank. */
  private static Moment readIso(String text) {
    var read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            text.replace(' ', '+'), ZonedDateTime::from, LocalDateTime::from);
    if (read instanceof ZonedDateTime zoned) {
      return new Exact(plausible(zoned.toLocalDateTime()).atZone(zoned.getZone()).toInstant());
    }
    return new Wall(plausible((LocalDateTime) read));
  }

  /** Keeps far away years from overflowing what is computed from them. */
  private static LocalDateTime plausible(LocalDateTime time) {
    if (time.getYear() < 0 || time.getYear() > 9999) {
      throw new DateTimeException("Year " + time.getYear());
    }
    return time;
  }
}
