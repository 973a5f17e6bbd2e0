package org.donecal.follow;

import java.time.Duration;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;

/**
 * How old an answer may be.
 *
 * @param fresh until then it is served as it is
 * @param maximum until then it is served and renewed behind the reader's back
 */
public record FollowSettings(Duration fresh, Duration maximum) {
  private static final String FRESH = "donecal.follow.fresh";
  private static final String MAXIMUM = "donecal.follow.maximum";

  public static FollowSettings from(Config config) {
    var settings = new FollowSettings(config.duration(FRESH, "1h"), config.duration(MAXIMUM, "7d"));
    if (settings.maximum().compareTo(settings.fresh()) < 0) {
      throw new BadSetting(MAXIMUM, "it is shorter than " + FRESH);
    }
    return settings;
  }
}
