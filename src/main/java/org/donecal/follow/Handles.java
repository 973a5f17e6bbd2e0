package org.donecal.follow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.donecal.kernel.Failure;
import org.donecal.networks.Handle;
import org.jspecify.annotations.Nullable;

/** Many handles in one text, by commas; blanks between them count for nothing. */
record Handles(Map<String, Handle> all) {
  private static final String FIELD = "handles";
  private static final int MOST = 100;

  /** Longer than a hundred of the longest. */
  private static final int LONGEST = 40_000;

  static Handles parse(@Nullable String text) {
    var all = new LinkedHashMap<String, Handle>();
    if (text != null && text.length() <= LONGEST) {
      for (var each : text.split(",", -1)) {
        var spelled = each.strip();
        if (!spelled.isEmpty() && all.size() <= MOST) {
          all.put(spelled, Handle.parse(FIELD, spelled));
        }
      }
    }
    if (all.isEmpty()) {
      throw new Failure.Invalid(FIELD, "Please give the handles, with commas between them.");
    }
    if (all.size() > MOST) {
      throw new Failure.Invalid(FIELD, "Up to " + MOST + " handles can be asked about at once.");
    }
    return new Handles(all);
  }

  List<Handle> distinct() {
    return all.values().stream().distinct().toList();
  }
}
