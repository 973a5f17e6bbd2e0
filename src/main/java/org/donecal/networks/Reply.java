package org.donecal.networks;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a network answered, not yet believed. */
record Reply(
    Question question, int status, HttpHeaders headers, String body, Optional<Duration> pause) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  boolean is(int wanted) {
    return status == wanted;
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
    if (status != wanted) {
      throw trouble();
    }
  }

  /** What a status means that nobody asked for. */
  Trouble trouble() {
    var label = question.label();
    if (pause.isPresent()) {
      return new Trouble(label + " asks us to wait before we ask again.", pause);
    }
    return switch (status) {
      case 401 -> new Trouble(label + " answers only who has a token that it knows.");
      case 402, 403 -> new Trouble(label + " does not let us see that.");
      default ->
          new Trouble(
              status >= 500
                  ? label + " has trouble of its own (" + status + ")."
                  : label + " refused the question (" + status + ").");
    };
  }

  /** Where it sends us, if it does. */
  Optional<URI> redirect() {
    if (!REDIRECTS.contains(status)) {
      return Optional.empty();
    }
    try {
      return headers.firstValue("location").map(question.address()::resolve);
    } catch (IllegalArgumentException unreadable) {
      throw unreadable();
    }
  }

  private JsonValue json() {
    var type = headers.firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.matches("application/([a-z0-9.-]+\\+)?json( *;.*)?")) {
      throw unreadable();
    }
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    } catch (RuntimeException broken) { // the parser has no type of its own for what nests too deep
      throw unreadable();
    }
  }

  private Trouble unreadable() {
    return new Trouble(question.label() + " gave no answer that can be read.");
  }
}
