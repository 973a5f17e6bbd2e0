package org.donecal.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the server.
 *
 * @param addresses verified e-mail addresses, in lower case
 */
public record Admins(Set<String> addresses) {
  private static final String KEY = "donecal.admins";

  public static Admins from(Config config) {
    return new Admins(
        Arrays.stream(config.text(KEY, "").split(","))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(Admins::read)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String read(String address) {
    if (!address.matches("[^@\\s]+@[^@\\s]+")) {
      throw new BadSetting(KEY, "\"" + address + "\" is no e-mail address");
    }
    return address.toLowerCase(Locale.ROOT);
  }

  /** Whether it is one of them, whose address is known to be their own. */
  public boolean include(@Nullable Principal who) {
    return who instanceof Viewer viewer
        && viewer
            .verifiedAddress()
            .filter(it -> addresses.contains(it.toLowerCase(Locale.ROOT)))
            .isPresent();
  }
}
