package org.donecal.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/**
 * One object in JSON.
 *
 * @param line where it begins
 * @param all texts and numbers as texts, flags, lists, and fields again
 */
record JsonFields(long line, Map<String, Object> all) {
  /** What is null, which is there all the same. */
  static final Object NOTHING = new Object();

  boolean has(String... names) {
    return all.keySet().containsAll(List.of(names));
  }

  /** A text or a number. */
  Optional<String> text(String name) {
    var value = all.get(name);
    if (value == null || value == NOTHING) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(Row.legible(text));
    }
    throw new Failure.Invalid(name, "The " + name + " must be a text.");
  }

  @Nullable String orNull(String name) {
    return text(name).filter(it -> !it.isBlank()).orElse(null);
  }

  String required(String name) {
    return text(name)
        .filter(it -> !it.isBlank())
        .orElseThrow(() -> new Failure.Invalid(name, "There is no " + name + "."));
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(all.get(name));
  }

  /** The texts of a list; what else is in it is left out. */
  List<String> texts(String name) {
    return all.get(name) instanceof List<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(it -> Row.legible((String) it))
            .toList()
        : List.of();
  }

  /** What an object of this name calls itself, or the text of this name that is no number. */
  String named(String name) {
    var value = all.get(name);
    if (value instanceof Map<?, ?> object && object.get("name") instanceof String text) {
      return Row.legible(text);
    }
    return value instanceof String text && !text.matches("\\d+") ? Row.legible(text) : "";
  }
}
