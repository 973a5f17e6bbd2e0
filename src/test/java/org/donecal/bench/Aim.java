package org.donecal.bench;

import java.util.Locale;

/** What a figure shall be at most, or at least. */
record Aim(double bound, boolean atLeast, String unit) {

  static Aim atMost(double bound, String unit) {
    return new Aim(bound, false, unit);
  }

  static Aim atLeast(double bound, String unit) {
    return new Aim(bound, true, unit);
  }

  boolean reachedBy(double measured) {
    return atLeast ? measured >= bound : measured <= bound;
  }

  String shown(double value) {
    var digits = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f%s", value, unit);
  }

  @Override
  public String toString() {
    return (atLeast ? "≥ " : "≤ ") + shown(bound);
  }
}
