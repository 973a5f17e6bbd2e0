package org.donecal.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.donecal.kernel.Failure;

/**
 * What a client sent, JSON or form, field by field. A field of the wrong kind is an {@code Invalid}
 * that names it; text that no person can have typed (NUL, half a surrogate pair) is one too. An
 * absent field, a null and, in a form, an empty one are all "empty"; {@link #has} tells whether the
 * field was sent at all.
 */
public final class Input {
  private final JsonObject fields;

  public Input(JsonObject fields) {
    this.fields = fields;
  }

  /** Whether the field was sent, be it as null. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /**
   * As sent by a form that has these fields: one that is missing was not left out but emptied, and
   * counts as sent as null.
   */
  public Input with(String... emptied) {
    var all = Json.createObjectBuilder();
    for (var field : emptied) {
      all.addNull(field);
    }
    fields.forEach(all::add);
    return new Input(all.build());
  }

  /** The text of the field for showing it again; empty for anything else. */
  String shown(String field) {
    return fields.get(field) instanceof JsonString text ? text.getString() : "";
  }

  public Optional<String> text(String field) {
    return read(field, "text", value -> legible(field, ((JsonString) value).getString()));
  }

  /** Text, or a number as it was written. */
  public Optional<String> textOrNumber(String field) {
    return read(
        field,
        "text or a number",
        value ->
            value instanceof JsonNumber number
                ? number.toString()
                : legible(field, ((JsonString) value).getString()));
  }

  /** Text that must be there and not be blank. */
  public String required(String field) {
    return text(field)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new Failure.Invalid(field, "Please give a " + field + "."));
  }

  public Optional<Boolean> flag(String field) {
    return read(
        field,
        "true or false",
        value -> value instanceof JsonString text ? flagOf(text) : flagOf(value));
  }

  public Optional<Integer> whole(String field) {
    return read(
        field,
        "a whole number",
        value ->
            value instanceof JsonString text
                ? (Integer) Integer.parseInt(text.getString())
                : (Integer) ((JsonNumber) value).intValueExact());
  }

  public Optional<Double> number(String field) {
    return read(
        field,
        "a number",
        value ->
            value instanceof JsonString text
                ? (Double) Double.parseDouble(text.getString())
                : (Double) ((JsonNumber) value).doubleValue());
  }

  public Optional<List<String>> texts(String field) {
    return read(
        field,
        "a list of texts",
        value ->
            ((JsonArray) value)
                .getValuesAs(element -> legible(field, ((JsonString) element).getString())));
  }

  private <T> Optional<T> read(String field, String expected, Function<JsonValue, T> reader) {
    var value = fields.get(field);
    if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(value));
    } catch (ClassCastException | ArithmeticException | IllegalArgumentException wrongKind) {
      throw new Failure.Invalid(field, "The " + field + " must be " + expected + ".");
    }
  }

  /** All that was sent, as JSON: the same text for the same request. */
  @Override
  public String toString() {
    return fields.toString();
  }

  private static Boolean flagOf(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  private static Boolean flagOf(JsonString text) {
    return switch (text.getString()) {
      case "true", "on" -> Boolean.TRUE;
      case "false", "" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException(text.getString());
    };
  }

  private static String legible(String field, String text) {
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new Failure.Invalid(field, "The " + field + " has characters that are not text.");
    }
    return text;
  }
}
