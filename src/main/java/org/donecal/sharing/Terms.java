package org.donecal.sharing;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.donecal.calendar.Excerpt;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.tags.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What a share's owner decides: who sees what of which time, for how long.
 *
 * @param from as it was typed; null: since ever
 * @param until exclusive, as all ends are; null: for ever
 * @param rolling instead of the two
 * @param expiresAt the second from which on the share is closed
 * @param password the hash of the one that viewers have to give
 */
record Terms(
    @Nullable String label,
    String filter,
    Detail detail,
    boolean otherTags,
    @Nullable String from,
    @Nullable String until,
    @Nullable Rolling rolling,
    @Nullable Long expiresAt,
    @Nullable String password) {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  boolean expired(Instant now) {
    return expiresAt != null && expiresAt <= now.getEpochSecond();
  }

  /** What of the owner's calendar may be seen at a moment. */
  Excerpt excerpt(Member owner, Instant now) {
    return new Excerpt(period(owner, now), Filter.parse(filter));
  }

  private Period period(Member owner, Instant now) {
    var zone = owner.zone();
    return rolling != null
        ? rolling.period(now.atZone(zone).toLocalDate(), owner)
        : Period.read(Optional.ofNullable(from), Optional.ofNullable(until), zone);
  }

  Terms filtered(String other) {
    return new Terms(label, other, detail, otherTags, from, until, rolling, expiresAt, password);
  }

  /** As the history has them. */
  JsonObject json() {
    return JSON.createObjectBuilder()
        .add("label", text(label))
        .add("filter", filter)
        .add("detail", detail.text())
        .add("otherTags", otherTags)
        .add("from", text(from))
        .add("until", text(until))
        .add("rolling", text(rolling == null ? null : rolling.text()))
        .add("expiresAt", expiresAt == null ? JsonValue.NULL : Json.createValue(expiresAt))
        .add("password", text(password))
        .build();
  }

  private static JsonValue text(@Nullable String value) {
    return value == null ? JsonValue.NULL : Json.createValue(value);
  }

  /** Reads what {@link #json} wrote. */
  static Terms of(JsonObject json) {
    var rolling = text(json, "rolling");
    return new Terms(
        text(json, "label"),
        json.getString("filter"),
        Detail.read(json.getString("detail")),
        json.getBoolean("otherTags"),
        text(json, "from"),
        text(json, "until"),
        rolling == null ? null : Rolling.read(rolling),
        json.isNull("expiresAt") ? null : (Long) json.getJsonNumber("expiresAt").longValueExact(),
        text(json, "password"));
  }

  private static @Nullable String text(JsonObject json, String field) {
    return json.isNull(field) ? null : json.getString(field);
  }
}
