package org.donecal.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/**
 * One connection for many messages. Made anew when it broke; a second one for the few messages that
 * only a server with SMTPUTF8 can take, since a connection is for the one kind or for the other.
 */
final class SmtpLine implements Transport.Line {
  private final SmtpTransport transport;
  private @Nullable SmtpConnection plain;
  private @Nullable SmtpConnection international;

  SmtpLine(SmtpTransport transport) {
    this.transport = transport;
  }

  @Override
  public Outcome send(Envelope envelope, InputStream message) throws Away, IOException {
    var connection = connection(envelope.international());
    if (envelope.international() && !connection.takesInternational()) {
      return Outcome.rejected(
          envelope.to(),
          transport.url() + " takes no addresses beyond ASCII: it does not offer SMTPUTF8");
    }
    try {
      var mime = new Carried(connection.session(), message);
      mime.setEnvelopeFrom(envelope.from().isEmpty() ? "<>" : envelope.from());
      return send(connection, mime, envelope);
    } catch (MessagingException unreadable) {
      throw new IOException("The message can't be read", unreadable);
    }
  }

  private Outcome send(SmtpConnection first, Carried mime, Envelope envelope) throws Away {
    var outcome = tryOnce(first, mime, envelope);
    // A server that ends a connection after so many messages has nothing against this one.
    return outcome.isPresent()
        ? outcome.get()
        : tryOnce(connection(envelope.international()), mime, envelope)
            .orElseGet(() -> Outcome.retry(envelope.to(), "the connection broke"));
  }

  /** Empty if a connection that had served before turned out to be over. */
  private Optional<Outcome> tryOnce(SmtpConnection connection, Carried mime, Envelope envelope) {
    var fresh = !connection.wasUsed();
    try {
      connection.send(mime, addresses(envelope));
      return Optional.of(Outcome.SENT);
    } catch (MessagingException failed) {
      var verdict = SmtpVerdict.of(failed);
      if (verdict.lineIsBroken()) {
        drop(connection);
        if (!fresh && !mime.begun) {
          return Optional.empty();
        }
      }
      return Optional.of(verdict.outcome(envelope.to()));
    }
  }

  private static Address[] addresses(Envelope envelope) {
    return envelope.to().stream().map(SmtpLine::address).toArray(Address[]::new);
  }

  private static Address address(String text) {
    var address = new InternetAddress();
    address.setAddress(text);
    return address;
  }

  private SmtpConnection connection(boolean wantsInternational) throws Away {
    var open = wantsInternational ? international : plain;
    if (open == null) {
      open = transport.connect(wantsInternational);
      if (wantsInternational) {
        international = open;
      } else {
        plain = open;
      }
    }
    return open;
  }

  private void drop(SmtpConnection broken) {
    broken.cut();
    if (international == broken) {
      international = null;
    } else {
      plain = null;
    }
  }

  @Override
  public void close() {
    if (plain != null) {
      plain.close();
    }
    if (international != null) {
      international.close();
    }
  }

  /** A message that knows whether anything of it went out, and is never written anew. */
  private static final class Carried extends SMTPMessage {
    private boolean begun;

    Carried(Session session, InputStream content) throws MessagingException {
      super(session, content);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
      begun = true;
      super.writeTo(out, without);
    }
  }
}
