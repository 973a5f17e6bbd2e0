package org.donecal.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;

/** What may stand in one line of a header. */
final class Text {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t]]");
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
  private static final int SHOWN = 100;

  private Text() {}

  /**
   * The text itself, if it keeps to one line: a line break in it would let its author write headers
   * of our messages.
   *
   * @param field what it is, for the fault
   */
  static String line(String field, String text, int longest) {
    if (CONTROL.matcher(text).find()) {
      throw new Failure.Invalid(
          field, "The " + field + " has a line break or another control character in it.");
    }
    if (text.length() > longest) {
      throw new Failure.Invalid(
          field, "The " + field + " is longer than " + longest + " characters.");
    }
    return text;
  }

  /** With line ends as mail has them, and without what no mail may hold. */
  static String lines(String text) {
    return LINE_BREAK.matcher(text.replace("\0", "")).replaceAll("\r\n");
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** As it may stand in a sentence: on one line, and not too long. */
  static String shown(String text) {
    return shown(text, SHOWN);
  }

  static String shown(String text, int longest) {
    var line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
