package org.donecal.calendar;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.donecal.web.Streamed;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, in order.
 *
 * @param next the cursor behind which the list goes on; null at its end
 */
public record EntryPage(List<EntryView> entries, @Nullable String next) implements Streamed {
  static final EntryPage EMPTY = new EntryPage(List.of(), null);

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject().writeStartArray("entries");
    entries.forEach(entry -> entry.write(json));
    json.writeEnd();
    Streamed.write(json, "next", next);
    json.writeEnd();
  }
}
