package org.donecal.wire;

import java.time.Duration;
import java.util.Optional;

/** A server gave no answer, or none that can be used; the message is a sentence for the reader. */
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;
  private final boolean answered;

  public Trouble(String sentence) {
    this(sentence, Optional.empty());
  }

  public Trouble(String sentence, Optional<Duration> retryAfter) {
    this(sentence, retryAfter, false);
  }

  private Trouble(String sentence, Optional<Duration> retryAfter, boolean answered) {
    super(sentence, null, false, false);
    this.retryAfter = retryAfter;
    this.answered = answered;
  }

  /** There was an answer, and it is of no use. */
  public static Trouble answered(String sentence) {
    return new Trouble(sentence, Optional.empty(), true);
  }

  /** Whether there was an answer at all. */
  public boolean answered() {
    return answered;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** How long the server wants to be left alone, if it said so. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
