package org.donecal.testclient;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: {@code json("title", "@acme", "allDay", true)} or {@code form("email", "a@b.c")}.
 */
public record Body(String type, String text, Charset charset) {
  private static final String BOUNDARY = "-----------------------------974767299852498929531610575";

  public Body(String type, String text) {
    this(type, text, StandardCharsets.UTF_8);
  }

  /** A form with a file in its field {@code file}, and other fields, names and values in turn. */
  public static Body file(String name, byte[] content, String... fields) {
    var text = new StringBuilder();
    for (var i = 0; i < fields.length; i += 2) {
      part(
          text,
          "name=\"" + fields[i] + "\"",
          latin(fields[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    var disposition = "name=\"file\"; filename=\"" + name + "\"";
    part(text, latin(disposition.getBytes(StandardCharsets.UTF_8)), latin(content));
    text.append("--").append(BOUNDARY).append("--\r\n");
    return new Body(
        "multipart/form-data; boundary=" + BOUNDARY, text.toString(), StandardCharsets.ISO_8859_1);
  }

  public static Body file(String name, String content, String... fields) {
    return file(name, content.getBytes(StandardCharsets.UTF_8), fields);
  }

  private static void part(StringBuilder text, String disposition, String content) {
    text.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
    text.append(disposition).append("\r\n\r\n").append(content).append("\r\n");
  }

  /** Bytes as characters, each by itself. */
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Any text, said to be JSON. */
  public static Body rawJson(String text) {
    return new Body("application/json", text);
  }

  /** A JSON object of names and values in turn: text, numbers, booleans, lists, maps, null. */
  public static Body json(@Nullable Object... namesAndValues) {
    var object = Json.createObjectBuilder();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      object.add(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]));
    }
    return rawJson(object.build().toString());
  }

  public static Body json(Map<String, ? extends @Nullable Object> fields) {
    return rawJson(value(fields).toString());
  }

  /** A form of names and values in turn; a name may come again. */
  public static Body form(String... namesAndValues) {
    return new Body("application/x-www-form-urlencoded", encode(namesAndValues));
  }

  /** {@code name=value&name=value}, as in a query. */
  public static String encode(String... namesAndValues) {
    var pairs = new StringJoiner("&");
    for (var i = 0; i < namesAndValues.length; i += 2) {
      pairs.add(escape(namesAndValues[i]) + "=" + escape(namesAndValues[i + 1]));
    }
    return pairs.toString();
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonValue value(@Nullable Object value) {
    if (value instanceof JsonValue ready) {
      return ready;
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      map.forEach((name, inner) -> object.add(String.valueOf(name), value(inner)));
      return object.build();
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      list.forEach(inner -> array.add(value(inner)));
      return array.build();
    }
    return scalar(value);
  }

  private static JsonValue scalar(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer whole) {
      return Json.createValue(whole);
    }
    return value instanceof Number number
        ? Json.createValue(number.doubleValue())
        : Json.createValue(value.toString());
  }
}
