package org.donecal.imports;

import java.util.List;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/** One line of a table. */
record Row(long line, Header header, List<String> cells) {

  /** The first of these columns that says something; empty if none does. */
  String text(String... columns) {
    for (var column : columns) {
      var at = header.at().get(column);
      if (at != null && at < cells.size() && !cells.get(at).isBlank()) {
        return legible(cells.get(at)).strip();
      }
    }
    return "";
  }

  Optional<String> found(String... columns) {
    return Optional.of(text(columns)).filter(it -> !it.isEmpty());
  }

  @Nullable String orNull(String... columns) {
    return found(columns).orElse(null);
  }

  String required(String column) {
    return found(column)
        .orElseThrow(() -> new Failure.Invalid(column, "The column \"" + column + "\" is empty."));
  }

  /** The names in a list such as {@code a, b}. */
  List<String> list(String column) {
    return List.of(text(column).split("\\s*,\\s*"));
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Refuses a line whose cells can't all belong to columns. */
  void check() {
    for (var at = header.names().size(); at < cells.size(); at++) {
      if (!cells.get(at).isBlank()) {
        throw new Failure.Invalid("line", "There are more cells than columns in the header.");
      }
    }
  }

  static String legible(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new Failure.Invalid("line", "There are NUL characters, which are not text.");
    }
    if (text.codePoints().anyMatch(it -> it >= 0xD800 && it <= 0xDFFF)) {
      throw new Failure.Invalid("line", "There are halves of characters, which are not text.");
    }
    return text;
  }
}
