package org.donecal.overlaps;

import java.time.ZoneOffset;
import java.util.Optional;
import org.donecal.spans.Span;

/** What is left of an entry before and after another one; parts of less than a minute are not. */
record Remains(Optional<Span> before, Optional<Span> after) {
  private static final long SHORTEST = 60;

  static Remains of(Span yielding, Span staying) {
    return new Remains(
        part(yielding, yielding.startsAt(), staying.startsAt()),
        part(yielding, staying.endsAt(), yielding.endsAt()));
  }

  private static Optional<Span> part(Span of, long from, long to) {
    return to - from < SHORTEST
        ? Optional.empty()
        : Optional.of(Span.hours(from, to, of.zone(ZoneOffset.UTC)));
  }

  boolean none() {
    return before.isEmpty() && after.isEmpty();
  }

  boolean both() {
    return before.isPresent() && after.isPresent();
  }

  /** Of two that are as long as each other, the first. */
  boolean keepsBefore() {
    return length(before) >= length(after);
  }

  Span larger() {
    return (keepsBefore() ? before : after).orElseThrow();
  }

  private static long length(Optional<Span> part) {
    return part.map(Span::length).orElse(0L);
  }
}
