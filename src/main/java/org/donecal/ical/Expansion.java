package org.donecal.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/** From what the lines say to the events they mean. */
final class Expansion {
  /** One time of one event, whichever of its versions tells it. */
  private record Key(String uid, String occurrence) {}

  private final Sketches sketches;
  private final Terms terms;
  private final Faults faults;
  private final Zones zones;
  private final Effort effort = new Effort();
  private final Map<Key, Integer> latest = new HashMap<>();
  private final Map<String, Set<Long>> told = new HashMap<>();
  private final List<Event> events = new ArrayList<>();

  Expansion(Sketches sketches, Terms terms, Faults faults) {
    this.sketches = sketches;
    this.terms = terms;
    this.faults = faults;
    this.zones = new Zones(sketches, terms.home(), faults);
  }

  List<Event> events() {
    sketches.events().forEach(this::compare);
    for (var sketch : sketches.events()) {
      if (isLatest(sketch)) {
        add(sketch);
      }
    }
    return events;
  }

  private void compare(Sketch sketch) {
    latest.merge(key(sketch), sequence(sketch), Math::max);
    sketch
        .get("RECURRENCE-ID")
        .flatMap(it -> At.read(it, zones))
        .ifPresent(
            it -> told.computeIfAbsent(uid(sketch), one -> new HashSet<>()).add(it.second()));
  }

  /** Of two versions the later one; two that say nothing about it are both told. */
  private boolean isLatest(Sketch sketch) {
    return uid(sketch).isEmpty() || sequence(sketch) >= latest.getOrDefault(key(sketch), 0);
  }

  private Key key(Sketch sketch) {
    return new Key(uid(sketch), occurrence(sketch));
  }

  private static String uid(Sketch sketch) {
    return sketch.text("UID");
  }

  private static int sequence(Sketch sketch) {
    var digits = sketch.text("SEQUENCE");
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }

  /** As it stands there: a series and its exceptions are written by the same program. */
  private String occurrence(Sketch sketch) {
    return sketch
        .get("RECURRENCE-ID")
        .flatMap(it -> At.read(it, zones))
        .map(it -> it.written(it.wall()))
        .orElse("");
  }

  private void add(Sketch sketch) {
    var start = start(sketch);
    if (start.isEmpty()) {
      return;
    }
    var length = length(sketch, start.get());
    if (length < 0) {
      faults.leaveOut(sketch.line(), "This event ends before it starts; it is left out.");
    } else if (length > Span.DAY * 366 * 100) {
      faults.leaveOut(sketch.line(), "This event lasts longer than a life; it is left out.");
    } else if (isSeries(sketch)) {
      addSeries(sketch, start.get(), length);
    } else {
      add(sketch, start.get(), start.get().wall(), length, occurrence(sketch));
    }
  }

  private boolean isSeries(Sketch sketch) {
    var again = !sketch.all("RRULE").isEmpty() || !sketch.all("RDATE").isEmpty();
    return again && sketch.get("RECURRENCE-ID").isEmpty() && !isCancelled(sketch);
  }

  private static boolean isCancelled(Sketch sketch) {
    return sketch.text("STATUS").toUpperCase(Locale.ROOT).equals("CANCELLED");
  }

  private Optional<At> start(Sketch sketch) {
    var line = sketch.get("DTSTART");
    var start = line.flatMap(it -> At.read(it, zones));
    if (start.isEmpty()) {
      faults.leaveOut(
          line.map(Property::line).orElse(sketch.line()),
          line.map(it -> "This is no date: " + Faults.quoted(it.value()) + "; it is left out.")
              .orElse("This event has no start; it is left out."));
      return Optional.empty();
    }
    if (!Span.mayStartAt(start.get().second())) {
      faults.leaveOut(sketch.line(), "This event lies too far away; it is left out.");
      return Optional.empty();
    }
    return start;
  }

  private long length(Sketch sketch, At start) {
    var end = sketch.get("DTEND").flatMap(it -> At.read(it, zones));
    if (end.isPresent()) {
      return Lengths.between(start, end.get());
    }
    var length = sketch.get("DURATION").flatMap(it -> Lengths.read(it.value()));
    if (start.date()) {
      return Lengths.days(length.orElse(0L));
    }
    return length.orElse(0L);
  }

  private void addSeries(Sketch sketch, At start, long length) {
    var series = new Series(sketch, start, length, zones, terms, faults, effort);
    for (var wall : series.times(told.getOrDefault(uid(sketch), Set.of()))) {
      add(sketch, start, wall, length, start.written(wall));
    }
  }

  private void add(Sketch sketch, At start, LocalDateTime wall, long length, String occurrence) {
    if (events.size() >= terms.most()) {
      faults.cut(
          sketch.line(),
          "There are more than " + terms.most() + " events; the others are left out.");
      return;
    }
    var second = start.second(wall);
    var url = sketch.text("URL");
    events.add(
        new Event(
            sketch.line(),
            uid(sketch),
            occurrence,
            sketches.ours() ? new OwnWords(sketch).title() : sketch.text("SUMMARY"),
            description(sketch),
            url.matches("(?i)https?://\\S+") ? url : null,
            sketch.text("LOCATION"),
            sketch.all("CATEGORIES").stream().flatMap(it -> it.texts().stream()).toList(),
            start.date(),
            second,
            second + length,
            start.date() ? null : zone(sketch, start).getId(),
            isCancelled(sketch),
            sequence(sketch)));
  }

  private @Nullable String description(Sketch sketch) {
    var description =
        sketches.ours() ? new OwnWords(sketch).note() : Prose.plain(sketch.text("DESCRIPTION"));
    return description.isEmpty() ? null : description;
  }

  private ZoneId zone(Sketch sketch, At start) {
    var written = start.zone().id();
    return sketches.ours() ? new OwnWords(sketch).zone(written) : written;
  }
}
