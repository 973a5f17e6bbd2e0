package org.donecal.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * How a time of the clock on the wall is meant.
 *
 * @param id the zone an entry of it is kept in
 * @param rules where the clock stands; a text may bring its own
 */
record Zone(ZoneId id, ZoneRules rules) {

  static Zone of(ZoneId id) {
    return new Zone(id, id.getRules());
  }

  /** A wall time in it as seconds since 1970; where the clocks leap, as java.time has it. */
  long second(LocalDateTime wall) {
    var offsets = rules.getValidOffsets(wall);
    var offset = offsets.isEmpty() ? rules.getTransition(wall).getOffsetBefore() : offsets.get(0);
    return wall.toEpochSecond(offset);
  }

  static Zone utc(ZoneId kept) {
    return new Zone(kept, ZoneOffset.UTC.getRules());
  }
}
