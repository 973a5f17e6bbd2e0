package org.donecal.ical;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of iCalendar: folded at 75 octets without cutting a character, ended by CRLF. */
final class ContentLines {
  private static final int LONGEST = 75;
  private static final byte[] END = {'\r', '\n'};
  private static final byte[] FOLD = {'\r', '\n', ' '};

  private final OutputStream out;

  ContentLines(OutputStream out) {
    this.out = out;
  }

  /** Writes one property, parameters in its name, with a value that needs no escaping. */
  void raw(String name, String value) throws IOException {
    fold(name + ":" + value);
    out.write(END);
  }

  void text(String name, String text) throws IOException {
    raw(name, escape(text));
  }

  /**
   * What of a text may stand in a line: no control characters but the tab, all kinds of line breaks
   * as one, and nothing that is half a character.
   */
  static String legible(String text) {
    return text.replaceAll("\r\n|[\r\u000B\f\u0085\u2028\u2029]", "\n")
        .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\t\n]]", "");
  }

  /** A legible text as a value. */
  static String escape(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  private void fold(String line) throws IOException {
    var bytes = line.getBytes(StandardCharsets.UTF_8);
    var from = 0;
    var room = LONGEST;
    while (bytes.length - from > room) {
      var to = from + room;
      while (isInside(bytes[to])) {
        to--;
      }
      out.write(bytes, from, to - from);
      out.write(FOLD);
      from = to;
      room = LONGEST - 1;
    }
    out.write(bytes, from, bytes.length - from);
  }

  /** Whether a byte of UTF-8 goes on with a character. */
  private static boolean isInside(byte octet) {
    return (octet & 0xC0) == 0x80;
  }
}
