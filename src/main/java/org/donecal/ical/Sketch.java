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

  /** Without all of these, other times would be told than are meant. */
  private static final Set<String> TIMES = Set.of("RRULE", "EXDATE", "RDATE");

  /** So many lines of a kind; nobody has as many exceptions to a series. */
  static final int MOST_LINES = 10_000;

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

  String name() {
    return name;
  }

  boolean is(String kind) {
    return name.equals(kind);
  }

  /** Whether lines of that name matter here. */
  static boolean keeps(String property) {
    var key = property.toUpperCase(Locale.ROOT);
    return SINGLES.contains(key) || LISTS.contains(key);
  }

  /** Whether lines of that name say when an event comes again. */
  static boolean isTime(String property) {
    return TIMES.contains(property.toUpperCase(Locale.ROOT));
  }

  /** False when there are too many of its kind. */
  boolean add(String property, Property value) {
    var key = property.toUpperCase(Locale.ROOT);
    if (LISTS.contains(key)) {
      var list = lists.computeIfAbsent(key, it -> new ArrayList<>());
      return list.size() < MOST_LINES && list.add(value);
    }
    if (SINGLES.contains(key)) {
      single.putIfAbsent(key, value);
    }
    return true;
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
