package org.donecal.sharing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import org.donecal.history.Line;

/** What a change did to a share, as the history has it. */
final class ShareLine {
  static final String KIND = "share";

  private ShareLine() {}

  /** A share that comes or goes is told in full. */
  static Line made(Share share) {
    return new Line(KIND, share.id(), 0, null, share.terms().json());
  }

  static Line revoked(Share share) {
    return new Line(KIND, share.id(), 0, share.terms().json(), null);
  }

  static Line changed(Share was, Share is) {
    return new Line(
        KIND,
        was.id(),
        0,
        unlike(was.terms().json(), is.terms().json()),
        unlike(is.terms().json(), was.terms().json()));
  }

  private static JsonObject unlike(JsonObject one, JsonObject other) {
    var fields = Json.createObjectBuilder();
    for (Map.Entry<String, jakarta.json.JsonValue> field : one.entrySet()) {
      if (!field.getValue().equals(other.get(field.getKey()))) {
        fields.add(field.getKey(), field.getValue());
      }
    }
    return fields.build();
  }
}
