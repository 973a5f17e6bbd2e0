package org.donecal.subscriptions;

/** What is said of subscriptions and ghosts. */
final class Words {
  private Words() {}

  /** A text of others on one line, cut where it is too long. */
  static String shortened(String text, int longest) {
    var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }
}
