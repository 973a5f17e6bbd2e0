package org.donecal.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keys in portions. */
final class Batches {
  private Batches() {}

  static List<Set<String>> of(Collection<String> keys, int most) {
    List<Set<String>> batches = new ArrayList<>();
    Set<String> last = new LinkedHashSet<>();
    for (var key : keys) {
      if (last.size() == most) {
        batches.add(last);
        last = new LinkedHashSet<>();
      }
      last.add(key);
    }
    if (!last.isEmpty()) {
      batches.add(last);
    }
    return batches;
  }
}
