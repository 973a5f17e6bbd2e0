package org.donecal.imports;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.donecal.spans.Moment;

/**
 * What clocks on the wall mean in a zone. A time that they jumped over is as much later as they
 * jumped; one that they showed twice is the first, unless the length tells otherwise.
 *
 * @param warnings hears of each time that was not plain
 */
record Walls(ZoneId zone, Consumer<String> warnings) {
  private static final String TWICE = "The clock showed this time twice; the first is taken.";

  /** The seconds since 1970 of start and end. */
  record Ends(long start, long end) {}

  Ends ends(Told.Hours hours) {
    var starts = seconds(hours.start());
    var ends = seconds(hours.end());
    if (starts.length * ends.length > 1) {
      for (var start : starts) {
        for (var end : ends) {
          if (end - start == hours.length()) {
            return new Ends(start, end);
          }
        }
      }
      warnings.accept(TWICE);
    }
    return new Ends(starts[0], ends[0] < starts[0] ? ends[ends.length - 1] : ends[0]);
  }

  long second(Moment moment) {
    var seconds = seconds(moment);
    if (seconds.length > 1) {
      warnings.accept(TWICE);
    }
    return seconds[0];
  }

  private long[] seconds(Moment moment) {
    if (!(moment instanceof Moment.Wall wall)) {
      return new long[] {moment.second(zone)};
    }
    var offsets = zone.getRules().getValidOffsets(wall.time());
    if (offsets.isEmpty()) {
      warnings.accept(
          "The clock never showed this time, as it was put forward; it is taken later.");
      return new long[] {moment.second(zone)};
    }
    return offsets.stream().mapToLong(wall.time()::toEpochSecond).toArray();
  }
}
