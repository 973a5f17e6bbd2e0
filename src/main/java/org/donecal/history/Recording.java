package org.donecal.history;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.function.Function;

/**
 * How things of one kind are written into the history: in full when they come or go, and else the
 * fields that changed.
 *
 * @param kind as its {@link Undoable} calls itself
 */
public record Recording<T>(String kind, Function<T, UUID> id, Function<T, JsonObject> fields) {

  public Line made(T thing) {
    return new Line(kind, id.apply(thing), 0, null, fields.apply(thing));
  }

  public Line gone(T thing) {
    return new Line(kind, id.apply(thing), 0, fields.apply(thing), null);
  }

  public Line changed(T was, T is) {
    var before = fields.apply(was);
    var after = fields.apply(is);
    return new Line(kind, id.apply(was), 0, unlike(before, after), unlike(after, before));
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
