package org.donecal.web;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import org.donecal.kernel.Failure.Fault;

/** Writes where in a text or a file a fault stands only if that is known. */
final class FaultWriter implements JsonbSerializer<Fault> {
  @Override
  public void serialize(Fault fault, JsonGenerator json, SerializationContext context) {
    json.writeStartObject().write("field", fault.field()).write("message", fault.message());
    fault.at().ifPresent(at -> json.write("at", at));
    fault.line().ifPresent(line -> json.write("line", line));
    json.writeEnd();
  }
}
