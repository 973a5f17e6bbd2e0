package org.donecal.subscriptions;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.donecal.kernel.Failure;

/** Colours that can be told apart beside one another, on white and on black. */
final class Palette {
  private static final List<String> COLORS =
      List.of(
          "#5c8d87", "#994499", "#6633cc", "#b08b59", "#dd4477", "#22aa99", "#668cb3", "#dd5511",
          "#d6ae00", "#668cd9", "#3640ad");

  private Palette() {}

  /** The first that is not taken; when all are, they begin anew. */
  static String next(Collection<String> taken) {
    return COLORS.stream()
        .filter(it -> !taken.contains(it))
        .findFirst()
        .orElseGet(() -> COLORS.get(taken.size() % COLORS.size()));
  }

  static String read(String text) {
    var color = text.strip().toLowerCase(Locale.ROOT);
    if (!color.matches("#[0-9a-f]{6}")) {
      throw new Failure.Invalid("color", "The color must be written as in #2f6f4f.");
    }
    return color;
  }
}
