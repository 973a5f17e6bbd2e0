package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.donecal.mail.Outcome.Kind;
import org.junit.jupiter.api.Test;

/** What holds for whatever carries messages. */
interface TransportContract {
  Mailbox HOME = Rig.HOME;
  Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  Transport transport();

  /** All that arrived, as it arrived. */
  List<String> arrived() throws Exception;

  @Test
  default void carriesAMessageAsItIsAndSaysSo() throws Exception {
    var written = written("Grüße");
    try (var line = transport().open()) {
      assertThat(line.send(envelope(written), new ByteArrayInputStream(written)).kind())
          .isEqualTo(Kind.SENT);
    }
    assertThat(arrived())
        .singleElement()
        .asString()
        .contains(new String(written, StandardCharsets.US_ASCII));
  }

  @Test
  default void carriesOneAfterTheOther() throws Exception {
    try (var line = transport().open()) {
      for (var number = 1; number <= 3; number++) {
        var written = written("No " + number);
        assertThat(line.send(envelope(written), new ByteArrayInputStream(written)))
            .isEqualTo(Outcome.SENT);
      }
    }
    var arrived = arrived();
    assertThat(arrived).hasSize(3);
    for (var number = 1; number <= 3; number++) {
      assertThat(arrived.get(number - 1)).contains("Subject: No " + number);
    }
  }

  @Test
  default void opensAndShutsWithoutAMessage() throws Exception {
    transport().open().close();

    assertThat(arrived()).isEmpty();
  }

  private static byte[] written(String subject) {
    return new Mime(HOME).write(Rig.mail(subject), NOW).content();
  }

  private static Envelope envelope(byte[] written) {
    return Envelope.of(Rig.mail("x"), HOME, NOW, written.length);
  }
}
