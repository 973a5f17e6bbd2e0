package org.donecal.ical;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date, or a time of the clock on the wall in its zone.
 *
 * @param wall of a date, its midnight
 */
record At(LocalDateTime wall, boolean date, Zone zone) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** Hyphens and colons are not right there, and understood. */
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?([Zz])?)?");

  private static final int LAST_SECOND = 59;

  /** Empty where it makes no sense. */
  static Optional<At> read(Property property, Zones zones) {
    var form = FORM.matcher(property.value().strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.of(number(form.group(1)), number(form.group(2)), number(form.group(3)));
      if (form.group(4) == null || property.date()) {
        return Optional.of(new At(day.atStartOfDay(), true, zones.calendar()));
      }
      var second = form.group(6) == null ? 0 : Math.min(LAST_SECOND, number(form.group(6)));
      var time = LocalTime.of(number(form.group(4)), number(form.group(5)), second);
      var zone = form.group(7) == null ? zones.of(property) : zones.utc();
      return Optional.of(new At(day.atTime(time), false, zone));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Seconds since 1970; of a date, midnight UTC. */
  long second() {
    return second(wall);
  }

  /** Another wall time of the same kind. */
  long second(LocalDateTime other) {
    return date ? other.toEpochSecond(ZoneOffset.UTC) : zone.second(other);
  }

  /** As iCalendar writes a wall time of this kind. */
  String written(LocalDateTime other) {
    return (date ? DAY : TIME).format(other);
  }
}
