package org.donecal.keepers;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What failed, in words that may leave the server: what looks like a value of somebody's (quoted, a
 * key of a row, an address, a secret) is left out of them.
 */
final class Plain {
  private static final String LEFT_OUT = "…";
  private static final Pattern VALUES =
      Pattern.compile(
          "'[^']*'" // as SQL and many messages quote
              + "|(?<=\\)=)\\([^)]*\\)" // of a row: Key (email)=(…)
              + "|(?i:values\\s*\\()[^)]*\\)"
              + "|[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+"
              + "|(?<=[?&;][\\w.-]{1,40}=)[^\\s&\"']+"
              + "|(?<![\\w.$/-])(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])[\\w-]{16,}(?![\\w.$-])");
  private static final int LONGEST_MESSAGE = 500;
  private static final int MOST_FRAMES = 40;
  private static final int MOST_CAUSES = 5;

  private Plain() {}

  static String words(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    var cut = line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE);
    return VALUES.matcher(cut).replaceAll(LEFT_OUT) + (cut.equals(line) ? "" : LEFT_OUT);
  }

  /** Where it came from, and the same of what caused it. */
  static String trace(Throwable thrown) {
    var text = new StringBuilder();
    causes(thrown)
        .forEach(
            cause -> {
              text.append(text.isEmpty() ? "" : "Caused by: ").append(cause.getClass().getName());
              var message = cause.getMessage();
              text.append(message == null ? "" : ": " + words(message)).append('\n');
              var frames = cause.getStackTrace();
              Stream.of(frames)
                  .limit(MOST_FRAMES)
                  .forEach(frame -> text.append("    at ").append(frame).append('\n'));
              if (frames.length > MOST_FRAMES) {
                text.append("    and ").append(frames.length - MOST_FRAMES).append(" more\n");
              }
            });
    return text.toString();
  }

  static Throwable root(Throwable thrown) {
    return causes(thrown).reduce(thrown, (outer, inner) -> inner);
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(MOST_CAUSES);
  }
}
