package org.donecal.ical;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Keeps what is read of a line, however often it is folded, within bounds: what comes behind is
 * left out, be it a picture or a trap. Lines are still where they were.
 */
final class BoundedLines extends FilterReader {
  /** Of a line that is left so long, the end may be missing. */
  static final int LONGEST = 1_000_000;

  private int length;
  private boolean ended;
  private char last;

  BoundedLines(Reader text) {
    super(new BufferedReader(text));
  }

  @Override
  public int read() throws IOException {
    int next;
    do {
      next = in.read();
    } while (next >= 0 && !keeps((char) next));
    return next;
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    var count = 0;
    while (count < most) {
      var next = read();
      if (next < 0) {
        return count == 0 ? -1 : count;
      }
      into[from + count++] = (char) next;
    }
    return count;
  }

  private boolean keeps(char next) {
    if (next == '\n' || next == '\r') {
      ended = true;
      return true;
    }
    var folds = ended && (next == ' ' || next == '\t');
    if (ended && !folds && last != '=') { // which goes on with a line of the older version 1.0
      length = 0;
    }
    ended = false;
    last = next;
    return folds || ++length <= LONGEST;
  }
}
