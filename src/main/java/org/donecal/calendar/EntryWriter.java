package org.donecal.calendar;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes entries as JSON without looking at their classes first: a list is asked for often. */
@Produces(MediaType.APPLICATION_JSON)
final class EntryWriter implements MessageBodyWriter<Object> {
  private final JsonGeneratorFactory json = Json.createGeneratorFactory(Map.of());

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == EntryView.class || type == EntryPage.class;
  }

  @Override
  public void writeTo(
      Object shown,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out) {
    try (var generator = json.createGenerator(out)) {
      if (shown instanceof EntryPage page) {
        write(generator, page);
      } else {
        write(generator.writeStartObject(), (EntryView) shown).writeEnd();
      }
    }
  }

  private static void write(JsonGenerator json, EntryPage page) {
    json.writeStartObject().writeStartArray("entries");
    for (var entry : page.entries()) {
      write(json.writeStartObject(), entry).writeEnd();
    }
    json.writeEnd();
    write(json, "next", page.next()).writeEnd();
  }

  private static JsonGenerator write(JsonGenerator json, EntryView entry) {
    json.write("id", entry.id()).write("title", entry.title()).writeStartArray("tags");
    entry.tags().forEach(json::write);
    json.writeEnd()
        .write("allDay", entry.allDay())
        .write("start", entry.start())
        .write("end", entry.end());
    write(json, "zone", entry.zone());
    write(json, "note", entry.note());
    write(json, "url", entry.url());
    return json.write("version", entry.version())
        .write("createdAt", entry.createdAt())
        .write("updatedAt", entry.updatedAt());
  }

  private static JsonGenerator write(JsonGenerator json, String name, @Nullable String text) {
    return text == null ? json.writeNull(name) : json.write(name, text);
  }
}
