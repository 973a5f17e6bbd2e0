package org.donecal.web;

import jakarta.json.stream.JsonGenerator;
import org.jspecify.annotations.Nullable;

/** What writes itself as JSON, because it is asked for so often that looking at its class costs. */
public interface Streamed {

  /** Writes one JSON object. */
  void write(JsonGenerator json);

  /** Writes one member of an object, null or not. */
  static void write(JsonGenerator json, String name, @Nullable String text) {
    if (text == null) {
      json.writeNull(name);
    } else {
      json.write(name, text);
    }
  }
}
