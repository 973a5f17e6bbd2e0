package org.donecal.networks;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a network sent, field by field: what is not of its kind is {@link Strange}. */
record Fields(JsonObject object) {

  static Fields of(JsonValue value) {
    if (value instanceof JsonObject object) {
      return new Fields(object);
    }
    throw new Strange("no object");
  }

  String text(String name) {
    return optional(name).orElseThrow(() -> new Strange("no " + name));
  }

  /** Text that may be missing or null. */
  Optional<String> optional(String name) {
    var value = object.get(name);
    if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
      return Optional.empty();
    }
    if (value instanceof JsonString text) {
      return Optional.of(text.getString());
    }
    throw new Strange(name + " is no text");
  }

  @Nullable String orNull(String name) {
    return optional(name).orElse(null);
  }

  /** An id, be it written as a number. */
  String id(String name) {
    return object.get(name) instanceof JsonNumber ? String.valueOf(whole(name)) : text(name);
  }

  long whole(String name) {
    if (object.get(name) instanceof JsonNumber number) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException tooLong) {
        throw new Strange(name + " is no whole number");
      }
    }
    throw new Strange(name + " is no number");
  }

  boolean flag(String name) {
    return switch (object.getOrDefault(name, JsonValue.NULL).getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw new Strange(name + " is neither true nor false");
    };
  }

  boolean has(String name) {
    return object.containsKey(name) && !object.isNull(name);
  }

  Fields inner(String name) {
    return of(object.getOrDefault(name, JsonValue.NULL));
  }

  /** The elements of an array. */
  List<JsonValue> all(String name) {
    var value = object.get(name);
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new Strange(name + " is no list");
  }
}
