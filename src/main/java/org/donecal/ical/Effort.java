package org.donecal.ical;

import java.time.Duration;

/** How much may be spent on the series of one text: steps, and time for what can't be counted. */
final class Effort {
  private static final long LONGEST = Duration.ofSeconds(5).toNanos();
  private static final int MOST_STEPS = 1_000_000;

  private final long begin = System.nanoTime();
  private int steps;

  /** One more step; false when there has been enough. */
  boolean spend() {
    steps++;
    return !spent();
  }

  boolean spent() {
    return steps > MOST_STEPS || System.nanoTime() - begin > LONGEST;
  }
}
