package org.donecal.imports;

/** From here on a file can't be read at all. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;

  Broken(long line, String message) {
    super(message);
    this.line = line;
  }

  long line() {
    return line;
  }
}
