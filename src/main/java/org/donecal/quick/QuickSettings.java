package org.donecal.quick;

import java.net.URI;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;

/**
 * What the window and the app need to know.
 *
 * @param home the public address without a slash at its end, for the bookmarklet
 * @param offline whether browsers keep the calendar for when there is no network
 */
public record QuickSettings(URI home, boolean offline) {
  private static final String OFFLINE = "donecal.offline";

  public static QuickSettings from(Config config, URI home) {
    return new QuickSettings(
        home,
        switch (config.text(OFFLINE, "true")) {
          case "true" -> true;
          case "false" -> false;
          default -> throw new BadSetting(OFFLINE, "it is either true or false");
        });
  }
}
