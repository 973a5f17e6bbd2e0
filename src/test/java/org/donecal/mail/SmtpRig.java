package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLSocketFactory;
import org.donecal.testclient.Certificates;
import org.donecal.testclient.ScriptedMailServer;

/** A mail server that does what it is told, and us before it. */
final class SmtpRig implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final SSLSocketFactory USUAL_TRUST =
      (SSLSocketFactory) SSLSocketFactory.getDefault();
  private static final Patience USUAL =
      new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40));
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(6));

  private ScriptedMailServer server = ScriptedMailServer.start();
  private SSLSocketFactory trust = USUAL_TRUST;
  private Patience patience = USUAL;

  ScriptedMailServer server() {
    return server;
  }

  void isImpatient() {
    patience = SHORT;
  }

  /** From now on the server shows a certificate, which we have never seen. */
  void serve(Certificates certificate, boolean tlsFirst) {
    server.close();
    server = ScriptedMailServer.start(certificate.context(), tlsFirst);
    trust = USUAL_TRUST;
  }

  void trust(Certificates certificate) {
    trust = certificate.context().getSocketFactory();
  }

  static Draft mail(String subject) {
    return Message.to("ann@example.org").subject(subject).text("Hello");
  }

  /**
   * Ready for one message or many.
   *
   * @param url with {@code %d} where the port goes
   */
  Transport.Line line(String url) {
    return transport(url).open();
  }

  SmtpTransport transport(String url) {
    var parsed = SmtpUrl.parse("donecal.mail.smtp.url", url.formatted(server.port()));
    return new SmtpTransport(parsed, Rig.HOME.domain(), patience, trust);
  }

  static Outcome send(Transport.Line line, Message message) throws Away, IOException {
    var written = new Mime(Rig.HOME).write(message, NOW).content();
    var envelope = Envelope.of(message, Rig.HOME, NOW, written.length);
    return line.send(envelope, new ByteArrayInputStream(written));
  }

  Outcome sendOne(String url) throws Away, IOException {
    try (var line = line(url)) {
      return send(line, mail("Hello").message());
    }
  }

  void assertAway(String url) {
    assertThatThrownBy(() -> sendOne(url)).isInstanceOf(Away.class);
  }

  @Override
  public void close() {
    server.close();
  }
}
