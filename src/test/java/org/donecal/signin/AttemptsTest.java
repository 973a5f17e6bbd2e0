package org.donecal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.donecal.kernel.Failure;
import org.donecal.testclient.PushedClock;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");

  private final PushedClock clock = PushedClock.start();
  private final Attempts attempts = new Attempts(clock);

  @Test
  void anAddressWaitsWhereverItIsTriedFrom() {
    for (var i = 0; i < 5; i++) {
      attempts.make("network " + i, new EmailAddress("Ada@example.org"), () -> false);
    }

    assertThatThrownBy(() -> attempts.make("another", ADA, () -> true))
        .isInstanceOf(Failure.TooOften.class);
    clock.push(Duration.ofSeconds(15));
    assertThat(attempts.make("another", ADA, () -> true)).isTrue();
  }

  @Test
  void aNetworkWaitsWhateverItTries() {
    for (var i = 0; i < 100; i++) {
      attempts.make("network", new EmailAddress(i + "@example.org"), () -> false);
    }

    assertThatThrownBy(() -> attempts.make("network", () -> true))
        .isInstanceOf(Failure.TooOften.class);
    assertThat(attempts.make("another", () -> true)).isTrue();
  }

  @Test
  void successClearsTheAddress() {
    for (var i = 0; i < 20; i++) {
      attempts.make("network", ADA, () -> true);
      attempts.succeeded("network", ADA);
    }
  }

  @Test
  void whatCouldNotBeTriedDoesNotCount() {
    for (var i = 0; i < 200; i++) {
      assertThatThrownBy(
              () ->
                  attempts.make(
                      "network",
                      ADA,
                      () -> {
                        throw new Failure.TooOften("busy", Duration.ofSeconds(1));
                      }))
          .hasMessage("busy");
    }
  }
}
