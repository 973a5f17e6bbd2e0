package org.donecal.reports;

import java.util.Comparator;
import org.donecal.tags.TagColors;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it stands at a row.
 *
 * @param name null: untagged
 * @param chosen the colour somebody chose for it
 */
record Label(long tag, @Nullable String name, @Nullable String chosen) {

  /** Untagged first, then alphabetical ignoring case. */
  static final Comparator<Label> ORDER =
      Comparator.comparing((Label label) -> label.tag() != Sums.UNTAGGED)
          .thenComparing(Label::text, String.CASE_INSENSITIVE_ORDER);

  private String text() {
    return name == null ? "" : name;
  }

  String color() {
    return name == null ? TagColors.UNTAGGED : TagColors.of(name, chosen);
  }
}
