package org.donecal.sentence;

import org.donecal.sentence.Tokens.Found;
import org.donecal.sentence.Vocabulary.Particle;
import org.jspecify.annotations.Nullable;

/**
 * Times of day and ranges of them.
 *
 * <pre>
 * hours = ["at" | "from"] clock to clock | ["at"] clock
 * clock = hour [(":" | ".") minutes] ["am" | "pm"] | "noon" | "midnight"
 * to    = "-" | "–" | "—" | "to"
 * </pre>
 *
 * <p>A bare hour is a time only in a range whose other end looks like one.
 */
record TimeGrammar(Tokens tokens, Vocabulary words) {
  private static final int HOUR = 60;
  private static final int HALF = 12 * HOUR;

  /** The halves of the day that a clock of twelve hours can mean. */
  private enum Half {
    UNSAID,
    AM,
    PM
  }

  /**
   * A time as a clock shows it.
   *
   * @param minute of a day, or of the half that is said
   * @param bare whether it is a mere number
   */
  private record Clock(int minute, Half half, boolean bare) {

    int inDay() {
      return half == Half.UNSAID ? minute : in(half);
    }

    int in(Half said) {
      return said == Half.PM ? minute % HALF + HALF : minute % HALF;
    }

    boolean mayBeOfHalf() {
      return half == Half.UNSAID && minute < HALF + HOUR;
    }
  }

  @Nullable Found<Hours> read(int at) {
    var word = tokens.at(at).word();
    var from = words.is(Particle.FROM, word);
    var start = from || words.is(Particle.AT, word) ? at + 1 : at;
    var first = clock(start);
    if (first == null || first.what().inDay() == Hours.MIDNIGHT) {
      return null;
    }
    var range = range(first);
    return range != null || from ? range : one(first);
  }

  private @Nullable Found<Hours> one(Found<Clock> clock) {
    return !clock.what().bare() && tokens.isClosed(clock.next())
        ? new Found<>(Hours.at(clock.what().inDay()), clock.next())
        : null;
  }

  private @Nullable Found<Hours> range(Found<Clock> first) {
    var last = words.isTo(tokens.at(first.next())) ? clock(first.next() + 1) : null;
    if (last == null
        || (first.what().bare() && last.what().bare())
        || !tokens.isClosed(last.next())) {
      return null;
    }
    var hours = between(first.what(), last.what());
    return hours.from() == hours.to() ? null : new Found<>(hours, last.next());
  }

  /**
   * A half that is said of one end goes for the other, too, unless they then stand too far apart.
   */
  private static Hours between(Clock first, Clock last) {
    if (first.mayBeOfHalf() && last.half() != Half.UNSAID) {
      var to = last.inDay();
      var from = first.in(last.half());
      return new Hours(from < to ? from : (from + HALF) % Hours.MIDNIGHT, to);
    }
    var from = first.inDay();
    if (last.mayBeOfHalf() && first.half() != Half.UNSAID) {
      var to = last.in(first.half());
      return new Hours(from, from < to ? to : (to + HALF) % Hours.MIDNIGHT);
    }
    return new Hours(from, last.inDay());
  }

  private @Nullable Found<Clock> clock(int at) {
    var word = tokens.at(at).word();
    if (words.is(Particle.NOON, word)) {
      return new Found<>(new Clock(HALF, Half.PM, false), at + 1);
    }
    if (words.is(Particle.MIDNIGHT, word)) {
      return new Found<>(new Clock(0, Half.AM, false), at + 1);
    }
    return tokens.at(at).isNumber(1, 2) ? number(at) : null;
  }

  private @Nullable Found<Clock> number(int at) {
    var exact = hasMinutes(at);
    var minute = tokens.at(at).value() * HOUR + (exact ? tokens.at(at + 2).value() : 0);
    var next = exact ? at + 3 : at + 1;
    var half = half(tokens.at(next).word());
    if (exact && tokens.at(at + 2).value() >= HOUR) {
      return null;
    }
    if (half == Half.UNSAID) {
      return minute > Hours.MIDNIGHT ? null : new Found<>(new Clock(minute, half, !exact), next);
    }
    return minute >= HALF + HOUR ? null : new Found<>(new Clock(minute, half, false), next + 1);
  }

  private boolean hasMinutes(int at) {
    var sign = tokens.at(at + 1);
    var minutes = tokens.at(at + 2);
    return sign.isGlued()
        && (sign.isSign(':') || sign.isSign('.'))
        && minutes.isGlued()
        && minutes.isNumber(2, 2);
  }

  private Half half(String word) {
    if (words.is(Particle.AM, word)) {
      return Half.AM;
    }
    return words.is(Particle.PM, word) ? Half.PM : Half.UNSAID;
  }
}
