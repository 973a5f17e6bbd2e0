package org.donecal.spans;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The clock on somebody's wall.
 *
 * @param hours that it shows: 12 or 24
 */
public record ClockFace(ZoneId zone, int hours) {
  private static final DateTimeFormatter OF_24 =
      DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);
  private static final DateTimeFormatter OF_12 =
      DateTimeFormatter.ofPattern("h:mma", Locale.ENGLISH);

  /** A time of day as it shows it: "19:45" or "7:45pm", and "7pm" on the hour. */
  public String time(long second) {
    var time = Instant.ofEpochSecond(second).atZone(zone);
    return hours == 12
        ? time.format(OF_12).toLowerCase(Locale.ROOT).replace(":00", "")
        : time.format(OF_24);
  }
}
