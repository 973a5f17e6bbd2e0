package org.donecal.ical;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of a zone that the text brings with it (VTIMEZONE). */
final class OwnZone {
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");
  private static final LocalDateTime FIRST = LocalDateTime.of(1970, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(2101, 1, 1, 0, 0);
  private static final int MOST_CHANGES = 2000;
  private static final int MOST_PARTS = 50;

  /** The clock is set from one offset to another at a time it shows itself. */
  private record Change(LocalDateTime wall, ZoneOffset from, ZoneOffset to) {
    long second() {
      return wall.toEpochSecond(from);
    }
  }

  private OwnZone() {}

  /** Empty where they make no sense. */
  static Optional<ZoneRules> rules(Sketch zone, Zones zones) {
    var changes = new ArrayList<Change>();
    zone.parts().stream().limit(MOST_PARTS).forEach(it -> collect(it, zones, changes));
    changes.sort(Comparator.comparingLong(Change::second));
    return changes.isEmpty() ? Optional.empty() : Optional.of(rules(changes));
  }

  private static ZoneRules rules(List<Change> changes) {
    var first = changes.get(0).from();
    var before = first;
    var transitions = new ArrayList<ZoneOffsetTransition>();
    for (var change : changes) {
      if (!change.to().equals(before)) {
        var wall = LocalDateTime.ofEpochSecond(change.second(), 0, before);
        transitions.add(ZoneOffsetTransition.of(wall, before, change.to()));
        before = change.to();
      }
    }
    return ZoneRules.of(first, first, List.of(), transitions, List.of());
  }

  private static void collect(Sketch part, Zones zones, List<Change> changes) {
    var to = offset(part.text("TZOFFSETTO"));
    var from = offset(part.text("TZOFFSETFROM")).or(() -> to);
    var start = part.get("DTSTART").flatMap(it -> At.read(it, zones)).map(At::wall);
    if (to.isEmpty() || from.isEmpty() || start.isEmpty()) {
      return;
    }
    changes.add(new Change(start.get(), from.get(), to.get()));
    for (var line : part.all("RRULE")) {
      if (!zones.effort().spend(1)) {
        return;
      }
      var rule = Rule.read(line.value());
      if (rule.isEmpty()) {
        continue;
      }
      var times = rule.get().times(start.get(), FIRST, LAST, zones.effort());
      while (times.hasNext() && changes.size() < MOST_CHANGES) {
        var wall = times.next();
        var ends = rule.get().until().flatMap(it -> At.read(part(line, it), zones));
        if (ends.filter(it -> it.wall().isBefore(wall)).isPresent()) {
          break;
        }
        changes.add(new Change(wall, from.get(), to.get()));
      }
    }
  }

  private static Property part(Property line, String value) {
    return new Property(line.line(), value, Optional.empty(), false);
  }

  private static Optional<ZoneOffset> offset(String text) {
    var form = OFFSET.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var seconds =
        Integer.parseInt(form.group(2)) * 3600
            + Integer.parseInt(form.group(3)) * 60
            + (form.group(4) == null ? 0 : Integer.parseInt(form.group(4)));
    var signed = form.group(1).equals("-") ? -seconds : seconds;
    return Math.abs(signed) <= ZoneOffset.MAX.getTotalSeconds()
        ? Optional.of(ZoneOffset.ofTotalSeconds(signed))
        : Optional.empty();
  }
}
