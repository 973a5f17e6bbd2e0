package org.donecal.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * JSON on its way to a parser: without the commas that some programs leave behind the last of a
 * list, and with nothing in it that would fill the parser's memory.
 */
final class JsonText extends FilterReader {
  private static final int DEEPEST = 50;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_WORD = 40;

  private long line = 1;
  private int depth;
  private int length;
  private boolean quoted;
  private boolean escaped;
  private int held = -1;
  private int breaks;

  JsonText(Reader text) {
    super(text);
  }

  @Override
  public int read(char[] characters, int offset, int most) throws IOException {
    var end = offset;
    while (end < offset + most) {
      var next = read();
      if (next < 0) {
        return end == offset ? -1 : end - offset;
      }
      characters[end++] = (char) next;
    }
    return most;
  }

  @Override
  public int read() throws IOException {
    if (breaks > 0) {
      breaks--;
      return '\n';
    }
    var next = held >= 0 ? held : taken();
    var wasHeld = held >= 0;
    held = -1;
    return next == ',' && !quoted && !wasHeld ? withoutNeed() : next;
  }

  /** The line that is being read, from 1. */
  long line() {
    return line;
  }

  /** A comma, unless a list ends behind it. */
  private int withoutNeed() throws IOException {
    held = taken();
    while (held >= 0 && Character.isWhitespace(held)) {
      breaks += held == '\n' ? 1 : 0;
      held = taken();
    }
    return held == ']' || held == '}' ? read() : ',';
  }

  private int taken() throws IOException {
    var next = super.read();
    if (next == '\n') {
      line++;
    }
    if (quoted) {
      inside(next);
    } else {
      outside(next);
    }
    return next;
  }

  private void inside(int next) {
    if (++length > LONGEST_TEXT) {
      throw new Broken(line, "There is a text of more than " + LONGEST_TEXT + " characters.");
    }
    quoted = escaped || next != '"';
    escaped = !escaped && next == '\\';
  }

  private void outside(int next) {
    length = Character.isLetterOrDigit(next) || next == '-' || next == '.' ? length + 1 : 0;
    if (length > LONGEST_WORD) {
      throw new Broken(line, "There is a number of more than " + LONGEST_WORD + " digits.");
    }
    if (next == '"') {
      quoted = true;
      length = 0;
    } else if (next == '{' || next == '[') {
      depth++;
      if (depth > DEEPEST) {
        throw new Broken(line, "Lists are nested more than " + DEEPEST + " deep.");
      }
    } else if (next == '}' || next == ']') {
      depth--;
    }
  }
}
