package org.donecal.tags;

import org.jspecify.annotations.Nullable;

/**
 * The colour of each tag, such as {@code #1f6feb}: the one chosen for it, else one that follows
 * from its name, so that it never depends on what else is shown. All carry white text and stand out
 * from a white and from a dark page (contrast of at least 4.5 and 3).
 */
public final class TagColors {
  /** What has no tag. */
  public static final String UNTAGGED = "#6b7280";

  private static final String[] PALETTE = {
    "#db2323", "#ad5032", "#ae5e0e", "#8a6d16", "#6f6f20", "#607d0a", "#497e14", "#397a23",
    "#0a860a", "#158230", "#237a4f", "#0a8264", "#147d7d", "#29748d", "#1173d4", "#4068e0",
    "#5e5ed0", "#7c55f1", "#9448e1", "#a33ac6", "#c910c9", "#cb21a1", "#bd367a", "#e21246"
  };

  private TagColors() {}

  /**
   * The colour of a tag.
   *
   * @param chosen the colour somebody chose, if anybody did
   */
  public static String of(String name, @Nullable String chosen) {
    return chosen != null ? chosen : of(name);
  }

  /** The colour that follows from a tag's name, whatever its spelling. */
  static String of(String name) {
    var hash = TagKey.of(name).hashCode() * 0x9E3779B9;
    return PALETTE[(hash >>> 16) % PALETTE.length];
  }
}
