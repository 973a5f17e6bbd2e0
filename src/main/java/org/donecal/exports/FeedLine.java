package org.donecal.exports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.donecal.history.Line;

/** What a change did to a feed, as the history has it. */
final class FeedLine {
  static final String KIND = "feed";

  private FeedLine() {}

  /** A feed that comes or goes is told in full. */
  static Line made(Feed feed) {
    return new Line(KIND, feed.id(), 0, null, feed.terms().json());
  }

  static Line revoked(Feed feed) {
    return new Line(KIND, feed.id(), 0, feed.terms().json(), null);
  }

  static Line changed(Feed was, Feed is) {
    var before = was.terms().json();
    var after = is.terms().json();
    return new Line(KIND, was.id(), 0, unlike(before, after), unlike(after, before));
  }

  private static JsonObject unlike(JsonObject one, JsonObject other) {
    var fields = Json.createObjectBuilder(one);
    one.forEach(
        (field, value) -> {
          if (value.equals(other.get(field))) {
            fields.remove(field);
          }
        });
    return fields.build();
  }
}
