package org.donecal.history;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to one thing.
 *
 * @param kind of thing, as its {@link Undoable} calls itself
 * @param version of the thing that the change made; 0 for things without versions
 * @param was the fields that it changed, as they had been; null when the thing had not been there
 * @param became the same fields as it left them; null when the thing is gone
 */
public record Line(
    String kind, UUID subject, int version, @Nullable JsonObject was, @Nullable JsonObject became) {

  /** Whether the thing came or went by it. */
  boolean comesOrGoes() {
    return was == null || became == null;
  }

  boolean changes(String field) {
    return was != null && became != null && became.containsKey(field);
  }
}
