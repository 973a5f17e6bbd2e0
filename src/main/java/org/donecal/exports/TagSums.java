package org.donecal.exports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.donecal.calendar.EntryView;
import org.donecal.spans.Span;
import org.donecal.tags.TagKey;

/** What the entries that went by come to, tag by tag. */
final class TagSums {
  private final Map<String, Sum> tags = new TreeMap<>();
  private Sum untagged = new Sum("", 0, 0, 0);
  private Sum total = new Sum("", 0, 0, 0);

  /**
   * What has one tag, or none.
   *
   * @param name as the tag was spelled last; empty for none
   */
  record Sum(String name, long days, long seconds, long entries) {
    Sum plus(String spelled, Span span) {
      return span.allDay()
          ? new Sum(spelled, days + span.length() / Span.DAY, seconds, entries + 1)
          : new Sum(spelled, days, seconds + span.length(), entries + 1);
    }
  }

  void add(EntryView entry) {
    var span = entry.span();
    total = total.plus("", span);
    if (entry.tags().isEmpty()) {
      untagged = untagged.plus("", span);
    }
    for (var name : entry.tags()) {
      tags.merge(
          TagKey.of(name),
          new Sum(name, 0, 0, 0).plus(name, span),
          (sum, first) -> sum.plus(name, span));
    }
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
