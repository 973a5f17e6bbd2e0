package org.donecal.networks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The networks we can ask. The first one is the default: bare names belong to it. */
public enum Network {
  BLUESKY("Bluesky"),
  MASTODON("Mastodon"),
  GITHUB("GitHub"),
  X("X");

  private final String label;

  Network(String label) {
    this.label = label;
  }

  /** As it stands in handles and settings: {@code bluesky}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  static Optional<Network> of(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
