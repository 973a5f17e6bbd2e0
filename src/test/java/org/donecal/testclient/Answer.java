package org.donecal.testclient;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * What the server said.
 *
 * @param history the redirects that led here, the first one first; empty when none was followed
 */
public record Answer(int status, HttpHeaders headers, String text, List<Answer> history) {

  public Answer {
    history = List.copyOf(history);
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The address a redirect or a 201 points to, as it was sent. */
  public String location() {
    return header("Location").orElseThrow(() -> new AssertionError("No Location in " + this));
  }

  /** The body as a JSON object. */
  public JsonObject json() {
    return value().asJsonObject();
  }

  /** The body as a JSON array. */
  public JsonArray array() {
    return value().asJsonArray();
  }

  private JsonValue value() {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (RuntimeException notJson) {
      throw new AssertionError("Not JSON: " + this, notJson);
    }
  }

  @Override
  public String toString() {
    return status + " " + headers.firstValue("Content-Type").orElse("") + "\n" + text;
  }
}
