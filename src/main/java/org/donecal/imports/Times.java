package org.donecal.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.donecal.spans.Moment;

/**
 * How files write dates and times.
 *
 * @param order of dates that do not begin with their year
 * @param zone of times that name none
 * @param now what comes later has not been done
 */
record Times(DateOrder order, ZoneId zone, Instant now) {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{2}|\\d{4})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?");
  private static final Pattern HALF =
      Pattern.compile("(.*?)[\\s\\u00a0\\u202f]*([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT = Pattern.compile("\\d{8}T\\d{6}Z");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}(?:\\.\\d{1,9})?|\\d{12,13}");
  private static final Pattern OFFSET =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ].*(?:[Zz]|[-+]\\d\\d:?\\d\\d)");
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT);
  private static final int CENTURY = 2000;

  /** The same, whatever dates look like here. */
  Times in(DateOrder other) {
    return new Times(other, zone, now);
  }

  LocalDate date(String text) {
    var trimmed = text.strip();
    try {
      var yearFirst = YEAR_FIRST.matcher(trimmed);
      if (yearFirst.matches()) {
        return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
      }
      var yearLast = YEAR_LAST.matcher(trimmed);
      if (yearLast.matches()) {
        var one = yearLast.group(1);
        var two = yearLast.group(2);
        var three = yearLast.group(3);
        var dotted = trimmed.indexOf('.') > 0;
        return switch (dotted ? DateOrder.DMY : order) {
          case DMY -> date(three, two, one);
          case MDY -> date(three, one, two);
          case YMD -> date(one, two, three);
        };
      }
    } catch (DateTimeException noSuchDay) {
      throw new Failure.Invalid("date", "There is no day \"" + shown(text) + "\".");
    }
    throw new Failure.Invalid("date", "\"" + shown(text) + "\" is no date.");
  }

  private static LocalDate date(String year, String month, String day) {
    var number = Integer.parseInt(year);
    return LocalDate.of(
        number < 100 ? CENTURY + number : number, Integer.parseInt(month), Integer.parseInt(day));
  }

  /** A time of day: 24 hours, or 12 with AM and PM. */
  static LocalTime time(String text) {
    var trimmed = text.strip();
    var half = HALF.matcher(trimmed);
    var digits = half.matches() ? half.group(1) : trimmed;
    var time = TIME.matcher(digits);
    try {
      if (time.matches()) {
        var hour = Integer.parseInt(time.group(1));
        var second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        return LocalTime.of(
            half.matches() ? hour24(hour, half.group(2)) : hour,
            Integer.parseInt(time.group(2)),
            second);
      }
    } catch (DateTimeException noSuchTime) {
      throw new Failure.Invalid("time", "There is no time \"" + shown(text) + "\".");
    }
    throw new Failure.Invalid("time", "\"" + shown(text) + "\" is no time of day.");
  }

  private static int hour24(int hour, String half) {
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("Hour " + hour);
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  Moment moment(String date, String time) {
    return new Moment.Wall(date(date).atTime(time(time)));
  }

  /** A date and a time in one text, with a zone or without; seconds since 1970; or a date. */
  Moment moment(String text) {
    var trimmed = text.strip();
    try {
      if (EPOCH.matcher(trimmed).matches()) {
        return epoch(trimmed);
      }
      if (COMPACT.matcher(trimmed).matches()) {
        return new Moment.Exact(OffsetDateTime.parse(trimmed, BASIC).toInstant());
      }
      if (trimmed.length() >= 17 && OFFSET.matcher(trimmed).matches()) {
        return new Moment.Exact(
            OffsetDateTime.parse(iso(trimmed), DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
      }
    } catch (DateTimeException noSuchMoment) {
      throw new Failure.Invalid("time", "There is no time \"" + shown(text) + "\".");
    }
    var middle = middle(trimmed);
    return middle < 0
        ? new Moment.Day(date(trimmed))
        : moment(trimmed.substring(0, middle), trimmed.substring(middle + 1));
  }

  /** Kimai writes offsets without their colon. */
  private static String iso(String text) {
    var time = text.replace(' ', 'T').replace('z', 'Z');
    return time.replaceFirst("([-+]\\d\\d)(\\d\\d)$", "$1:$2");
  }

  private static int middle(String text) {
    for (var at = 0; at < text.length(); at++) {
      if (text.charAt(at) == 'T' || Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  private static Moment epoch(String digits) {
    var dot = digits.indexOf('.');
    var number = Long.parseLong(dot < 0 ? digits : digits.substring(0, dot));
    return new Moment.Exact(
        digits.length() > 11 && dot < 0
            ? Instant.ofEpochMilli(number)
            : Instant.ofEpochSecond(number));
  }

  static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
