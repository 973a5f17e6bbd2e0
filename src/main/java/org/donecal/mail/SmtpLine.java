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
    var carried = new Carried(connection.session(), message);
    carried.setEnvelopeFrom(envelope.from().isEmpty() ? "<>" : envelope.from());
    return send(connection, carried, envelope);
  }

  private Outcome send(SmtpConnection first, Carried carried, Envelope envelope) throws Away {
    var outcome = tryOnce(first, carried, envelope);
    // A server that ends a connection after so many messages has nothing against this one.
    return outcome.isPresent()
        ? outcome.get()
        : tryOnce(connection(envelope.international()), carried, envelope)
            .orElseGet(() -> Outcome.retry(envelope.to(), "the connection broke"));
  }

  /** Empty if a connection that had served before turned out to be over. */
  private Optional<Outcome> tryOnce(SmtpConnection connection, Carried carried, Envelope envelope) {
    var fresh = !connection.wasUsed();
    try {
      connection.send(carried, addresses(envelope));
      return Optional.of(Outcome.SENT);
    } catch (MessagingException failed) {
      var verdict = SmtpVerdict.of(failed);
      if (verdict.lineIsBroken()) {
        drop(connection);
        if (!fresh && !carried.begun) {
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

  /** A message that goes out as it lies there, unread, and knows whether anything of it did. */
  private static final class Carried extends SMTPMessage {
    private final InputStream octets;
    private boolean begun;

    Carried(Session session, InputStream octets) {
      super(session);
      this.octets = octets;
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
      begun = true;
      octets.transferTo(out);
      out.flush();
    }
  }
}
