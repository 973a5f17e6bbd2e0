package org.donecal.garden;

import java.util.ArrayList;
import java.util.List;

/** What was done to one tag, in words for its owner. */
final class Sentence {
  private static final int SHOWN = 100;

  private final List<String> deeds = new ArrayList<>();

  /** Tells one deed: by itself, or as one of several on the same tag. */
  void tell(String alone, String further) {
    deeds.add(deeds.isEmpty() ? alone : further);
  }

  void tell(Renaming renaming) {
    var entries = renaming.affected().size();
    deeds.add(
        (renaming.merges() ? "Merged @%s into @%s (%d %s)" : "Renamed @%s to @%s (%d %s)")
            .formatted(
                shortened(renaming.tag().name()),
                shortened(renaming.name()),
                entries,
                entries == 1 ? "entry" : "entries"));
  }

  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  @Override
  public String toString() {
    return String.join(", ", deeds);
  }
}
