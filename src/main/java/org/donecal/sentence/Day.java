package org.donecal.sentence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.donecal.sentence.Vocabulary.Near;
import org.donecal.sentence.Vocabulary.Particle;
import org.donecal.sentence.Vocabulary.Unit;

/** A day as it was said; which one it is depends on the day it is reckoned from. */
sealed interface Day {

  LocalDate from(LocalDate base);

  String print(Vocabulary words);

  /** So many days before the base; tomorrow is -1. */
  record Ago(int days) implements Day {
    @Override
    public LocalDate from(LocalDate base) {
      return base.minusDays(days);
    }

    @Override
    public String print(Vocabulary words) {
      for (var near : Near.values()) {
        if (near.ago() == days) {
          return words.written(near);
        }
      }
      return days + words.written(Unit.DAYS) + " " + words.written(Particle.AGO);
    }
  }

  /**
   * The latest such day of the week that is not after the base.
   *
   * @param last whether the base itself is not meant
   */
  record Weekday(DayOfWeek day, boolean last) implements Day {
    @Override
    public LocalDate from(LocalDate base) {
      return base.with(
          last ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }

    @Override
    public String print(Vocabulary words) {
      return last ? words.written(Particle.LAST) + " " + words.written(day) : words.written(day);
    }
  }

  /**
   * A day of a month.
   *
   * @param year {@link #UNSAID} or one; when none was said, it is the latest such day that is not
   *     after the base
   */
  record Date(int year, Month month, int day) implements Day {
    static final int UNSAID = -1;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    boolean exists() {
      return day >= 1
          && (year == UNSAID
              ? day <= month.maxLength()
              : year >= FIRST_YEAR && year <= LAST_YEAR && isIn(year));
    }

    private boolean isIn(int someYear) {
      return day <= YearMonth.of(someYear, month).lengthOfMonth();
    }

    @Override
    public LocalDate from(LocalDate base) {
      if (year != UNSAID) {
        return LocalDate.of(year, month, day);
      }
      var latest = base.getYear();
      while (!isIn(latest) || LocalDate.of(latest, month, day).isAfter(base)) {
        latest--;
      }
      return LocalDate.of(latest, month, day);
    }

    @Override
    public String print(Vocabulary words) {
      return year == UNSAID
          ? day + " " + words.written(month)
          : LocalDate.of(year, month, day).toString();
    }
  }
}
