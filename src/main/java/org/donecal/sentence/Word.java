package org.donecal.sentence;

import java.util.Arrays;
import java.util.Optional;

/**
 * An understood word, or several that belong together, where they stand in the text, in UTF-16
 * units.
 *
 * @param to the first unit after it
 */
public record Word(int from, int to, Kind kind) {

  /** What a word is about. */
  public enum Kind {
    DATE("date"),
    TIME("time"),
    DURATION("duration"),
    ALL_DAY("allDay");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As the API names it. */
    public String text() {
      return text;
    }

    public static Optional<Kind> of(String text) {
      return Arrays.stream(values()).filter(it -> it.text.equals(text)).findAny();
    }
  }
}
