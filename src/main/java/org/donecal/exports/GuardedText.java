package org.donecal.exports;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula: an apostrophe stands before what would make
 * it one, wherever a reader may begin a cell. Decision 0025 has the rule, and how it is read back.
 */
final class GuardedText {
  private static final Pattern FORMULA =
      Pattern.compile("(\\A|[;\\t\\r\\n])([ \"]*)('*)(?=[=+\\-@＝＋－＠])");
  private static final Pattern BREAK = Pattern.compile("\\A([ \"]*)('*)(?=[\\t\\r\\n])");

  private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cntrl}&&[^\t\r\n]]");

  private GuardedText() {}

  static String of(String text) {
    var guarded = FORMULA.matcher(legible(text)).replaceAll("$1$2'$3");
    return BREAK.matcher(guarded).replaceFirst("$1'$2");
  }

  /** No control characters but tab and line breaks: no cell needs them, and some terminals obey. */
  private static String legible(String text) {
    return ILLEGIBLE.matcher(text).replaceAll("");
  }
}
