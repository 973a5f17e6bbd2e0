package org.donecal.overlaps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.donecal.kernel.Opaque;

/**
 * Two entries that overlap.
 *
 * @param other the one that began earlier
 */
record Pair(Stretch entry, Stretch other) {

  /**
   * Those among the stretches, in the order in which the overlaps begin.
   *
   * @param stretches in the order of their starts
   * @param most how many are looked for
   */
  static List<Pair> among(List<Stretch> stretches, Predicate<Pair> wanted, int most) {
    var pairs = new ArrayList<Pair>();
    var running = new ArrayList<Stretch>();
    for (var next : stretches) {
      running.removeIf(it -> it.endsAt() <= next.startsAt());
      for (var other : running) {
        var pair = new Pair(next, other);
        if (wanted.test(pair)) {
          pairs.add(pair);
        }
        if (pairs.size() == most) {
          return pairs;
        }
      }
      running.add(next);
    }
    return pairs;
  }

  long startsAt() {
    return Math.max(entry.startsAt(), other.startsAt());
  }

  long endsAt() {
    return Math.min(entry.endsAt(), other.endsAt());
  }

  /** How long they overlap; not above 0 when they don't. */
  long seconds() {
    return endsAt() - startsAt();
  }

  OverlapView view() {
    return new OverlapView(Opaque.text(entry.id()), Opaque.text(other.id()), (seconds() + 59) / 60);
  }
}
