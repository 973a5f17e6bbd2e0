package org.donecal.cache;

import java.time.Duration;

/**
 * How long a value is good for what.
 *
 * @param fresh until then it is served, and that is all
 * @param maximum until then it is served and renewed behind the reader's back; from then on the
 *     reader waits for a new one
 * @param unknown how long it is believed that there is no such thing
 * @param timeout how long a reader waits for loads, and a load may take
 * @param forget how long a value is kept at all
 */
public record Policy(
    Duration fresh, Duration maximum, Duration unknown, Duration timeout, Duration forget) {

  public static final Policy DEFAULT =
      new Policy(
          Duration.ofHours(1),
          Duration.ofDays(7),
          Duration.ofMinutes(10),
          Duration.ofSeconds(10),
          Duration.ofDays(90));

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int ENOUGH_DOUBLINGS = 10;

  public Policy of(Duration freshFor, Duration servedFor) {
    return new Policy(freshFor, servedFor, unknown, timeout, forget);
  }

  /** How long nobody is asked again for a key after so many failures in a row. */
  static Duration pauseAfter(int failures) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, ENOUGH_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
