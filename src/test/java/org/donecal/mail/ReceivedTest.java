package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;

class ReceivedTest {

  @Test
  void readsWhoItIsForAndWhatItFollows() {
    var mail =
        read(
            """
            Delivered-To: reply+a@donecal.example
            From: "Ann, B" <ann@example.org>
            To: DoneCal <reply+b@donecal.example>, x <x@example.org>
            Subject: =?UTF-8?Q?Caf=C3=A9?=
              again
            Date: Mon, 23 Nov 2026 17:42:10 +0100
            Message-ID: <one@example.org>
            References: <a@b> <c@d>
            In-Reply-To: <c@d>

            1h x
            """);

    assertThat(mail.from()).isEqualTo("ann@example.org");
    assertThat(mail.subject()).isEqualTo("Café again");
    assertThat(mail.addresses())
        .containsExactly("reply+a@donecal.example", "reply+b@donecal.example", "x@example.org");
    assertThat(mail.id()).isEqualTo("<one@example.org>");
    assertThat(mail.messageId()).hasValue("<one@example.org>");
    assertThat(mail.references()).containsExactly("<a@b>", "<c@d>");
    assertThat(mail.sent()).hasValue(Instant.parse("2026-11-23T16:42:10Z"));
    assertThat(mail.automatic()).isFalse();
  }

  @Test
  void withoutAnIdTheSameMailIsKnownByItsWordsAndDate() {
    var mail = "From: a@b.example\nDate: Mon, 23 Nov 2026 17:42:10 +0100\n\n1h x\n";

    assertThat(read("Received: first\n" + mail).id())
        .isEqualTo(read("Received: again\n" + mail).id());
    assertThat(read(mail.replace("17:42", "17:43")).id()).isNotEqualTo(read(mail).id());
    assertThat(read(mail + "2h y\n").id()).isNotEqualTo(read(mail).id());
    assertThat(read(mail).messageId()).isEmpty();
  }

  @Test
  void readsHeadersThatAreBroken() {
    var mail =
        read(
            """
            From: nobody at all
            Subject: =?x-unknown?Q?what?= =?utf-8?Q?=FF?=
            Date: yesterday
            Message-ID: no id
            this is no header

            1h x
            """);

    assertThat(mail.from()).isEmpty();
    assertThat(mail.sent()).isEmpty();
    assertThat(mail.messageId()).isEmpty();
    assertThat(mail.words()).hasSize(1);
    assertThat(read("").words()).hasSize(1);
    assertThat(read("\u0000\u0001").words()).hasSize(1);
  }

  @Test
  void refusesWhatNobodyWritesAsAReply() {
    assertThatThrownBy(() -> read("x".repeat(Received.LARGEST + 1)))
        .isInstanceOf(Failure.Invalid.class);
    assertThatThrownBy(() -> read("\n--a".repeat(600))).isInstanceOf(Failure.Invalid.class);
  }

  @Test
  void whatIsNestedTooDeepIsLeftAlone() {
    var mail = new StringBuilder();
    for (var depth = 0; depth < 200; depth++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(depth);
      mail.append("\n\n--b").append(depth).append('\n');
    }
    mail.append("Content-Type: text/plain\n\n1h deep\n");

    assertThat(read(mail.toString()).words()).isEmpty();
  }

  @Test
  void nothingTakesLong() {
    var hostile =
        List.of(
            "To: " + "a".repeat(1_000_000) + "\n\nx",
            "To: " + "a@".repeat(500_000) + "\n\nx",
            "To: " + "<a@b.example>, ".repeat(60_000) + "\n\nx",
            "References: " + "<a@b> ".repeat(150_000) + "\n\nx",
            "References: " + "<".repeat(1_000_000) + "\n\nx",
            "Subject: " + "=?utf-8?Q?a?= ".repeat(70_000) + "\n\nx",
            "Content-Type: text/plain; " + "a=b; ".repeat(200_000) + "\n\nx",
            "X: y\n".repeat(200_000) + "\nx",
            "Content-Type: text/plain" + "(".repeat(500_000) + "\n\nx",
            "Content-Type: multipart/mixed; boundary=b\n\n" + "-\n".repeat(500_000),
            "Content-Transfer-Encoding: quoted-printable\n\n" + "=".repeat(1_000_000),
            "Content-Transfer-Encoding: base64\n\n" + "QUJD".repeat(250_000));
    for (var mail : hostile) {
      var start = System.nanoTime();
      read(mail);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(mail.substring(0, 60))
          .isLessThan(Duration.ofSeconds(30));
    }
  }

  private static Received read(String mail) {
    return Received.read(mail.getBytes(StandardCharsets.UTF_8));
  }
}
