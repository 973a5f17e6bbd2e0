package org.donecal.ical;

/**
 * How much may be spent on the series of one text, in steps that take about as long as finding the
 * next time of a rule. Not in seconds: what is too much must not hang on what else goes on.
 */
final class Effort {
  private static final long MOST_STEPS = 1_000_000;

  private long steps;

  /** So many steps more; false when there has been enough. */
  boolean spend(long more) {
    steps += more;
    return !spent();
  }

  boolean spent() {
    return steps > MOST_STEPS;
  }
}
