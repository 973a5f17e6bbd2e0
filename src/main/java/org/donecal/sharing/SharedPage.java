package org.donecal.sharing;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.donecal.web.Streamed;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a share.
 *
 * @param next where the next ones begin; null: these are the last
 */
public record SharedPage(List<SharedEntry> entries, @Nullable String next) implements Streamed {
  public static final SharedPage EMPTY = new SharedPage(List.of(), null);

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject().writeStartArray("entries");
    entries.forEach(entry -> entry.write(json));
    json.writeEnd();
    Streamed.write(json, "next", next);
    json.writeEnd();
  }
}
