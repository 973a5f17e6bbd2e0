package org.donecal.ical;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.Recurrence;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which an event comes again (RRULE). The library follows what comes once a day or less
 * often, in bounds that it does not have itself; what comes more often is a sum.
 */
final class Rule {
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
  private static final Map<String, Duration> SUMS =
      Map.of(
          "SECONDLY", Duration.ofSeconds(1),
          "MINUTELY", Duration.ofMinutes(1),
          "HOURLY", Duration.ofHours(1));

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
  private static final Pattern PARTS = Pattern.compile("[A-Z-]+=[A-Z0-9,+:-]+");
  private static final int LONGEST = 1000;
  private static final int MOST_TIMES_A_DAY = 24;

  /** What each part may say; the library takes more, and breaks over it. */
  private static final Map<String, Pattern> MAY_BE =
      Map.of(
          "BYMONTH", each("0?[1-9]|1[0-2]"),
          "BYMONTHDAY", each("[+-]?(0?[1-9]|[12]\\d|3[01])"),
          "BYYEARDAY", each("[+-]?(\\d{1,2}|[12]\\d\\d|3[0-5]\\d|36[0-6])"),
          "BYWEEKNO", each("[+-]?([1-4]?\\d|5[0-3])"),
          "BYSETPOS", each("[+-]?(\\d{1,2}|[12]\\d\\d|3[0-5]\\d|36[0-6])"),
          "BYDAY", each("([+-]?([1-4]?\\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)"),
          "BYHOUR", each("[01]?\\d|2[0-3]"),
          "BYMINUTE", each("[0-5]?\\d"),
          "BYSECOND", each("[0-5]?\\d"),
          "WKST", each("MO|TU|WE|TH|FR|SA|SU"));

  private static Pattern each(String value) {
    return Pattern.compile("(?:(?:%s)(?:,(?!$)|$))+".formatted(value));
  }

  private final Map<String, String> parts;
  private final long interval;
  private final long count;
  private final @Nullable Recurrence daily;

  private Rule(Map<String, String> parts) {
    this.parts = parts;
    this.interval = number("INTERVAL", 1);
    this.count = number("COUNT", Long.MAX_VALUE);
    this.daily = SUMS.containsKey(frequency()) ? null : library();
  }

  /** Empty where it makes no sense, or more of it than we follow. */
  static Optional<Rule> read(String text) {
    var parts = new LinkedHashMap<String, String>();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    for (var part : text.toUpperCase(Locale.ROOT).replaceAll("\\s", "").split(";")) {
      if (!part.isEmpty() && !PARTS.matcher(part).matches()) {
        return Optional.empty();
      }
      var equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    try {
      var rule = new Rule(parts);
      return rule.isTame() ? Optional.of(rule) : Optional.empty();
    } catch (RuntimeException unreadable) { // the library has no type of its own for all of it
      return Optional.empty();
    }
  }

  private String frequency() {
    return parts.getOrDefault("FREQ", "");
  }

  private long number(String part, long otherwise) {
    var text = parts.get(part);
    if (text == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(part);
    }
    return Long.parseLong(text);
  }

  private boolean isTame() {
    if (!parts.entrySet().stream().allMatch(Rule::mayBe)) {
      return false;
    }
    if (SUMS.containsKey(frequency())) {
      return parts.keySet().stream().noneMatch(it -> it.startsWith("BY"));
    }
    return values("BYHOUR") * values("BYMINUTE") * values("BYSECOND") <= MOST_TIMES_A_DAY;
  }

  private static boolean mayBe(Map.Entry<String, String> part) {
    var form = MAY_BE.get(part.getKey());
    return form == null || form.matcher(part.getValue()).matches();
  }

  private long values(String part) {
    return Arrays.stream(parts.getOrDefault(part, "").split(",")).distinct().count();
  }

  private Recurrence library() {
    var text = new StringBuilder();
    parts.forEach(
        (name, value) -> {
          if (!name.equals("UNTIL")) { // whose zone the library doesn't know
            text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(value);
          }
        });
    var context = new ParseContext();
    context.setVersion(ICalVersion.V2_0);
    var rule =
        new RecurrenceRuleScribe().parseText(text.toString(), null, new ICalParameters(), context);
    var recurrence = rule.getValue();
    if (recurrence == null || recurrence.getFrequency() == null) {
      throw new IllegalArgumentException("FREQ");
    }
    return recurrence;
  }

  /** When it ends, as it stands there. */
  Optional<String> until() {
    return Optional.ofNullable(parts.get("UNTIL"));
  }

  /**
   * The times of the clock on the wall, in order: none before {@code from} if that can be had
   * cheaply, none from {@code until} on.
   */
  Iterator<LocalDateTime> times(
      LocalDateTime start, LocalDateTime from, LocalDateTime until, Effort effort) {
    try {
      var all = daily == null ? sums(start, from) : following(daily, start, from);
      return new Bounded(all, start.isBefore(from) ? from : start, until, effort);
    } catch (RuntimeException senseless) { // the library finds out here what it can't follow
      return Collections.emptyIterator();
    }
  }

  private Iterator<LocalDateTime> sums(LocalDateTime start, LocalDateTime from) {
    var step = SUMS.getOrDefault(frequency(), Duration.ofDays(1)).toSeconds() * interval;
    var first = Math.max(0, Duration.between(start, from).toSeconds() / step);
    return new Iterator<>() {
      private long next = first;

      @Override
      public boolean hasNext() {
        return next < count;
      }

      @Override
      public LocalDateTime next() {
        return start.plusSeconds(step * next++);
      }
    };
  }

  private Iterator<LocalDateTime> following(
      Recurrence rule, LocalDateTime start, LocalDateTime from) {
    var dates = rule.getDateIterator(date(begin(start, from)), UTC);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return dates.hasNext();
      }

      @Override
      public LocalDateTime next() {
        return LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
      }
    };
  }

  /**
   * A later start of the same series, shortly before what is asked for: the library goes through
   * all that comes before, and gives up after a century.
   */
  private LocalDateTime begin(LocalDateTime start, LocalDateTime from) {
    if (count != Long.MAX_VALUE || !start.isBefore(from)) {
      return start;
    }
    return switch (frequency()) {
      case "DAILY" -> later(start, from, ChronoUnit.DAYS, interval);
      case "WEEKLY" -> later(start, from, ChronoUnit.WEEKS, interval);
      case "MONTHLY" -> later(start, from, ChronoUnit.MONTHS, 48 * interval); // leap days stay
      default -> later(start, from, ChronoUnit.YEARS, 4 * interval);
    };
  }

  private static LocalDateTime later(
      LocalDateTime start, LocalDateTime from, ChronoUnit unit, long step) {
    return start.plus(Math.max(0, unit.between(start, from) / step - 1) * step, unit);
  }

  private static Date date(LocalDateTime wall) {
    return Date.from(wall.toInstant(ZoneOffset.UTC));
  }
}
