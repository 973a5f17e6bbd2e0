package org.donecal.cache;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept under a key, and what it is worth as time goes by.
 *
 * @param value null when there is no such thing, or nothing is known
 * @param fetchedAt when that was learned
 * @param failures of loads in a row since then
 * @param retryAt when the next load is worth a try
 * @param trouble why nothing is known; null when something is
 */
record Kept<V>(
    @Nullable V value,
    Instant fetchedAt,
    int failures,
    Instant retryAt,
    @Nullable Trouble trouble) {

  /** Why nothing is known, in a sentence, and whether whoever was asked did answer. */
  record Trouble(String why, boolean answered) {}

  private static final Duration BREATH = Duration.ofSeconds(10);

  private static final Duration WEEK = Duration.ofDays(7);

  enum State {
    FRESH,
    STALE,
    TOO_OLD,
    UNKNOWN,
    MISSING
  }

  static <V> Kept<V> found(V value, Instant now) {
    return new Kept<>(value, now, 0, now, null);
  }

  static <V> Kept<V> unknown(Instant now) {
    return new Kept<>(null, now, 0, now, null);
  }

  /** Nothing; whoever asks again at once is told the same. */
  static <V> Kept<V> nothing(String why, Instant now, Duration retryAfter) {
    return nothing(new Loaded.Failed<>(why, retryAfter), now);
  }

  static <V> Kept<V> nothing(Loaded.Failed<V> failed, Instant now) {
    var trouble = new Trouble(failed.why(), failed.answered());
    return new Kept<>(null, now, 1, now.plus(longer(BREATH, failed.retryAfter())), trouble);
  }

  /** The same after one more load that failed. */
  Kept<V> failed(Instant now, Duration retryAfter) {
    var pause = longer(Policy.pauseAfter(failures + 1), retryAfter);
    return new Kept<>(value, fetchedAt, failures + 1, now.plus(pause), trouble);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  State state(Policy policy, Instant now) {
    var age = Duration.between(fetchedAt, now);
    if (value == null) {
      return trouble == null && age.compareTo(policy.unknown()) < 0 ? State.UNKNOWN : State.MISSING;
    }
    if (age.compareTo(policy.fresh()) <= 0) {
      return State.FRESH;
    }
    return age.compareTo(policy.maximum()) <= 0 ? State.STALE : State.TOO_OLD;
  }

  boolean due(Instant now) {
    return !now.isBefore(retryAt);
  }

  /** Whether a reader has to wait for a load. */
  boolean mustLoad(Policy policy, Instant now) {
    var state = state(policy, now);
    return (state == State.TOO_OLD || state == State.MISSING) && due(now);
  }

  /** Whether a load behind the reader's back is worth a try. */
  boolean mayRefresh(Policy policy, Instant now) {
    return state(policy, now) == State.STALE && due(now);
  }

  /** When it may be thrown away; values go by the week, so that few lists of them are needed. */
  Instant expiresAt(Policy policy) {
    if (value == null) {
      return fetchedAt.plus(policy.unknown());
    }
    var weeks = fetchedAt.plus(policy.forget()).getEpochSecond() / WEEK.toSeconds() + 1;
    return Instant.ofEpochSecond(weeks * WEEK.toSeconds());
  }

  Cached<V> answer(Policy policy, Instant now) {
    var state = state(policy, now);
    if (value != null) {
      return new Cached.Known<>(value, fetchedAt, state != State.FRESH);
    }
    if (state == State.UNKNOWN) {
      return new Cached.Unknown<>(fetchedAt);
    }
    var wait = Duration.between(now, retryAt);
    var told = trouble == null ? new Trouble("Nothing is known yet.", false) : trouble;
    return new Cached.Missing<>(told.why(), wait.isNegative() ? BREATH : wait, told.answered());
  }
}
