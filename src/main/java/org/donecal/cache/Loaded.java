package org.donecal.cache;

import java.time.Duration;
import java.util.Objects;

/** What a loader was told about one key. */
public sealed interface Loaded<V> {

  record Found<V>(V value) implements Loaded<V> {
    public Found {
      Objects.requireNonNull(value);
    }
  }

  /** There is certainly no such thing. */
  record Unknown<V>() implements Loaded<V> {}

  /**
   * Nobody knows.
   *
   * @param why a sentence for readers, without secrets
   * @param retryAfter zero where no time was named
   */
  record Failed<V>(String why, Duration retryAfter, boolean answered) implements Loaded<V> {
    public Failed(String why, Duration retryAfter) {
      this(why, retryAfter, false);
    }
  }
}
