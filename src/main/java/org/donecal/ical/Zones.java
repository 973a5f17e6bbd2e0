package org.donecal.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The zones a text speaks of: known ones by their names, others by what the text says of them. */
final class Zones {
  private final Map<String, Zone> known = new HashMap<>();
  private final List<Sketch> own;
  private final Zone calendar;
  private final Faults faults;
  private final Effort effort = new Effort();

  Zones(Sketches sketches, ZoneId home, Faults faults) {
    this.own = sketches.zones();
    this.faults = faults;
    this.calendar = named(sketches.zone()).map(Zone::of).orElseGet(() -> Zone.of(home));
  }

  /** Where times are at home that name no zone. */
  Zone calendar() {
    return calendar;
  }

  Zone utc() {
    return Zone.utc(calendar.id());
  }

  Zone of(Property property) {
    return property.zone().isEmpty()
        ? calendar
        : known.computeIfAbsent(property.zone().get(), name -> find(name, property.line()));
  }

  private Zone find(String name, int line) {
    var sketch = own.stream().filter(it -> it.text("TZID").equals(name)).findFirst();
    var place = sketch.flatMap(it -> named(it.text("X-LIC-LOCATION")));
    var zone =
        named(name)
            .or(() -> place)
            .map(Zone::of)
            .or(() -> sketch.flatMap(it -> OwnZone.rules(it, this)).map(this::own))
            .orElseGet(() -> unknown(name, line));
    if (effort.spent()) {
      faults.cut(line, "The zones up to here change too often to be followed.");
    }
    return zone;
  }

  /** What following all zones of the text may take. */
  Effort effort() {
    return effort;
  }

  private Zone own(ZoneRules rules) {
    return new Zone(calendar.id(), rules);
  }

  private Zone unknown(String name, int line) {
    faults.add(
        line,
        "The zone "
            + Faults.quoted(name)
            + " is not known; its times are read as "
            + calendar.id()
            + ".");
    return calendar;
  }

  /** By its name, before which some programs put where it is from. */
  private static Optional<ZoneId> named(String name) {
    var rest = name.strip();
    while (!rest.isEmpty()) {
      try {
        return Optional.of(ZoneId.of(rest));
      } catch (DateTimeException unknown) {
        var slash = rest.indexOf('/');
        rest = slash < 0 ? "" : rest.substring(slash + 1);
      }
    }
    return Optional.empty();
  }
}
