package org.donecal.garden;

import java.util.List;

/**
 * What renaming a tag would do.
 *
 * @param entries how many living entries would get another title
 * @param shares how many shares and feeds would get another filter
 * @param titles the first few of the titles
 */
public record Preview(
    String from, String to, boolean merges, int entries, int shares, List<Change> titles) {
  private static final int SHOWN = 5;

  /** One title. */
  public record Change(String was, String becomes) {}

  static Preview of(Renaming renaming, int filters) {
    var affected = renaming.affected();
    return new Preview(
        renaming.tag().name(),
        renaming.name(),
        renaming.merges(),
        affected.size(),
        filters,
        affected.stream().limit(SHOWN).map(it -> new Change(it.was(), it.becomes())).toList());
  }
}
