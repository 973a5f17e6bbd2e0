package org.donecal.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.donecal.kernel.Failure;

/**
 * Slows down guessing. Each key - an address, a client - may fail a number of times; from then on
 * every further attempt waits twice as long as the one before. Failures leak away with time. An
 * attempt counts as failed from its start until it is taken back, so that many at once gain
 * nothing. Kept in memory, for as many keys as are worth it.
 */
public final class Throttle {
  private static final int KEYS = 50_000;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  /** The failures a key is charged with, as of a moment; none may begin before {@code free}. */
  private record Charge(double failures, Instant asOf, Instant free) {}

  private final int allowed;
  private final Duration leak;
  private final Clock clock;
  private final Cache<String, Charge> charges;

  /**
   * @param allowed failures before the first pause
   * @param leak the time after which one failure is forgotten
   */
  public Throttle(int allowed, Duration leak, Clock clock) {
    this.allowed = allowed;
    this.leak = leak;
    this.clock = clock;
    this.charges =
        Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterWrite(leak.multipliedBy(2L * allowed).plus(LONGEST_PAUSE))
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
  }

  /** Begins an attempt; {@code TooOften} while the key has to wait. */
  public void begin(String key) {
    var now = clock.instant();
    charges
        .asMap()
        .compute(
            key,
            (same, charge) -> {
              if (charge != null && now.isBefore(charge.free())) {
                throw tooOften(Duration.between(now, charge.free()));
              }
              return charge(charge == null ? 1 : leaked(charge, now) + 1, now);
            });
  }

  /** The attempt begun last did not fail. */
  public void takeBack(String key) {
    var now = clock.instant();
    charges
        .asMap()
        .computeIfPresent(
            key,
            (same, charge) -> {
              var left = Math.max(0, leaked(charge, now) - 1);
              return new Charge(left, now, left < allowed ? now : charge.free());
            });
  }

  /** Forgets all failures of the key. */
  public void forgive(String key) {
    charges.invalidate(key);
  }

  private Charge charge(double failures, Instant now) {
    var beyond = (int) Math.ceil(failures) - allowed;
    return new Charge(failures, now, beyond < 0 ? now : now.plus(pause(beyond)));
  }

  private static Duration pause(int beyond) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(beyond, 16));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private double leaked(Charge charge, Instant now) {
    var gone = Duration.between(charge.asOf(), now).toMillis() / (double) leak.toMillis();
    return Math.max(0, charge.failures() - gone);
  }

  private static Failure.TooOften tooOften(Duration wait) {
    var seconds = Math.max(1, (long) Math.ceil(wait.toMillis() / 1000.0));
    return new Failure.TooOften(
        "Too many attempts. Please try again in " + seconds + " seconds.",
        Duration.ofSeconds(seconds));
  }
}
