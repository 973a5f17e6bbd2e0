package org.donecal.ical;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out control characters, NULs first of all: no text has any. */
final class Legible extends FilterReader {
  Legible(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    int next;
    do {
      next = in.read();
    } while (next >= 0 && !isLegible((char) next));
    return next;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int kept;
    do {
      var read = in.read(into, from, length);
      if (read < 0) {
        return -1;
      }
      kept = keep(into, from, read);
    } while (kept == 0);
    return kept;
  }

  private static int keep(char[] text, int from, int length) {
    var kept = from;
    for (var at = from; at < from + length; at++) {
      if (isLegible(text[at])) {
        text[kept++] = text[at];
      }
    }
    return kept - from;
  }

  private static boolean isLegible(char character) {
    return character >= ' ' ? character != 0x7F : "\r\n\t".indexOf(character) >= 0;
  }
}
