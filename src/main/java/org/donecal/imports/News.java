package org.donecal.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.donecal.calendar.Taken;

/**
 * What of a piece of a file is news to a calendar.
 *
 * @param fresh what it has not
 * @param twins the entries that say the same as what came from nowhere we know
 * @param outdated identities whose entries are gone
 */
record News(List<Fresh> fresh, Map<UUID, UUID> twins, Collection<UUID> outdated) {

  static News of(List<Fresh> piece, Known known, Taken taken) {
    var came = known.of(piece.stream().map(Fresh::identity).toList());
    var own = own(piece, taken);
    var unknown =
        piece.stream()
            .filter(it -> !came.getOrDefault(it.identity(), false) && !own.contains(it.id()))
            .toList();
    var alike = taken.twins(unknown.stream().map(Fresh::content).toList());
    var fresh = new ArrayList<Fresh>();
    var twins = new HashMap<UUID, UUID>();
    for (var one : unknown) {
      var twin = one.placed() ? null : alike.get(one.content());
      if (twin == null) {
        fresh.add(one);
      } else {
        twins.put(one.identity(), twin);
      }
    }
    var outdated = came.keySet().stream().filter(it -> !came.getOrDefault(it, true)).toList();
    return new News(fresh, twins, outdated);
  }

  /** Our own entries that came back. */
  private static Set<UUID> own(List<Fresh> piece, Taken taken) {
    return taken.living(piece.stream().map(Fresh::id).filter(Objects::nonNull).toList());
  }
}
