package org.donecal.mail;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param connect to be there at all
 * @param read for each of its answers
 * @param message for one message from its first word to the last, however slowly it comes on
 */
record Patience(Duration connect, Duration read, Duration message) {
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(3));

  static String millis(Duration time) {
    return String.valueOf(time.toMillis());
  }
}
