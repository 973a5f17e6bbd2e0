package org.donecal.mail;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a message waits for its next try: a minute, doubling to six hours, and a little less by
 * chance, so that what failed together does not come back together.
 *
 * @param chance between 0 and 1
 */
record BackOff(DoubleSupplier chance) {
  private static final Duration FIRST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofHours(6);
  private static final double SPREAD = 0.1;

  /** About five days, as mail servers have it. */
  static final int MOST_ATTEMPTS = 28;

  /**
   * @param attempts that failed, one at least
   */
  Duration after(int attempts) {
    var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
    var whole = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return Duration.ofMillis(Math.round(whole.toMillis() * (1 - SPREAD * chance.getAsDouble())));
  }
}
