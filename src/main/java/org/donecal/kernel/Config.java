package org.donecal.kernel;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads configuration keys such as {@code donecal.database.url}; each room makes its own settings
 * record from it, once, at start.
 */
public final class Config {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})([smhd])");

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

  /** A length of time such as {@code 90s}, {@code 10m}, {@code 1h}, {@code 7d}; more than none. */
  public Duration duration(String key, String otherwise) {
    var value = text(key, otherwise);
    var form = DURATION.matcher(value);
    if (!form.matches() || form.group(1).matches("0+")) {
      throw new BadSetting(key, "\"" + value + "\" is not a time such as 90s, 10m, 1h or 7d");
    }
    var number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
