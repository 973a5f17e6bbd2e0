package org.donecal.subscriptions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;

/**
 * Which servers calendars may be fetched from though they are not public.
 *
 * @param allowed their host names or addresses, in small letters
 */
public record SubscriptionSettings(Set<String> allowed) {
  private static final String ALLOW = "donecal.subscriptions.allow";

  public static SubscriptionSettings from(Config config) {
    return new SubscriptionSettings(
        Arrays.stream(config.text(ALLOW, "").split(","))
            .map(it -> it.strip().toLowerCase(Locale.ROOT))
            .filter(it -> !it.isEmpty())
            .map(SubscriptionSettings::host)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String host(String text) {
    if (!text.matches("[a-z0-9._-]+|\\[[0-9a-f:.]+]")) {
      throw new BadSetting(ALLOW, "\"" + text + "\" is not the name of a host");
    }
    return text;
  }
}
