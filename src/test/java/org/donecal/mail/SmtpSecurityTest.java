package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.donecal.mail.SmtpRig.mail;
import static org.donecal.mail.SmtpRig.send;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.donecal.testclient.Certificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom we believe, and what we tell only those. */
class SmtpSecurityTest {
  private final SmtpRig rig = new SmtpRig();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void sendsNothingWithoutTlsWhereItIsRequired() {
    rig.assertAway("smtp://127.0.0.1:%d?starttls=required");
    rig.assertAway("smtp://127.0.0.1:%d");
    assertThat(rig.server().said()).noneMatch(words -> words.startsWith("MAIL"));
  }

  @Test
  void sendsNothingWhenTlsIsOfferedAndRefused(@TempDir Path folder) {
    rig.serve(Certificates.of("ip:127.0.0.1", folder), false);
    rig.server().on("STARTTLS", "454 4.7.0 not now");

    rig.assertAway("smtp://127.0.0.1:%d?starttls=required");
    rig.assertAway("smtp://127.0.0.1:%d?starttls=optional");
  }

  @Test
  void speaksTlsWithWhomItBelieves(@TempDir Path folder) throws Exception {
    var known = Certificates.of("ip:127.0.0.1", folder);
    for (var tlsFirst : List.of(false, true)) {
      rig.serve(known, tlsFirst);
      rig.trust(known);
      var url = tlsFirst ? "smtps://127.0.0.1:%d" : "smtp://127.0.0.1:%d?starttls=optional";
      try (var line = rig.line(url)) {
        assertThat(send(line, mail("Hello").message())).isEqualTo(Outcome.SENT);
      }
      if (!tlsFirst) {
        assertThat(rig.server().said()).contains("STARTTLS");
      }
    }
  }

  @Test
  void believesNeitherAStrangersCertificateNorOneForAnotherHost(@TempDir Path folder) {
    var other = Certificates.of("dns:mail.example", folder);
    for (var tlsFirst : List.of(false, true)) {
      rig.serve(other, tlsFirst);
      var url = tlsFirst ? "smtps://127.0.0.1:%d" : "smtp://127.0.0.1:%d?starttls=optional";
      rig.assertAway(url);
      rig.trust(other);
      rig.assertAway(url);
    }
    assertThat(rig.server().got()).isEmpty();
  }

  @Test
  void signsInWithWhatIsPercentEncodedInTheUrl() throws Exception {
    rig.server().offering("AUTH PLAIN");
    try (var line = rig.line("smtp://a%%40b:p%%3A+%%25s@127.0.0.1:%d?starttls=optional")) {
      assertThat(send(line, mail("Hello").message())).isEqualTo(Outcome.SENT);
    }
    var login = "a@b\0a@b\0p:+%s".getBytes(StandardCharsets.UTF_8);
    assertThat(rig.server().said())
        .contains("AUTH PLAIN " + Base64.getEncoder().encodeToString(login));
  }

  @Test
  void isAwayWhenThePasswordIsWrongAndTellsItToNobody() {
    rig.server().offering("AUTH PLAIN").on("AUTH", "535 5.7.8 wrong");

    assertThatThrownBy(() -> rig.sendOne("smtp://ann:s3cret@127.0.0.1:%d?starttls=none"))
        .isInstanceOf(Away.class)
        .hasMessageContaining("535 5.7.8 wrong")
        .hasMessageNotContaining("s3cret");
  }
}
