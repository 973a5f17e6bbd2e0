package org.donecal.wire;

import java.time.Duration;
import java.util.Optional;

/** A server gave no answer, or none that can be used; the message is a sentence for the reader. */
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  public Trouble(String sentence) {
    this(sentence, Optional.empty());
  }

  public Trouble(String sentence, Optional<Duration> retryAfter) {
    super(sentence, null, false, false);
    this.retryAfter = retryAfter;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** How long the server wants to be left alone, if it said so. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
