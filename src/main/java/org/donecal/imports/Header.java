package org.donecal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a table's columns, in lower case, with blanks for hyphens and underscores.
 *
 * @param at where each column stands; of columns of one name the first
 */
record Header(List<String> names, Map<String, Integer> at) {

  static Header of(List<String> cells) {
    var names = new ArrayList<String>();
    var at = new HashMap<String, Integer>();
    for (var cell : cells) {
      var name = simple(cell);
      at.putIfAbsent(name, names.size());
      names.add(name);
    }
    return new Header(List.copyOf(names), Map.copyOf(at));
  }

  private static String simple(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s\\u00a0]+", " ").strip();
  }

  /** The header of a source, if it has a first line at all. */
  static Optional<Header> of(Source source) {
    if (source.head().isBlank()) {
      return Optional.empty();
    }
    var found = new ArrayList<Header>();
    Csv.of(source)
        .read(
            source,
            (line, cells) -> {
              found.add(of(cells));
              return false;
            });
    return found.stream().findFirst();
  }

  boolean has(String... columns) {
    for (var column : columns) {
      if (!at.containsKey(column)) {
        return false;
      }
    }
    return true;
  }

  boolean hasAny(String... columns) {
    for (var column : columns) {
      if (at.containsKey(column)) {
        return true;
      }
    }
    return false;
  }
}
