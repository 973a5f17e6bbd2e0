package org.donecal.networks;

import java.time.Duration;
import java.util.Optional;

/** A network gave no answer, or none that can be used; the message is a sentence for the reader. */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  Trouble(String sentence) {
    this(sentence, Optional.empty());
  }

  Trouble(String sentence, Optional<Duration> retryAfter) {
    super(sentence, null, false, false);
    this.retryAfter = retryAfter;
  }

  <T> Told.Failed<T> told() {
    return new Told.Failed<>(String.valueOf(getMessage()), retryAfter);
  }

  /** Something in an answer is not what the documentation says: told as a {@link Trouble}. */
  static final class Strange extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Strange(String what) {
      super(what);
    }
  }
}
