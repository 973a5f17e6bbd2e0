package org.donecal.sentence;

import java.time.Duration;
import org.donecal.sentence.Vocabulary.Unit;
import org.donecal.spans.Span;

/**
 * How long something took.
 *
 * @param wholeDays whether it took days, not hours
 */
record Length(int seconds, boolean wholeDays) {
  private static final int SHORTEST = 60;
  private static final int MOST_DAYS = 366;

  static Length ofMinutes(int minutes) {
    return new Length((int) Duration.ofMinutes(minutes).toSeconds(), false);
  }

  int days() {
    return seconds / (int) Span.DAY;
  }

  /** Whether an entry can be that long: up to a week of hours, up to a year of days. */
  boolean isPossible() {
    return wholeDays
        ? seconds > 0 && days() <= MOST_DAYS
        : seconds >= SHORTEST && seconds <= Span.SHORT;
  }

  /** Odd seconds are hundredths of minutes, rounded as they are when they are read. */
  String print(Vocabulary words) {
    if (wholeDays) {
      return days() + words.written(Unit.DAYS);
    }
    var minutes = seconds / Unit.MINUTES.seconds();
    var odd = seconds % Unit.MINUTES.seconds();
    if (odd == 0) {
      return print(minutes / 60, Unit.HOURS, words) + print(minutes % 60, Unit.MINUTES, words);
    }
    var hundredths = Math.round(odd * 100.0 / Unit.MINUTES.seconds());
    return minutes + (hundredths < 10 ? ".0" : ".") + hundredths + words.written(Unit.MINUTES);
  }

  private static String print(int amount, Unit unit, Vocabulary words) {
    return amount == 0 ? "" : amount + words.written(unit);
  }
}
