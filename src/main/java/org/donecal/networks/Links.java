package org.donecal.networks;

import java.net.URI;
import java.util.Optional;
import org.donecal.wire.Border;
import org.jspecify.annotations.Nullable;

/** Where lists go on: the {@code Link} header's {@code rel="next"} (RFC 8288). */
final class Links {
  private static final int MOST_DIGITS = 6;

  private Links() {}

  /** The address of the next page; one on another server is no next page. */
  static Optional<URI> next(Reply reply) {
    for (var header : reply.headers("link")) {
      for (var link : header.split(",")) {
        var found = address(link, reply.address());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<URI> address(String link, URI page) {
    var from = link.indexOf('<');
    var to = link.indexOf('>');
    if (from < 0 || to < from || !link.substring(to).matches(">.*; *rel=\"?next\"?.*")) {
      return Optional.empty();
    }
    try {
      var next = page.resolve(link.substring(from + 1, to));
      return Optional.of(next).filter(it -> Border.sameOrigin(it, page));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** The value of a parameter in an address, as it is written there. */
  static Optional<String> parameter(URI address, String name) {
    var query = address.getRawQuery();
    if (query == null) {
      return Optional.empty();
    }
    for (var pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return Optional.of(pair.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /** A cursor that is a page's number; the first page for anything else. */
  static int number(@Nullable String cursor) {
    var digits = cursor != null && cursor.matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}");
    return digits ? Integer.parseInt(cursor) : 1;
  }
}
