package org.donecal.sharing;

import java.util.Arrays;
import java.util.Locale;
import org.donecal.kernel.Failure;

/** How much of the entries a share shows. */
public enum Detail {
  /** Days and hours, and no entry. */
  TOTALS,
  /** When, and the title. */
  ENTRIES,
  /** Notes and links too. */
  NOTES;

  static Detail read(String text) {
    return Arrays.stream(values())
        .filter(it -> it.text().equals(text.strip()))
        .findAny()
        .orElseThrow(
            () -> new Failure.Invalid("detail", "The detail must be totals, entries or notes."));
  }

  /** What is seen, for readers who never saw a share. */
  String words() {
    return switch (this) {
      case TOTALS -> "days and hours only";
      case ENTRIES -> "titles and times";
      case NOTES -> "titles and times, notes and links";
    };
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
