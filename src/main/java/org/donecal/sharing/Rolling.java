package org.donecal.sharing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.spans.Period;

/** A period that moves on with the days of the owner. */
enum Rolling {
  /** The last 7 days, today the last of them. */
  DAYS7,
  DAYS30,
  WEEK,
  MONTH,
  /** The last month and this one: what is looked through when a month is over. */
  MONTHS2,
  YEAR;

  static Rolling read(String text) {
    return Arrays.stream(values())
        .filter(it -> it.text().equals(text.strip()))
        .findAny()
        .orElseThrow(
            () ->
                new Failure.Invalid(
                    "rolling", "The rolling must be days7, days30, week, month, months2 or year."));
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return switch (this) {
      case DAYS7 -> "the last 7 days";
      case DAYS30 -> "the last 30 days";
      case WEEK -> "this week";
      case MONTH -> "this month";
      case MONTHS2 -> "last month and this one";
      case YEAR -> "this year";
    };
  }

  Period period(LocalDate today, Member owner) {
    var first = first(today, owner.preferences().weekStart());
    return Period.read(
        Optional.of(first.toString()), Optional.of(after(today, first).toString()), owner.zone());
  }

  private LocalDate first(LocalDate today, DayOfWeek weekStart) {
    return switch (this) {
      case DAYS7 -> today.minusDays(6);
      case DAYS30 -> today.minusDays(29);
      case WEEK -> today.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> today.withDayOfMonth(1);
      case MONTHS2 -> today.withDayOfMonth(1).minusMonths(1);
      case YEAR -> today.withDayOfYear(1);
    };
  }

  private LocalDate after(LocalDate today, LocalDate first) {
    return switch (this) {
      case DAYS7, DAYS30 -> today.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case MONTHS2 -> first.plusMonths(2);
      case YEAR -> first.plusYears(1);
    };
  }
}
