package org.donecal.sentence;

/**
 * A time of day, or all from one to another, in minutes since midnight.
 *
 * @param to {@link #OPEN} for one time; 1440 for the midnight that ends the day; one that is not
 *     after {@code from} is of the next day
 */
record Hours(int from, int to) {
  static final int OPEN = -1;
  static final int MIDNIGHT = 24 * 60;

  static Hours at(int minute) {
    return new Hours(minute, OPEN);
  }

  boolean isRange() {
    return to != OPEN;
  }

  boolean endsNextDay() {
    return to <= from;
  }

  /** How many minutes a clock shows between the two. */
  int minutes() {
    return endsNextDay() ? to + MIDNIGHT - from : to - from;
  }

  String print() {
    return isRange() ? clock(from) + "-" + clock(to) : clock(from);
  }

  private static String clock(int minute) {
    var minutes = minute % 60;
    return minute / 60 + (minutes < 10 ? ":0" : ":") + minutes;
  }
}
