package org.donecal.cache;

import java.util.concurrent.atomic.LongAdder;

/** Counts {@link Readings}; exact, however many threads count. */
final class Counts {
  final LongAdder near = new LongAdder();
  final LongAdder kept = new LongAdder();
  final LongAdder missed = new LongAdder();
  final LongAdder stale = new LongAdder();
  final LongAdder loads = new LongAdder();
  final LongAdder loadNanos = new LongAdder();
  final LongAdder failures = new LongAdder();
  final LongAdder dropped = new LongAdder();

  Readings read() {
    return new Readings(
        near.sum(),
        kept.sum(),
        missed.sum(),
        stale.sum(),
        loads.sum(),
        loadNanos.sum() / 1_000_000,
        failures.sum(),
        dropped.sum());
  }
}
