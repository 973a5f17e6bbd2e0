package org.donecal.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text none of whose lines is so long that it would fill the memory of who reads line by line.
 */
final class ShortLines extends FilterReader {
  private final int longest;
  private long line = 1;
  private int length;

  ShortLines(Reader text, int longest) {
    super(text);
    this.longest = longest;
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] characters, int offset, int most) throws IOException {
    var read = super.read(characters, offset, most);
    for (var at = offset; at < offset + read; at++) {
      if (characters[at] == '\n' || characters[at] == '\r') {
        line += characters[at] == '\n' ? 1 : 0;
        length = 0;
      } else if (++length > longest) {
        throw new Broken(line, "The line has more than " + longest + " characters.");
      }
    }
    return read;
  }
}
