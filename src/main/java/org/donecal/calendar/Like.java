package org.donecal.calendar;

/** Patterns of SQL's {@code like … escape '!'}. */
final class Like {
  private Like() {}

  /** A text that stands for nothing but itself in a pattern. */
  static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
