package org.donecal.exports;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import org.donecal.spans.Stamp;
import org.donecal.tags.KeptTag;
import org.donecal.web.Streamed;

/** Entries and tags as JSON that loses nothing. Decision 0025 has its form. */
final class JsonFile {
  /** Grows when a reader of the earlier form would misunderstand. */
  private static final int VERSION = 1;

  private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());

  private JsonFile() {}

  /** Writes a parcel as it is read; the stream is left open. */
  static void write(Parcel parcel, OutputStream out) {
    var json = JSON.createGenerator(out);
    json.writeStartObject()
        .write("donecal", VERSION)
        .write("exportedAt", Stamp.utc(parcel.packedAt().getEpochSecond()))
        .write("zone", parcel.owner().zone().getId())
        .writeStartArray("entries");
    var seen = new HashSet<String>();
    for (var entry : parcel.entries()) {
      entry.write(json);
      seen.addAll(entry.tags());
    }
    json.writeEnd().writeStartArray("tags");
    parcel.tags(seen).forEach(tag -> write(tag, json));
    json.writeEnd().writeEnd().flush();
  }

  private static void write(KeptTag tag, JsonGenerator json) {
    json.writeStartObject().write("name", tag.name());
    Streamed.write(json, "color", tag.color());
    json.write("archived", tag.archived()).writeStartArray("aliases");
    tag.aliases().forEach(json::write);
    json.writeEnd().writeEnd();
  }
}
