package org.donecal.keepers;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.donecal.kernel.Mishap;

/** Mishaps that are one and the same, but for when and to whom they happened. */
final class Kind {
  static final Duration QUIET = Duration.ofHours(1);
  private static final int TELLING_FRAMES = 5;

  private Mishap last;
  private Instant quietUntil = Instant.MIN;
  private int untold;

  Kind(Mishap first) {
    last = first;
  }

  /** The same thing at the same place in the code; where it is in no place, in the same request. */
  static String of(Mishap mishap) {
    var root = Plain.root(mishap.thrown());
    var frames = root.getStackTrace();
    return root.getClass().getName()
        + (frames.length == 0
            ? mishap.where()
            : Arrays.stream(frames)
                .limit(TELLING_FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n", "\n", "")));
  }

  void count(Mishap mishap) {
    last = mishap;
    untold++;
  }

  /** How often it happened since it was told. */
  int untold() {
    return untold;
  }

  boolean mayBeTold(Instant now) {
    return untold > 0 && !now.isBefore(quietUntil);
  }

  boolean isOver(Instant now) {
    return untold == 0 && !now.isBefore(quietUntil);
  }

  /** What is to be told; it then keeps quiet for an hour. */
  Mishap tell(Instant now) {
    quietUntil = now.plus(QUIET);
    untold = 0;
    return last;
  }

  /** It could not be told. */
  void takeBack(int times) {
    untold += times;
  }
}
