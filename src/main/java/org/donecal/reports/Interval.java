package org.donecal.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/** The steps in which a report goes through time. */
enum Interval {
  DAY,
  WEEK,
  MONTH;

  static Interval read(@Nullable String text) {
    var name = Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    return name.isEmpty()
        ? DAY
        : Arrays.stream(values())
            .filter(it -> it.text().equals(name.get()))
            .findAny()
            .orElseThrow(
                () -> new Failure.Invalid("interval", "The interval must be day, week or month."));
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the interval that holds {@code day}. */
  LocalDate first(LocalDate day, DayOfWeek weekStart) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  LocalDate next(LocalDate first) {
    return switch (this) {
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
    };
  }

  /** Those with longer steps. */
  List<Interval> longer() {
    return Arrays.stream(values()).filter(it -> it.compareTo(this) > 0).toList();
  }
}
