package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplaysTest {

  @Test
  void tellsRequestsOfOneKeyApartByTheirBody() {
    var first = Replays.Key.of("key", "{\"title\":\"a\"}");

    assertThat(Replays.Key.of("key", "{\"title\":\"a\"}")).isEqualTo(first);
    assertThat(Replays.Key.of("key", "{\"title\":\"b\"}")).isNotEqualTo(first);
    assertThat(Replays.Key.of(null, "{}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ä", "\u0007"})
  void refusesKeysThatAreNotVisibleAscii(String key) {
    assertThatThrownBy(() -> Replays.Key.of(key, "{}")).isInstanceOf(Failure.Invalid.class);
  }
}
