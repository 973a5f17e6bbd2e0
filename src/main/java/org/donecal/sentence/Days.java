package org.donecal.sentence;

import java.time.LocalDate;
import org.donecal.sentence.Day.Ago;
import org.donecal.sentence.Day.Date;
import org.donecal.sentence.Day.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * One day, or all from one to another.
 *
 * @param last null for one day
 */
record Days(Day first, @Nullable Day last) {

  boolean isRange() {
    return last != null;
  }

  LocalDate first(LocalDate base) {
    return last == null || first instanceof Ago ? first.from(base) : first.from(last.from(base));
  }

  LocalDate last(LocalDate base) {
    return last == null ? first.from(base) : last.from(base);
  }

  /** Whether the days come in this order, whatever they are reckoned from. */
  static boolean inOrder(Day first, Day last) {
    if (first instanceof Ago one && last instanceof Ago other) {
      return one.days() >= other.days();
    }
    if (first instanceof Weekday one && last instanceof Weekday other) {
      return !one.last() && !other.last();
    }
    return first instanceof Date one && last instanceof Date other && inOrder(one, other);
  }

  private static boolean inOrder(Date one, Date other) {
    if (one.year() == Date.UNSAID) {
      return one.month() != other.month() || one.day() <= other.day();
    }
    return other.year() != Date.UNSAID
        && !one.from(LocalDate.MAX).isAfter(other.from(LocalDate.MAX));
  }

  String print(Vocabulary words) {
    return last == null ? first.print(words) : first.print(words) + " - " + last.print(words);
  }
}
