package org.donecal.subscriptions;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of somebody else's over a member's own.
 *
 * @param from where it comes from
 * @param label as the member calls it
 * @param name as it calls itself
 * @param hidden whether it is not to be seen for the moment
 * @param removedAt since when it is gone
 */
record Subscription(
    UUID id,
    From from,
    @Nullable String label,
    String name,
    String color,
    boolean hidden,
    long createdAt,
    @Nullable Long removedAt) {

  static final String LABEL = "label";
  static final String COLOR = "color";
  static final Recording<Subscription> RECORDING =
      new Recording<>("subscription", Subscription::id, Subscription::fields);

  /** Where a calendar comes from. */
  sealed interface From {}

  /**
   * What somebody let see.
   *
   * @param proof that its password was told; null if it asks for none
   */
  record Shared(String key, @Nullable String proof) implements From {}

  /** A text at an address. */
  record Addressed(String address) implements From {}

  /** As the history has them: never what opens it. */
  JsonObject fields() {
    return Json.createObjectBuilder()
        .add(LABEL, label == null ? "" : label)
        .add(COLOR, color)
        .build();
  }

  boolean alive() {
    return removedAt == null;
  }

  String shown() {
    return Optional.ofNullable(label).orElse(name);
  }

  /** What sentences about it call it. */
  String quoted() {
    return "'" + shown() + "'";
  }

  Subscription with(@Nullable String otherLabel, String otherColor, boolean otherHidden) {
    return new Subscription(
        id, from, otherLabel, name, otherColor, otherHidden, createdAt, removedAt);
  }

  Subscription removed(@Nullable Long since) {
    return new Subscription(id, from, label, name, color, hidden, createdAt, since);
  }
}
