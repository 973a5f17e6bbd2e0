package org.donecal.web;

import jakarta.json.Json;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/** Lets answers write themselves. */
@Produces(MediaType.APPLICATION_JSON)
final class StreamedWriter implements MessageBodyWriter<Streamed> {
  private final JsonGeneratorFactory json = Json.createGeneratorFactory(Map.of());

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return Streamed.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Streamed answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out) {
    try (var generator = json.createGenerator(out)) {
      answer.write(generator);
    }
  }
}
