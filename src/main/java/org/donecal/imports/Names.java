package org.donecal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.donecal.tags.Tags;

/** Names of clients, projects and tags elsewhere, and the tags that they become here. */
final class Names {
  private static final int MOST_REMEMBERED = 1000;
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_.\\-/]+");
  private static final Pattern EDGE = Pattern.compile("^[-.]+|[-.]+$");

  private final Map<String, Optional<String>> known = new HashMap<>();
  private final Map<String, String> changed = new LinkedHashMap<>();

  /** The tag for a name; empty if nothing in it can be one. Most names come again and again. */
  Optional<String> tag(String name) {
    var found = known.get(name);
    if (found == null) {
      found = fresh(name);
      if (known.size() < MOST_REMEMBERED) {
        known.put(name, found);
      }
    }
    return found;
  }

  private Optional<String> fresh(String name) {
    var parts = new ArrayList<String>();
    for (var part : name.strip().replaceFirst("^[@#]", "").split("/")) {
      var left = EDGE.matcher(OTHER.matcher(part).replaceAll("-")).replaceAll("");
      if (left.codePoints().anyMatch(Character::isLetterOrDigit)) {
        parts.add(left);
      }
    }
    try {
      var tag = Tags.name("tag", String.join("/", parts));
      if (!tag.equals(name) && changed.size() < MOST_REMEMBERED) {
        changed.put(name, tag);
      }
      return Optional.of(tag);
    } catch (Failure.Invalid impossible) {
      return Optional.empty();
    }
  }

  /** The tags that are called otherwise than their names elsewhere. */
  Map<String, String> changed() {
    return changed;
  }
}
