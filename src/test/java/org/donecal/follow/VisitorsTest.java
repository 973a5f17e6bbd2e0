package org.donecal.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.donecal.follow.Visitors.Visitor;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;

class VisitorsTest {
  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final Visitors visitors =
      new Visitors(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });
  private final StubNetwork plenty = new StubNetwork(25, 30);
  private final StubNetwork little = new StubNetwork(25, 30).thrifty();
  private final Visitor ada = new Visitor(visitors, "192.0.2.1");
  private final Visitor bob = new Visitor(visitors, "192.0.2.2");

  @Test
  void refusesWhoAsksForTooMuchAtOnceAndNobodyElse() {
    for (var asked = 0; asked < 600; asked++) {
      ada.spend(plenty, 1);
    }
    assertThatThrownBy(() -> ada.spend(plenty, 2))
        .isInstanceOfSatisfying(
            Failure.TooOften.class,
            it ->
                assertThat(it.retryAfter())
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    assertThatCode(() -> bob.spend(plenty, 4)).doesNotThrowAnyException();

    now = now.plusSeconds(1);
    assertThatCode(() -> ada.spend(plenty, 2)).doesNotThrowAnyException();
  }

  @Test
  void letsWhoAskedForMuchWaitFirstWhereLittleIsLeft() {
    ada.spend(plenty, 30);

    assertThatThrownBy(() -> ada.spend(little, 1)).isInstanceOf(Failure.TooOften.class);
    assertThatCode(() -> bob.spend(little, 1)).doesNotThrowAnyException();

    now = now.plusSeconds(5);
    assertThatCode(() -> ada.spend(little, 1)).doesNotThrowAnyException();
  }

  @Test
  void spendsFourCallsSuchThatMostAreAnswered() {
    assertThat(forNames(plenty, 0, 5)).isEqualTo(2);
    assertThat(forNames(plenty, 1, 1)).isEqualTo(1);
    assertThat(forNames(plenty, 50, 2)).isEqualTo(1);
    assertThat(forNames(new StubNetwork(1, 100), 0, 101)).isEqualTo(19);

    var spending = new Spending(plenty, ada);
    spending.forNames().grant(0, 5);
    assertThat(spending.forFollows().grant(0, 2)).isEqualTo(2);
    assertThat(spending.forFollows().grant(0, 2)).isZero();
    assertThat(new Spending(plenty, bob).forFollows().grant(0, 4)).isEqualTo(4);
  }

  private int forNames(StubNetwork network, int known, int loads) {
    return new Spending(network, bob).forNames().grant(known, loads);
  }
}
