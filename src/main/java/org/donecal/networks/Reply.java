package org.donecal.networks;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.donecal.wire.Answer;
import org.donecal.wire.Trouble;

/** What a network answered, read as JSON. */
record Reply(Answer answer) {

  URI address() {
    return answer.question().address();
  }

  List<String> headers(String name) {
    return answer.headers(name);
  }

  boolean is(int wanted) {
    return answer.status() == wanted;
  }

  /** The body of a 200 as an object. */
  JsonObject object() {
    expect(200);
    if (json() instanceof JsonObject object) {
      return object;
    }
    throw unreadable();
  }

  /** The body of a 200 as an array. */
  JsonArray array() {
    expect(200);
    if (json() instanceof JsonArray array) {
      return array;
    }
    throw unreadable();
  }

  /** The word for the error, where a 400 tells it as Bluesky does; or nothing. */
  String errorMessage() {
    try {
      return json() instanceof JsonObject object ? object.getString("message", "") : "";
    } catch (Trouble noJson) {
      return "";
    }
  }

  void expect(int wanted) {
    if (!is(wanted)) {
      throw answer.trouble();
    }
  }

  private JsonValue json() {
    var type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.matches("application/([a-z0-9.-]+\\+)?json( *;.*)?")) {
      throw unreadable();
    }
    try (var reader = Json.createReader(new StringReader(answer.text()))) {
      return reader.readValue();
    } catch (RuntimeException broken) { // the parser has no type of its own for what nests too deep
      throw unreadable();
    }
  }

  private Trouble unreadable() {
    return Trouble.answered(answer.question().label() + " gave no answer that can be read.");
  }
}
