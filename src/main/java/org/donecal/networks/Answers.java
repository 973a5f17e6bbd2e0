package org.donecal.networks;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.donecal.wire.Trouble;

/** Turns what makes no sense in an answer into what can be told. */
final class Answers {
  private Answers() {}

  /** What is read, or that it could not be. */
  static <T> Told<T> read(String label, Supplier<T> reader) {
    try {
      return new Told.Found<>(reader.get());
    } catch (IllegalArgumentException strange) {
      return Told.failed(trouble(label));
    }
  }

  /** What is read, or nothing: one line of a list that makes no sense is left out. */
  static <T> Optional<T> readable(Supplier<T> reader) {
    try {
      return Optional.ofNullable(reader.get());
    } catch (IllegalArgumentException strange) {
      return Optional.empty();
    }
  }

  /** The list that must be there. */
  static List<JsonValue> list(String label, JsonObject answer, String name) {
    return readable(() -> new Fields(answer).all(name)).orElseThrow(() -> trouble(label));
  }

  static Trouble trouble(String label) {
    return Trouble.answered(label + " gave an answer that makes no sense.");
  }
}
