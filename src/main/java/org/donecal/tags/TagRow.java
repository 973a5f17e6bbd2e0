package org.donecal.tags;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a tag.
 *
 * @param color the one that was chosen, if any was
 * @param aliasOf the tag that is meant when this name is typed; null for a tag in its own right
 */
public record TagRow(
    long id, String name, @Nullable String color, boolean archived, @Nullable Long aliasOf) {
  static final String NAME = "name";
  static final String COLOR = "color";
  static final String ARCHIVED = "archived";
  static final String ALIAS_OF = "aliasOf";

  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  public String key() {
    return TagKey.of(name);
  }

  public boolean isAliasOf(TagRow other) {
    return Objects.equals(aliasOf, other.id);
  }

  public TagRow named(String other) {
    return new TagRow(id, other, color, archived, aliasOf);
  }

  public TagRow colored(@Nullable String other) {
    return new TagRow(id, name, other, archived, aliasOf);
  }

  public TagRow archived(boolean other) {
    return new TagRow(id, name, color, other, aliasOf);
  }

  public TagRow aliasOf(@Nullable Long other) {
    return new TagRow(id, name, color, archived, other);
  }

  /** The fields that it has otherwise than another row, as the history has them. */
  JsonObject unlike(TagRow other) {
    var json = JSON.createObjectBuilder();
    if (!name.equals(other.name)) {
      json.add(NAME, name);
    }
    if (!Objects.equals(color, other.color)) {
      addColor(json);
    }
    if (archived != other.archived) {
      json.add(ARCHIVED, archived);
    }
    if (!Objects.equals(aliasOf, other.aliasOf)) {
      addAlias(json);
    }
    return json.build();
  }

  private void addColor(JsonObjectBuilder json) {
    if (color == null) {
      json.addNull(COLOR);
    } else {
      json.add(COLOR, color);
    }
  }

  private void addAlias(JsonObjectBuilder json) {
    if (aliasOf == null) {
      json.addNull(ALIAS_OF);
    } else {
      json.add(ALIAS_OF, aliasOf);
    }
  }
}
