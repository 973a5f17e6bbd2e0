package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;
import org.donecal.mail.MailSettings.Backend;
import org.donecal.mail.SmtpUrl.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {
  private static final String URL = "donecal.mail.smtp.url";

  @Test
  void printsMailUnlessItIsToldOtherwise() {
    var settings = MailSettings.from(config(Map.of("donecal.data", "/var/lib/donecal")));

    assertThat(settings.backend()).isEqualTo(Backend.CONSOLE);
    assertThat(settings.folder()).hasToString("/var/lib/donecal/mail");
    assertThat(settings.from()).hasToString("DoneCal <noreply@localhost>");
    assertThat(settings.batch()).isEqualTo(10);
    assertThat(settings.every()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example, mail.example, 587, REQUIRED",
    "smtp://mail.example:25?starttls=none, mail.example, 25, NONE",
    "smtp://mail.example:587?starttls=required, mail.example, 587, REQUIRED",
    "SMTP://mail.example/?starttls=optional, mail.example, 587, OPTIONAL",
    "smtps://mail.example, mail.example, 465, TLS",
    "smtps://[::1]:4650, [::1], 4650, TLS"
  })
  void readsWhereMailIsHandedOver(String text, String host, int port, Security security) {
    var url = SmtpUrl.parse(URL, text);

    assertThat(url).isEqualTo(new SmtpUrl(host, port, security, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://u:p@mail.example?starttls=optional, true",
    "smtp://u:p@127.0.0.1?starttls=optional, false",
    "smtp://mail.example?starttls=optional, false",
    "smtp://u:p@mail.example?starttls=none, false",
    "smtp://u:p@mail.example, true"
  })
  void sendsAPasswordInTheClearToThisMachineOrByOrderOnly(String text, boolean needsTls) {
    assertThat(SmtpUrl.parse(URL, text).needsStartTls()).isEqualTo(needsTls);
  }

  @ParameterizedTest
  @CsvSource({
    "donecal.mail.backend, pigeon",
    "donecal.mail.backend, SMTP",
    "donecal.mail.from, nobody",
    "donecal.mail.from, 'a@x.example, b@x.example'",
    "donecal.mail.batch, 0",
    "donecal.mail.batch, ten",
    "donecal.mail.batch, 1001",
    "donecal.mail.every, soon",
    "donecal.mail.smtp.url, mail.example",
    "donecal.mail.smtp.url, http://mail.example",
    "donecal.mail.smtp.url, smtp://",
    "donecal.mail.smtp.url, smtp://u:s3cret@mail.example:0",
    "donecal.mail.smtp.url, smtp://u:s3cret@mail.example:99999",
    "donecal.mail.smtp.url, smtp://u:s3cret@mail.example?starttls=maybe",
    "donecal.mail.smtp.url, smtp://u:s3cret@mail.example?tls=required",
    "donecal.mail.smtp.url, smtps://u:s3cret@mail.example?starttls=required",
    "donecal.mail.smtp.url, smtp://u:s3cret@mail.example/path",
    "donecal.mail.smtp.url, smtp://u:s3c%ret@mail.example",
    "donecal.mail.smtp.url, smtp://u:s3cret@x@mail.example",
    "donecal.mail.smtp.url, smtp://s3cret@mail.example"
  })
  void refusesWhatCantBeMeantNamesTheSettingAndTellsNoPassword(String key, String value) {
    assertThatThrownBy(() -> MailSettings.from(config(Map.of(key, value))))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(key + ": ")
        .hasMessageNotContaining("s3c");
  }

  @Test
  void wantsAServerWhereItShallUseOne() {
    assertThatThrownBy(() -> MailSettings.from(config(Map.of("donecal.mail.backend", "smtp"))))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(URL + ": ");
  }

  @Test
  void showsNoPassword() {
    var settings = MailSettings.from(config(Map.of(URL, "smtp://ann:s3cret@mail.example")));

    assertThat(settings.toString()).doesNotContain("s3cret");
    assertThat(settings.smtp().orElseThrow().login()).contains(new SmtpUrl.Login("ann", "s3cret"));
  }

  private static Config config(Map<String, String> values) {
    return new Config(key -> Optional.ofNullable(values.get(key)));
  }
}
