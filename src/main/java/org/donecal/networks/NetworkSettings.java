package org.donecal.networks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;

/** Where each network is asked, if not at its public address, and with which token. */
public record NetworkSettings(Map<Network, Place> places) {
  private static final String PREFIX = "donecal.follow.";

  /** One network's. */
  public record Place(Optional<URI> url, Optional<String> token) {}

  public static NetworkSettings from(Config config) {
    var places = new EnumMap<Network, Place>(Network.class);
    for (var network : Network.values()) {
      var key = PREFIX + network.key();
      places.put(network, new Place(url(config, key + ".url"), token(config, key + ".token")));
    }
    return new NetworkSettings(Map.copyOf(places));
  }

  Place place(Network network) {
    return places.getOrDefault(network, new Place(Optional.empty(), Optional.empty()));
  }

  private static Optional<URI> url(Config config, String key) {
    return config.text(key).map(text -> url(key, text.replaceAll("/+$", "")));
  }

  private static URI url(String key, String text) {
    try {
      var url = new URI(text);
      var web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (!web || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
        throw new BadSetting(key, "\"" + text + "\" is not an http or https address");
      }
      return url;
    } catch (URISyntaxException unreadable) {
      throw new BadSetting(key, "\"" + text + "\" is not an address", unreadable);
    }
  }

  /** A token goes into a header; what can't is a slip. */
  private static Optional<String> token(Config config, String key) {
    var token = config.text(key);
    if (token.filter(it -> !it.chars().allMatch(c -> c > ' ' && c < 0x7F)).isPresent()) {
      throw new BadSetting(key, "this is no token: it has blanks or letters beyond ASCII");
    }
    return token;
  }
}
