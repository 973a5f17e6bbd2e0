package org.donecal.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the cache answers for one key. */
public sealed interface Cached<V> {

  /**
   * A value.
   *
   * @param stale whether it is older than it should be
   */
  record Known<V>(V value, Instant fetchedAt, boolean stale) implements Cached<V> {}

  /** There was no such thing when it was last asked for. */
  record Unknown<V>(Instant fetchedAt) implements Cached<V> {}

  /**
   * Nothing is kept, and it could not be loaded.
   *
   * @param why a sentence for readers
   * @param answered whether whoever was asked did answer, if only nonsense
   */
  record Missing<V>(String why, Duration retryAfter, boolean answered) implements Cached<V> {
    public Missing(String why, Duration retryAfter) {
      this(why, retryAfter, false);
    }
  }

  default Optional<Known<V>> known() {
    return this instanceof Known<V> known ? Optional.of(known) : Optional.empty();
  }
}
