package org.donecal.networks;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.donecal.wire.Trouble;

/** What a network said to one question; there is nothing else it can say. */
public sealed interface Told<T> {

  /** It told. */
  record Found<T>(T value) implements Told<T> {}

  /** It knows no such account. */
  record Unknown<T>() implements Told<T> {}

  /**
   * It could not be asked, or what it said made no sense.
   *
   * @param why a sentence for the reader
   * @param retryAfter how long it wants to be left alone, if it said so
   * @param answered whether it did say something
   */
  record Failed<T>(String why, Optional<Duration> retryAfter, boolean answered)
      implements Told<T> {}

  static <T> Told<T> failed(Trouble trouble) {
    return new Failed<>(trouble.sentence(), trouble.retryAfter(), trouble.answered());
  }

  /** What the question comes to, be it trouble. */
  static <T> Told<T> by(Supplier<Told<T>> question) {
    try {
      return question.get();
    } catch (Trouble trouble) {
      return failed(trouble);
    }
  }
}
