package org.donecal.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a report should say, reckoned entry by entry and without our code. */
final class ExpectedReport {
  private final List<Done> done;
  private final Range range;
  private final List<LocalDate> firsts = new ArrayList<>();
  private final List<Range> slices = new ArrayList<>();

  ExpectedReport(
      List<Done> done,
      ZoneId home,
      DayOfWeek weekStart,
      Range range,
      String interval,
      Predicate<List<String>> filter) {
    this.done = done.stream().filter(it -> filter.test(it.tags())).toList();
    this.range = range;
    var empty = range.start() == range.end();
    for (var day = range.first(); !empty && day.isBefore(range.after()); ) {
      var first =
          switch (interval) {
            case "week" -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case "month" -> day.withDayOfMonth(1);
            default -> day;
          };
      day =
          switch (interval) {
            case "week" -> first.plusDays(7);
            case "month" -> first.plusMonths(1);
            default -> first.plusDays(1);
          };
      firsts.add(first);
      slices.add(range.and(Range.days(first, day, home)));
    }
  }

  List<String> intervals() {
    return firsts.stream().map(LocalDate::toString).toList();
  }

  Map<String, List<BigDecimal>> cells(boolean allDay) {
    var cells = new TreeMap<String, List<BigDecimal>>();
    for (var tag : List.of("", "acme", "client/app", "login", "zoo")) {
      var row = slices.stream().map(it -> rounded(sum(it, allDay, tag), allDay)).toList();
      if (row.stream().anyMatch(it -> it.signum() != 0)) {
        cells.put(tag, row);
      }
    }
    return cells;
  }

  private long sum(Range slice, boolean allDay, String tag) {
    return done.stream()
        .filter(it -> it.allDay() == allDay)
        .filter(it -> tag.isEmpty() ? it.tags().isEmpty() : it.tags().contains(tag))
        .mapToLong(slice::amount)
        .sum();
  }

  List<String> totals() {
    return slices.stream().map(this::total).toList();
  }

  String total() {
    return firsts.isEmpty() ? "0 d 0.00 h 0" : total(range);
  }

  private String total(Range slice) {
    var days = done.stream().filter(Done::allDay).mapToLong(slice::amount).sum();
    var seconds = done.stream().filter(it -> !it.allDay()).mapToLong(slice::amount).sum();
    var entries = done.stream().filter(slice::holds).count();
    return days + " d " + rounded(seconds, false) + " h " + entries;
  }

  private static BigDecimal rounded(long amount, boolean days) {
    return BigDecimal.valueOf(amount)
        .divide(BigDecimal.valueOf(days ? 1 : 3600), 2, RoundingMode.HALF_UP);
  }

  /** An entry as the tests understand it; of days, the seconds are not looked at. */
  record Done(
      List<String> tags, boolean allDay, LocalDate first, LocalDate after, long start, long end) {}

  /** A stretch of time: as instants, and the days it touches. */
  record Range(long start, long end, LocalDate first, LocalDate after) {
    static Range of(String start, String end, ZoneId home) {
      if (start.length() == 10) {
        var first = LocalDate.parse(start);
        return days(first, LocalDate.parse(end), home);
      }
      var from = ZonedDateTime.parse(start).withZoneSameInstant(home);
      var to = ZonedDateTime.parse(end).withZoneSameInstant(home);
      var midnight = to.toLocalDate().atStartOfDay(home);
      return new Range(
          from.toEpochSecond(),
          to.toEpochSecond(),
          from.toLocalDate(),
          to.isAfter(midnight) ? to.toLocalDate().plusDays(1) : to.toLocalDate());
    }

    static Range days(LocalDate first, LocalDate after, ZoneId home) {
      return new Range(
          first.atStartOfDay(home).toEpochSecond(),
          after.atStartOfDay(home).toEpochSecond(),
          first,
          after);
    }

    Range and(Range other) {
      return new Range(
          Math.max(start, other.start),
          Math.min(end, other.end),
          first.isAfter(other.first) ? first : other.first,
          after.isBefore(other.after) ? after : other.after);
    }

    long amount(Done entry) {
      return entry.allDay()
          ? Math.max(
              0, min(after, entry.after()).toEpochDay() - max(first, entry.first()).toEpochDay())
          : Math.max(0, Math.min(end, entry.end()) - Math.max(start, entry.start()));
    }

    /** On a day that was left out of the calendar, what ran across it was running, for no time. */
    boolean holds(Done entry) {
      return entry.allDay() ? amount(entry) > 0 : entry.start() < end && entry.end() > start;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }
  }
}
