package org.donecal.calendar;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/** What one content has otherwise than another one, field by field, as the history has it. */
final class Difference {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
  private static final String TITLE = "title";
  private static final String NOTE = "note";
  private static final String URL = "url";
  private static final String SPAN = "span";

  private Difference() {}

  /** All of a content. */
  static JsonObject all(Content content) {
    return of(content, null);
  }

  /** What a content has otherwise than another one, which may lack all. */
  static JsonObject of(Content shown, @Nullable Content other) {
    var json = JSON.createObjectBuilder();
    if (other == null || !shown.title().equals(other.title())) {
      json.add(TITLE, shown.title());
    }
    if (other == null || !Objects.equals(shown.note(), other.note())) {
      add(json, NOTE, shown.note());
    }
    if (other == null || !Objects.equals(shown.url(), other.url())) {
      add(json, URL, shown.url());
    }
    if (other == null || !shown.span().equals(other.span())) {
      json.add(SPAN, span(shown.span()));
    }
    return json.build();
  }

  /** The name of a field that a content has otherwise than these. */
  static Optional<String> other(Content content, JsonObject fields) {
    var all = all(content);
    return fields.entrySet().stream()
        .filter(it -> !it.getValue().equals(all.get(it.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The content with these fields instead of its own. */
  static Content over(Content content, JsonObject fields) {
    return new Content(
        fields.containsKey(TITLE) ? fields.getString(TITLE) : content.title(),
        fields.containsKey(NOTE) ? text(fields, NOTE) : content.note(),
        fields.containsKey(URL) ? text(fields, URL) : content.url(),
        fields.containsKey(SPAN) ? span(fields.getJsonObject(SPAN)) : content.span());
  }

  private static JsonObject span(Span span) {
    var json =
        JSON.createObjectBuilder()
            .add("allDay", span.allDay())
            .add("startsAt", span.startsAt())
            .add("endsAt", span.endsAt());
    add(json, "zone", span.zone());
    return json.build();
  }

  private static Span span(JsonObject json) {
    return new Span(
        json.getBoolean("allDay"),
        json.getJsonNumber("startsAt").longValueExact(),
        json.getJsonNumber("endsAt").longValueExact(),
        text(json, "zone"));
  }

  private static @Nullable String text(JsonObject json, String name) {
    return json.get(name) == JsonValue.NULL ? null : json.getString(name);
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable String text) {
    if (text == null) {
      json.addNull(name);
    } else {
      json.add(name, text);
    }
  }
}
