package org.donecal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void allOfTheFamilyRunsUnlessItIsLeftOut() {
    assertThat(with("donecal.other", "").apps().has(Apps.FOLLOW)).isTrue();
    assertThat(with("donecal.apps", "calendar, follow").apps().has(Apps.FOLLOW)).isTrue();
    assertThat(with("donecal.apps", "calendar").apps().has(Apps.FOLLOW)).isFalse();
  }

  @Test
  void anAnswerMayBeOlderThanUsual() {
    var follow = with("donecal.follow.fresh", "3h").follow();

    assertThat(follow.fresh()).isEqualTo(Duration.ofHours(3));
    assertThat(follow.maximum()).isEqualTo(Duration.ofDays(7));
  }

  @ParameterizedTest
  @CsvSource({
    "donecal.apps, 'calendar,battle'",
    "donecal.mail.backend, pigeon",
    "donecal.mail.inbound.port, 0",
    "donecal.mail.inbound.secret, short",
    "donecal.mail.reply.domain, no domain",
    "donecal.follow.fresh, soon",
    "donecal.follow.maximum, 30m",
    "donecal.follow.bluesky.url, ftp://bluesky.example",
    "donecal.follow.mastodon.url, http://",
    "donecal.follow.github.url, https://github.example?x=y"
  })
  void refusesWhatCantBeMeantAndNamesTheSetting(String key, String value) {
    assertThatThrownBy(() -> with(key, value))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(key + ": ");
  }

  @Test
  void tellsNobodyATokenThatCantBeOne() {
    assertThatThrownBy(() -> with("donecal.follow.x.token", "half a secret"))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith("donecal.follow.x.token: ")
        .hasMessageNotContaining("secret");
  }

  private static Settings with(String key, String value) {
    return Settings.from(new Config(it -> Optional.of(value).filter(any -> it.equals(key))), "");
  }
}
