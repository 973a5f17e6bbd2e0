package org.donecal.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.mail.SmtpRig.mail;
import static org.donecal.mail.SmtpRig.send;
import static org.donecal.testclient.ScriptedMailServer.DRIP;
import static org.donecal.testclient.ScriptedMailServer.HANG_UP;
import static org.donecal.testclient.ScriptedMailServer.SILENCE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.donecal.mail.Outcome.Kind;
import org.donecal.mail.Outcome.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How we speak with mail servers, good ones and bad ones. */
class SmtpTest {
  private final SmtpRig rig = new SmtpRig();

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void handsOverWhatWasWritten() throws Exception {
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      assertThat(send(line, mail("Hello").text(".\n..dots\nFrom us").message()))
          .isEqualTo(Outcome.SENT);
    }
    assertThat(rig.server().got())
        .singleElement()
        .satisfies(mail -> assertThat(mail.from()).isEqualTo("noreply@donecal.example"))
        .satisfies(mail -> assertThat(mail.to()).containsExactly("ann@example.org"))
        .satisfies(
            mail -> assertThat(mail.content()).endsWith("\r\n\r\n.\r\n..dots\r\nFrom us\r\n"));
    assertThat(rig.server().said().get(0)).isEqualTo("EHLO donecal.example");
    assertThat(rig.server().said()).as("a goodbye").endsWith("QUIT");
  }

  @Test
  void keepsOneConnectionForABatch() throws Exception {
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      for (var number = 0; number < 20; number++) {
        assertThat(send(line, mail("No " + number).message())).isEqualTo(Outcome.SENT);
      }
    }
    assertThat(rig.server().connections()).isEqualTo(1);
    assertThat(rig.server().got()).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 4.3.0 busy, RETRY",
    "MAIL, 421 4.3.2 closing, RETRY",
    "MAIL, 550 5.7.1 not you, REJECTED",
    "MAIL, 530 5.7.0 authentication required, RETRY",
    "MAIL, hang up, RETRY",
    "RCPT, 450 4.2.1 later, RETRY",
    "RCPT, 421 4.3.2 closing, RETRY",
    "RCPT, 550 5.1.1 nobody, REJECTED",
    "RCPT, 550 4.7.1 greylisted, RETRY",
    "RCPT, 552 too many, RETRY",
    "RCPT, 552 5.2.2 full, REJECTED",
    "RCPT, 571 5.7.1 no, REJECTED",
    "RCPT, hang up, RETRY",
    "DATA, 451 4.3.0 busy, RETRY",
    "DATA, 554 5.5.1 no, REJECTED",
    "DATA, hang up, RETRY",
    "., 452 4.3.1 no room, RETRY",
    "., 554 5.6.0 looks like spam, REJECTED",
    "., 421 4.3.2 closing, RETRY",
    "., hang up, RETRY"
  })
  void knowsWhatCanBeTriedAgainAndGoesOnWithTheNext(String words, String answer, Kind expected)
      throws Exception {
    rig.server().on(words, answer);
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      var outcome = send(line, mail("first").message());

      assertThat(outcome.kind()).isEqualTo(expected);
      assertThat(outcome.why()).isNotBlank();
      if (!answer.equals(HANG_UP) && !answer.startsWith("421")) {
        assertThat(outcome.why()).contains(answer.substring(answer.lastIndexOf(' ')));
      }
      assertThat(send(line, mail("second").message())).isEqualTo(Outcome.SENT);
    }
    assertThat(rig.server().got().get(rig.server().got().size() - 1).content())
        .contains("Subject: second");
  }

  @Test
  void tellsOfEachRecipientByItself() throws Exception {
    rig.server().on("RCPT", "250 ok", "450 4.2.0 later", "550 5.1.1 nobody");
    var message = Message.to("a@x.example", "b@x.example").bcc("c@x.example").message();
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      assertThat(send(line, message))
          .isEqualTo(
              new Outcome(
                  List.of(new Refusal("b@x.example", "450 4.2.0 later")),
                  List.of(new Refusal("c@x.example", "550 5.1.1 nobody"))));
      assertThat(send(line, mail("next").message())).isEqualTo(Outcome.SENT);
    }
    assertThat(rig.server().got().get(0).to()).containsExactly("a@x.example");
    assertThat(rig.server().connections()).isEqualTo(1);
  }

  @Test
  void nothingArrivesOfWhatCantBeReadToItsEnd() throws Exception {
    var envelope = Envelope.of(mail("cut").message(), Rig.HOME, Instant.EPOCH, 1);
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream("Subject: cut\r\n\r\nHalf of it\r\n".getBytes(UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("Input/output error");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
              }
            });
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      assertThat(line.send(envelope, broken).kind()).isEqualTo(Kind.RETRY);
      assertThat(send(line, mail("next").message())).isEqualTo(Outcome.SENT);
    }
    assertThat(rig.server().got())
        .singleElement()
        .satisfies(mail -> assertThat(mail.header("Subject")).isEqualTo("next"));
  }

  @Test
  void believesNobodyHasItWhenTheEndWentWrong() throws Exception {
    rig.server().on("RCPT", "250 ok", "550 5.1.1 nobody").on(".", "451 4.3.0 busy");
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      assertThat(send(line, Message.to("a@x.example", "b@x.example").message()))
          .isEqualTo(
              new Outcome(
                  List.of(new Refusal("a@x.example", "451 4.3.0 busy")),
                  List.of(new Refusal("b@x.example", "550 5.1.1 nobody"))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {HANG_UP, "421 4.7.0 enough for one connection"})
  void connectsAnewWhenTheServerHadEnoughOfAConnection(String enough) throws Exception {
    rig.server().on("MAIL", "250 ok", enough);
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      assertThat(send(line, mail("first").message())).isEqualTo(Outcome.SENT);
      assertThat(send(line, mail("second").message())).isEqualTo(Outcome.SENT);
    }
    assertThat(rig.server().connections()).isEqualTo(2);
    assertThat(rig.server().got()).hasSize(2);
  }

  @Test
  void sendsTheSameMessageIdOnceMoreWhenTheAnswerWasCut(@TempDir Path folder) throws Exception {
    rig.server().on(".", HANG_UP);
    var spooled = Rig.in(folder);
    var id = spooled.outbox.enqueue(mail("Hello").message());
    try (var smtp = rig.transport("smtp://127.0.0.1:%d?starttls=none")) {
      var drain = drain(spooled, smtp);
      drain.run();
      assertThat(spooled.standing()).isEqualTo("0/1/0/0");
      spooled.clock.push(Duration.ofMinutes(1));
      drain.run();
    }
    assertThat(spooled.standing()).isEqualTo("0/0/0/0");
    assertThat(rig.server().got())
        .hasSize(2)
        .allMatch(mail -> mail.header("Message-ID").equals(id));
    assertThat(rig.server().got().get(0).content()).isEqualTo(rig.server().got().get(1).content());
  }

  @ParameterizedTest
  @ValueSource(strings = {"554 5.7.1 not from there", "421 4.3.2 too busy", HANG_UP})
  void isAwayWhenTheServerDoesNotLetUsIn(String greeting) {
    rig.server().on("CONNECT", greeting);

    rig.assertAway("smtp://127.0.0.1:%d?starttls=none");
  }

  @Test
  void isAwayWhenNobodyListens() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    rig.assertAway("smtp://127.0.0.1:" + free + "?starttls=none");
  }

  @ParameterizedTest
  @ValueSource(strings = {SILENCE, DRIP})
  void waitsForNoServerForEver(String manner) throws Exception {
    rig.isImpatient();
    rig.server().on(".", manner);
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      assertThat(send(line, mail("first").message()).kind()).isEqualTo(Kind.RETRY);
      assertThat(send(line, mail("second").message())).isEqualTo(Outcome.SENT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SILENCE, DRIP})
  void waitsForNoGreetingForEver(String manner) {
    rig.isImpatient();
    rig.server().on("CONNECT", manner);

    rig.assertAway("smtp://127.0.0.1:%d?starttls=none");
  }

  @Test
  void namesInOtherScriptsGoWhereTheyAreTaken() throws Exception {
    rig.server().offering("SMTPUTF8");
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      assertThat(send(line, Message.to("Ann <用户@x.example>").message())).isEqualTo(Outcome.SENT);
      assertThat(send(line, mail("next").message())).isEqualTo(Outcome.SENT);
    }
    assertThat(rig.server().said())
        .contains("MAIL FROM:<noreply@donecal.example> SMTPUTF8", "RCPT TO:<用户@x.example>")
        .contains("MAIL FROM:<noreply@donecal.example>");
    assertThat(rig.server().got().get(0).header("To")).contains("用户@x.example");
  }

  @Test
  void namesInOtherScriptsAreRejectedWhereTheyAreNotTaken() throws Exception {
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      var outcome = send(line, Message.to("用户@x.example").message());
      assertThat(outcome.kind()).isEqualTo(Kind.REJECTED);
      assertThat(outcome.why()).contains("SMTPUTF8");
    }
    assertThat(rig.server().said()).noneMatch(words -> words.startsWith("MAIL"));
  }

  @Test
  void bouncesOfWhatAnswersAMailGoNowhere() throws Exception {
    try (var line = rig.line("smtp://127.0.0.1:%d?starttls=none")) {
      assertThat(send(line, mail("Re: Hello").returnPath("").message())).isEqualTo(Outcome.SENT);
    }
    assertThat(rig.server().said()).contains("MAIL FROM:<>");
  }

  private static Drain drain(Rig rig, Transport transport) {
    return new Drain(
        rig.spool, transport, rig.readings, 10, Duration.ofMinutes(1), work -> {}, rig.clock);
  }
}
