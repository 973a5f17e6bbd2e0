package org.donecal.tags;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.donecal.history.Line;

/** What a change did to a tag, as the history has it. */
final class TagLine {
  static final String KIND = "tag";

  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private TagLine() {}

  static Line respelled(long tag, String was, String became) {
    return of(tag, named(was), named(became));
  }

  private static JsonObject named(String name) {
    return JSON.createObjectBuilder().add(TagRow.NAME, name).build();
  }

  static Line of(long tag, JsonObject was, JsonObject became) {
    return new Line(KIND, new UUID(0, tag), 0, was, became);
  }

  static long tag(Line line) {
    return line.subject().getLeastSignificantBits();
  }
}
