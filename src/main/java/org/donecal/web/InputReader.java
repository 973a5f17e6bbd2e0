package org.donecal.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.donecal.kernel.Failure;

/** Reads a body, JSON or form, as {@link Input}. */
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
final class InputReader implements MessageBodyReader<Input> {
  private final JsonParserFactory json = Json.createParserFactory(Map.of());

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == Input.class;
  }

  @Override
  public Input readFrom(
      Class<Input> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    var bytes = body.readAllBytes();
    return new Input(
        media.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            ? form(new String(bytes, StandardCharsets.UTF_8))
            : object(bytes));
  }

  private JsonObject object(byte[] bytes) {
    if (parse(bytes) instanceof JsonObject object) {
      return object;
    }
    throw unreadable("The body must be a JSON object.");
  }

  private JsonValue parse(byte[] bytes) {
    try (var parser = json.createParser(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      parser.next();
      var value = parser.getValue();
      parser.hasNext(); // looks behind the value, and refuses what stands there
      return value;
    } catch (JsonParsingException malformed) {
      var where = malformed.getLocation();
      throw unreadable(
          "The body is not JSON: see line %d, column %d."
              .formatted(where.getLineNumber(), where.getColumnNumber()));
    } catch (RuntimeException malformed) {
      // Parsson throws a bare one for what is nested too deeply.
      throw unreadable("The body is not JSON.");
    }
  }

  /** In a form an empty field is one that was left out. */
  private static JsonObject form(String text) {
    var fields = Json.createObjectBuilder();
    for (var pair : text.split("&")) {
      var middle = pair.indexOf('=');
      if (middle > 0 && middle < pair.length() - 1) {
        fields.add(decode(pair.substring(0, middle)), decode(pair.substring(middle + 1)));
      }
    }
    return fields.build();
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw unreadable("The form is not encoded as forms are.");
    }
  }

  private static Failure.Invalid unreadable(String message) {
    return new Failure.Invalid("body", message);
  }
}
