package org.donecal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.donecal.kernel.Failure;
import org.donecal.testclient.PushedClock;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final PushedClock clock = PushedClock.start();
  private final Throttle throttle = new Throttle(3, Duration.ofMinutes(15), clock);

  @Test
  void letsSomeFailuresPass() {
    fail(throttle, 3);

    assertThat(wait(throttle)).isEqualTo(Duration.ofSeconds(15));
    assertThatCode(() -> throttle.begin("bob")).doesNotThrowAnyException();
  }

  @Test
  void doublesThePauseUpToALimit() {
    var throttle = new Throttle(3, Duration.ofDays(1), clock);
    fail(throttle, 3);
    for (var seconds : new int[] {15, 30, 60, 120, 240, 480, 900}) {
      assertThat(wait(throttle)).isEqualTo(Duration.ofSeconds(seconds));
      clock.push(Duration.ofSeconds(seconds));
      fail(throttle, 1);
    }
    assertThat(wait(throttle)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void waitingIsNotPunished() {
    fail(throttle, 3);
    wait(throttle);
    clock.push(Duration.ofSeconds(5));

    assertThat(wait(throttle)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void forgetsOneFailureAfterTheOther() {
    fail(throttle, 3);

    clock.push(Duration.ofMinutes(31));
    fail(throttle, 2);

    assertThat(wait(throttle)).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void forgivesAll() {
    fail(throttle, 3);

    throttle.forgive("ada");

    fail(throttle, 3);
  }

  @Test
  void anAttemptTakenBackDoesNotCount() {
    for (var i = 0; i < 10; i++) {
      throttle.begin("ada");
      throttle.takeBack("ada");
    }
    fail(throttle, 3);
    throttle.takeBack("ada");
    assertThatCode(() -> throttle.begin("ada")).doesNotThrowAnyException();
  }

  @Test
  void manyAtOnceGainNothing() {
    var passed = new AtomicInteger();
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i -> {
              try {
                throttle.begin("ada");
                passed.incrementAndGet();
              } catch (Failure.TooOften refused) {
                assertThat(refused.retryAfter()).isPositive();
              }
            });

    assertThat(passed).hasValue(3);
  }

  private static void fail(Throttle throttle, int times) {
    for (var i = 0; i < times; i++) {
      throttle.begin("ada");
    }
  }

  private static Duration wait(Throttle throttle) {
    return catchThrowableOfType(Failure.TooOften.class, () -> throttle.begin("ada")).retryAfter();
  }
}
