package org.donecal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Failure.Fault;

/** Collects what is wrong with an input, so that all of it is told at once. */
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  /** What was read; empty if it could not be, which is noted. */
  public <T> Optional<T> read(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (Failure.Invalid invalid) {
      invalid.faults().stream().filter(this::isNews).forEach(found::add);
      return Optional.empty();
    }
  }

  /** A field that is wrong in itself has no more to be told about. */
  private boolean isNews(Fault fault) {
    return found.stream().noneMatch(known -> known.field().equals(fault.field()));
  }

  /** What was read of a field that may be left out; empty, too, if it could not be. */
  public <T> Optional<T> readOptional(Supplier<Optional<T>> reader) {
    return read(reader).flatMap(it -> it);
  }

  /** Refuses the input if anything was wrong. */
  public void check() {
    if (!found.isEmpty()) {
      throw new Failure.Invalid(found);
    }
  }
}
