package org.donecal.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/** How files write how long something took, in seconds. */
final class Lengths {
  private static final Pattern CLOCK = Pattern.compile("(-?)(\\d{1,6}):(\\d{1,2})(?::(\\d{1,2}))?");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{0,9})?");
  private static final Pattern UNITS =
      Pattern.compile(
          "(-?)(?:(\\d{1,6}(?:[.,]\\d{1,4})?)\\s*h[a-z]*)?\\s*(?:(\\d{1,6})\\s*m[a-z]*)?"
              + "\\s*(?:(\\d{1,9})\\s*s[a-z]*)?");

  private Lengths() {}

  /** Hours and minutes such as 1:30, 1:30:00, 1h 30m, 1.5, 1,5 or PT1H30M. */
  static long hours(String text) {
    var trimmed = text.strip();
    var clock = CLOCK.matcher(trimmed);
    if (clock.matches()) {
      var seconds =
          number(clock.group(2)) * 3600 + number(clock.group(3)) * 60 + number(clock.group(4));
      return checked(clock.group(1).isEmpty() ? seconds : -seconds, text);
    }
    if (DECIMAL.matcher(trimmed).matches()) {
      return checked(decimal(trimmed, 3600), text);
    }
    if (trimmed.toUpperCase(Locale.ROOT).startsWith("PT")) {
      return checked(iso(trimmed), text);
    }
    var units = UNITS.matcher(trimmed.toLowerCase(Locale.ROOT));
    if (trimmed.matches(".*\\d.*") && units.matches()) {
      var whole = units.group(2) == null ? 0 : decimal(units.group(2), 3600);
      var seconds = whole + number(units.group(3)) * 60 + number(units.group(4));
      return checked(units.group(1).isEmpty() ? seconds : -seconds, text);
    }
    throw unreadable(text);
  }

  /** A number of minutes, which may be decimal. */
  static long minutes(String text) {
    if (!DECIMAL.matcher(text.strip()).matches()) {
      throw unreadable(text);
    }
    return checked(decimal(text.strip(), 60), text);
  }

  private static long decimal(String text, int factor) {
    return new BigDecimal(text.replace(',', '.'))
        .multiply(BigDecimal.valueOf(factor))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static long iso(String text) {
    try {
      return Duration.parse(text).toSeconds();
    } catch (DateTimeException | ArithmeticException malformed) {
      throw unreadable(text);
    }
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static long checked(long seconds, String text) {
    if (seconds < 0) {
      throw new Failure.Invalid(
          "duration", "\"" + Times.shown(text) + "\" is less than nothing, which nothing takes.");
    }
    return seconds;
  }

  private static Failure.Invalid unreadable(String text) {
    return new Failure.Invalid("duration", "\"" + Times.shown(text) + "\" is no length of time.");
  }
}
