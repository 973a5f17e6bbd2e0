package org.donecal.follow;

import java.time.Duration;

/** How long ago something was, in words. */
final class Age {
  private Age() {}

  static String words(Duration age) {
    var minutes = Math.max(0, age.toMinutes());
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 60) {
      return counted(minutes, "minute");
    }
    return minutes < 60 * 48 ? counted(minutes / 60, "hour") : counted(minutes / 1440, "day");
  }

  private static String counted(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s") + " ago";
  }
}
