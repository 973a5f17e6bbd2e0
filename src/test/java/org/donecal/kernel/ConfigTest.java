package org.donecal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {

  @ParameterizedTest
  @CsvSource({"90s, PT90S", "10m, PT10M", "1h, PT1H", "' 7d ', PT168H"})
  void readsTimes(String value, Duration meant) {
    assertThat(config(value).duration("donecal.wait", "5m")).isEqualTo(meant);
  }

  @Test
  void takesTheUsualTimeWhereNoneIsTold() {
    assertThat(config(" ").duration("donecal.wait", "5m")).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "h", "-1h", "0s", "1 h", "1w", "PT1H", "99999999999d"})
  void refusesOtherTimesAndNamesTheSetting(String value) {
    assertThatThrownBy(() -> config(value).duration("donecal.wait", "5m"))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("donecal.wait: \"" + value + "\"");
  }

  private static Config config(String value) {
    return new Config(key -> Optional.of(value));
  }
}
