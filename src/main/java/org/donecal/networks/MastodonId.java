package org.donecal.networks;

import java.util.Optional;

/**
 * An account's id among all of Mastodon: ids are a server's own, so the server is part of it, and
 * the domain of its handles where that is another: {@code 109@example.social}, {@code
 * 109@example.org@social.example.org}.
 */
record MastodonId(String local, String domain, String server) {

  MastodonId {
    if (local.isEmpty() || local.indexOf('@') >= 0) {
      throw new Strange("an id that is none");
    }
  }

  /** What {@link #toString} wrote. */
  static Optional<MastodonId> read(String text) {
    var parts = text.split("@", -1);
    var known = parts.length == 2 || parts.length == 3;
    return known && !parts[0].isEmpty()
        ? Optional.of(new MastodonId(parts[0], parts[1], parts[parts.length - 1]))
        : Optional.empty();
  }

  static MastodonId of(Person person) {
    return read(person.id()).orElseThrow(() -> new Strange("an id that is none"));
  }

  @Override
  public String toString() {
    return local + "@" + domain + (server.equals(domain) ? "" : "@" + server);
  }
}
