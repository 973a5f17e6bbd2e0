package org.donecal.handwriting;

/**
 * A line of a mail.
 *
 * @param depth how often it was quoted; 0 for what this mail's author wrote
 * @param text without the marks of quoting
 */
record Line(int depth, String text) {

  boolean quoted() {
    return depth > 0;
  }

  boolean blank() {
    return text.isBlank();
  }
}
