package org.donecal.imports;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.donecal.kernel.Failure;

/** A format whose files are lists of objects in JSON. */
interface Records extends Format {

  /** The names of lists that its entries may lie in. */
  Set<String> lists();

  boolean knows(JsonFields first);

  /** The entry that an object tells; empty if it is none and need not be. */
  Optional<Told> told(JsonFields fields, Times times);

  @Override
  default boolean knows(Source source) {
    if (!source.isJson()) {
      return false;
    }
    var first = new ArrayList<JsonFields>();
    new JsonObjects(lists())
        .read(
            source,
            fields -> {
              first.add(fields);
              return false;
            });
    return first.stream().anyMatch(this::knows);
  }

  @Override
  default void read(Source source, Times times, Listener listener) {
    new JsonObjects(lists())
        .read(
            source,
            fields -> {
              try {
                told(fields, times)
                    .ifPresentOrElse(listener::told, () -> listener.skipped(fields.line()));
              } catch (Failure.Invalid wrong) {
                listener.fault(fields.line(), String.valueOf(wrong.getMessage()));
              }
              return true;
            });
  }
}
