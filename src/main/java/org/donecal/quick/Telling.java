package org.donecal.quick;

import java.util.Optional;

/**
 * What somebody tells: a title, and what else there is to say. Who writes the long text only means
 * its beginning for a title.
 */
record Telling(Optional<String> title, Optional<String> note) {
  /** A line longer than this is no title. */
  private static final int LONGEST_LINE = 50;

  /** A first line that can't be a title at all. */
  private static final int LONGEST_TITLE = 500;

  static Telling of(Optional<String> title, Optional<String> note) {
    var said = present(title);
    var more = present(note);
    return said.isPresent() || more.isEmpty() ? new Telling(said, more) : told(more.get());
  }

  private static Optional<String> present(Optional<String> text) {
    return text.map(String::strip).filter(it -> !it.isEmpty());
  }

  private static Telling told(String text) {
    var lines = text.split("\\R", 2);
    var first = lines[0].strip();
    if (lines.length > 1 && length(first) <= LONGEST_TITLE) {
      return new Telling(Optional.of(first), present(Optional.of(lines[1])));
    }
    if (length(first) <= LONGEST_LINE) {
      return new Telling(Optional.of(first), Optional.empty());
    }
    var beginning = first.substring(0, first.offsetByCodePoints(0, LONGEST_LINE));
    return new Telling(Optional.of(beginning + "..."), Optional.of(text));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
