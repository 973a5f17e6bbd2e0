package org.donecal.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.donecal.kernel.Failure;

/** Gathers what is wrong with one request, so that all of it is told at once. */
final class Faults {
  private final List<Failure.Fault> found = new ArrayList<>();

  /** What the reader answers; empty when it finds a fault, which is kept. */
  <T> Optional<T> read(Supplier<Optional<T>> reader) {
    try {
      return reader.get();
    } catch (Failure.Invalid invalid) {
      found.addAll(invalid.faults());
      return Optional.empty();
    }
  }

  boolean any() {
    return !found.isEmpty();
  }

  /** The value if nothing at all was wrong. */
  <T> T unlessAny(Optional<T> value) {
    if (any()) {
      throw new Failure.Invalid(found);
    }
    return value.orElseThrow();
  }
}
