package org.donecal.exports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.donecal.spans.Span;
import org.donecal.tags.TagKey;

/** What the entries that went by come to, tag by tag. */
final class TagSums {
  private final Map<String, Sum> tags = new TreeMap<>();
  private Sum untagged = Sum.none(-1, "");
  private Sum total = Sum.none(-1, "");

  /**
   * What has one tag, or none.
   *
   * @param number of the tag among those that went by
   * @param name as the tag was spelled last; empty for none
   */
  record Sum(int number, String name, long days, long seconds, long entries) {
    static Sum none(int number, String name) {
      return new Sum(number, name, 0, 0, 0);
    }

    Sum plus(String spelled, EntryRow entry) {
      var more = entry.allDay() ? entry.length() / Span.DAY : 0;
      var longer = entry.allDay() ? 0 : entry.length();
      return new Sum(number, spelled, days + more, seconds + longer, entries + 1);
    }
  }

  /**
   * Adds an entry.
   *
   * @return the numbers of its tags
   */
  List<Integer> add(EntryRow entry, List<String> names) {
    total = total.plus("", entry);
    if (names.isEmpty()) {
      untagged = untagged.plus("", entry);
    }
    return names.stream().map(it -> add(entry, it)).toList();
  }

  private Integer add(EntryRow entry, String name) {
    var key = TagKey.of(name);
    var sum = tags.getOrDefault(key, Sum.none(tags.size(), name)).plus(name, entry);
    tags.put(key, sum);
    return sum.number();
  }

  /** By name. */
  List<Sum> tags() {
    return List.copyOf(tags.values());
  }

  /** Those that most entries have, the first of them first. */
  List<Sum> mostUsed(int limit) {
    return tags.values().stream()
        .sorted(Comparator.comparing(Sum::entries).reversed())
        .limit(limit)
        .toList();
  }

  Sum untagged() {
    return untagged;
  }

  /** Counts each entry once. */
  Sum total() {
    return total;
  }
}
