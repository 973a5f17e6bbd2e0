package org.donecal.kernel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads configuration keys such as {@code donecal.database.url}; each room makes its own settings
 * record from it, once, at start.
 *
 * <p>Durations are written {@code 90s}, {@code 1m}, {@code 1h}, {@code 7d} or ISO 8601.
 */
public final class Config {
  private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})([smhd])");

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

  public Path path(String key, String otherwise) {
    return read(key, otherwise, text -> Path.of(text).toAbsolutePath().normalize(), "a path");
  }

  public int number(String key, int otherwise) {
    return read(key, String.valueOf(otherwise), Integer::parseInt, "a whole number");
  }

  public boolean flag(String key, boolean otherwise) {
    return read(key, String.valueOf(otherwise), Config::flag, "true or false");
  }

  public Duration duration(String key, String otherwise) {
    return read(key, otherwise, Config::duration, "a duration such as 90s, 1m, 1h or 7d");
  }

  private <T> T read(String key, String otherwise, Function<String, T> parse, String expected) {
    var value = text(key, otherwise);
    try {
      return parse.apply(value);
    } catch (RuntimeException unreadable) {
      throw new BadSetting(key, "\"" + value + "\" is not " + expected, unreadable);
    }
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Duration duration(String text) {
    var match = SHORT_DURATION.matcher(text);
    if (!match.matches()) {
      return Duration.parse(text);
    }
    var amount = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}
