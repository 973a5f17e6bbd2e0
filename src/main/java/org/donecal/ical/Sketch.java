package org.donecal.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One component as its lines have it, before zones and series are known. */
final class Sketch {
  /** What may stand there several times, and is wanted each time. */
  private static final Set<String> LISTS = Set.of("RRULE", "EXDATE", "RDATE", "CATEGORIES");

  private static final Set<String> SINGLES =
      Set.of(
          "UID",
          "SUMMARY",
          "DESCRIPTION",
          "URL",
          "LOCATION",
          "DTSTART",
          "DTEND",
          "DURATION",
          "RECURRENCE-ID",
          "STATUS",
          "SEQUENCE",
          "TZID",
          "X-LIC-LOCATION",
          "TZOFFSETFROM",
          "TZOFFSETTO",
          IcsWriter.ZONE,
          IcsWriter.TITLE,
          IcsWriter.NOTE);

  /** So many lines of a kind; nobody has as many exceptions to a series. */
  private static final int MOST_LINES = 10_000;

  private final int line;
  private final String name;
  private final Map<String, Property> single = new HashMap<>();
  private final Map<String, List<Property>> lists = new HashMap<>();
  private final List<Sketch> parts = new ArrayList<>();

  Sketch(String name, int line) {
    this.name = name;
    this.line = line;
  }

  int line() {
    return line;
  }

  boolean is(String kind) {
    return name.equals(kind);
  }

  void add(String property, Property value) {
    var key = property.toUpperCase(Locale.ROOT);
    if (LISTS.contains(key)) {
      var list = lists.computeIfAbsent(key, it -> new ArrayList<>());
      if (list.size() < MOST_LINES) {
        list.add(value);
      }
    } else if (SINGLES.contains(key)) {
      single.putIfAbsent(key, value);
    }
  }

  void add(Sketch part) {
    if (parts.size() < MOST_LINES) {
      parts.add(part);
    }
  }

  List<Sketch> parts() {
    return parts;
  }

  Optional<Property> get(String property) {
    return Optional.ofNullable(single.get(property));
  }

  /** As plain text; empty if it is not there. */
  String text(String property) {
    return get(property).map(Property::text).orElse("");
  }

  List<Property> all(String property) {
    return lists.getOrDefault(property, List.of());
  }
}
