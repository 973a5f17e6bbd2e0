package org.donecal.kernel;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads configuration keys such as {@code donecal.database.url}; each room makes its own settings
 * record from it, once, at start.
 */
public final class Config {
  private final Function<String, Optional<String>> source;

  public Config(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** The value, trimmed; a blank one counts as absent. */
  public Optional<String> text(String key) {
    return source.apply(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  public String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  /** The path, absolute. */
  public Path path(String key, String otherwise) {
    var value = text(key, otherwise);
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException unreadable) {
      throw new BadSetting(key, "\"" + value + "\" is not a path", unreadable);
    }
  }
}
