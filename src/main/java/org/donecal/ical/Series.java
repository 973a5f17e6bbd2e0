package org.donecal.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.donecal.spans.Span;

/** An event that comes again: its times within what was asked for. */
final class Series {
  /** Nothing that is done comes oftener within what anybody looks at. */
  private static final int MOST = 5_000;

  private final Sketch sketch;
  private final At start;
  private final long length;
  private final Zones zones;
  private final Terms terms;
  private final Faults faults;
  private final Effort effort;
  private final Set<Long> without = new HashSet<>();
  private final Set<LocalDate> withoutDays = new HashSet<>();
  private final TreeMap<Long, LocalDateTime> times = new TreeMap<>();
  private boolean tooOften;

  Series(
      Sketch sketch,
      At start,
      long length,
      Zones zones,
      Terms terms,
      Faults faults,
      Effort effort) {
    this.sketch = sketch;
    this.start = start;
    this.length = length;
    this.zones = zones;
    this.terms = terms;
    this.faults = faults;
    this.effort = effort;
  }

  /** The wall times at which it comes, but those that are told on their own. */
  Collection<LocalDateTime> times(Set<Long> told) {
    without.addAll(told);
    sketch.all("EXDATE").forEach(this::except);
    add(start.wall());
    sketch.all("RDATE").forEach(this::addDates);
    sketch.all("RRULE").forEach(this::follow);
    if (tooOften) {
      faults.cut(
          sketch.line(), "This comes too often: more than " + MOST + " times can't be followed.");
    }
    if (effort.spent()) {
      faults.cut(sketch.line(), "The series up to here are too many to be followed.");
    }
    return times.values();
  }

  private void except(Property line) {
    for (var value : line.value().split(",")) {
      At.read(line.with(value), zones)
          .ifPresent(
              it -> {
                if (it.date() && !start.date()) {
                  withoutDays.add(it.wall().toLocalDate());
                } else {
                  without.add(it.second());
                }
              });
    }
  }

  private void addDates(Property line) {
    for (var value : line.value().split(",")) {
      var slash = value.indexOf('/'); // a period: its start is when the event comes
      At.read(line.with(slash < 0 ? value : value.substring(0, slash)), zones)
          .map(it -> start.date() ? it.wall().toLocalDate().atStartOfDay() : wall(it.second()))
          .ifPresent(this::add);
    }
  }

  private LocalDateTime wall(long second) {
    return LocalDateTime.ofInstant(
        Instant.ofEpochSecond(second),
        start.zone().rules().getOffset(Instant.ofEpochSecond(second)));
  }

  private void follow(Property line) {
    if (!effort.spend(1)) {
      return;
    }
    var rule = Rule.read(line.value());
    if (rule.isEmpty()) {
      faults.add(
          line.line(),
          "This rule is not followed, only its first time is taken: "
              + Faults.quoted(line.value())
              + ".");
      return;
    }
    var last = rule.get().until().flatMap(it -> At.read(line.with(it), zones));
    var margin = length / Span.DAY + 2;
    var from = LocalDateTime.ofInstant(terms.from(), ZoneOffset.UTC).minusDays(margin);
    var until = LocalDateTime.ofInstant(terms.until(), ZoneOffset.UTC).plusDays(2);
    var walls = rule.get().times(start.wall(), from, until, effort);
    while (walls.hasNext()) {
      var wall = walls.next();
      if (last.filter(it -> isPast(wall, it)).isPresent()) {
        return;
      }
      if (!add(wall)) {
        return;
      }
    }
  }

  /** Whether a time lies behind the last one, which is a day, a wall time or an instant. */
  private boolean isPast(LocalDateTime wall, At last) {
    var byDay = last.date() || start.date();
    return byDay
        ? wall.toLocalDate().isAfter(last.wall().toLocalDate())
        : start.second(wall) > last.second();
  }

  /** Days are held against the days of the reader; an end within a day reaches to its end. */
  private long bound(Instant instant, long roundedUp) {
    if (!start.date()) {
      return instant.getEpochSecond();
    }
    var wall = LocalDateTime.ofInstant(instant, terms.home()).toEpochSecond(ZoneOffset.UTC);
    return Math.floorDiv(wall + roundedUp, Span.DAY) * Span.DAY;
  }

  /** False when there are enough. */
  private boolean add(LocalDateTime wall) {
    var second = start.second(wall);
    var inside =
        second + Math.max(length, 1) > bound(terms.from(), 0)
            && second < bound(terms.until(), Span.DAY - 1);
    if (!inside || without.contains(second) || withoutDays.contains(wall.toLocalDate())) {
      return true;
    }
    if (times.size() >= MOST && !times.containsKey(second)) {
      tooOften = true;
      return false;
    }
    times.put(second, wall);
    return true;
  }
}
