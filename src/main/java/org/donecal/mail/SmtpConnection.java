package org.donecal.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.net.SocketTimeoutException;
import org.donecal.mail.SmtpUrl.Login;
import org.donecal.mail.SmtpUrl.Security;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSSLTransport;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, greeted and let in. */
final class SmtpConnection implements AutoCloseable {
  private final SmtpTransport owner;
  private final Session session;
  private final Sockets sockets;
  private final SMTPTransport smtp;
  private boolean used;

  private SmtpConnection(
      SmtpTransport owner, Session session, Sockets sockets, SMTPTransport smtp) {
    this.owner = owner;
    this.session = session;
    this.sockets = sockets;
    this.smtp = smtp;
  }

  static SmtpConnection open(SmtpTransport owner, Session session, Sockets sockets) throws Away {
    var made = new SmtpConnection(owner, session, sockets, transport(owner.url(), session));
    try {
      made.connect(owner.url());
      return made;
    } catch (MessagingException refused) {
      sockets.cut();
      throw new Away(why(owner.url(), refused), refused);
    }
  }

  /** Made by name and not by look-up: a server may have one of its own, of another class loader. */
  private static SMTPTransport transport(SmtpUrl url, Session session) {
    return url.security() == Security.TLS
        ? new SMTPSSLTransport(session, new URLName("smtps", null, -1, null, null, null))
        : new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null));
  }

  private void connect(SmtpUrl url) throws MessagingException {
    var login = url.login();
    smtp.connect(
        url.host(),
        url.port(),
        login.map(Login::user).orElse(null),
        login.map(Login::password).orElse(null));
  }

  private static String why(SmtpUrl url, MessagingException refused) {
    if (refused instanceof AuthenticationFailedException) {
      return url + " does not accept our user and password: " + words(refused);
    }
    return url + " can't be used: " + words(refused);
  }

  /** What it says of itself and of the deepest cause. */
  static String words(Throwable failed) {
    var root = failed;
    for (var cause = cause(root); cause != null && cause != root; cause = cause(root)) {
      root = cause;
    }
    if (root instanceof SocketTimeoutException) {
      return "no answer in time";
    }
    var own = String.valueOf(failed.getMessage());
    var deepest = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return Text.shown(own.contains(deepest) ? own : own + " (" + deepest + ")", 300);
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    return thrown instanceof MessagingException chained
        ? chained.getNextException()
        : thrown.getCause();
  }

  Session session() {
    return session;
  }

  boolean takesInternational() {
    return smtp.supportsExtension("SMTPUTF8");
  }

  /** Whether it has carried a message before, and may be past its time. */
  boolean wasUsed() {
    return used;
  }

  void send(SMTPMessage message, Address[] recipients) throws MessagingException {
    try {
      owner.watched(sockets, () -> smtp.sendMessage(message, recipients));
    } finally {
      used = true;
    }
  }

  /** Says goodbye, if anybody is there to hear it. */
  @Override
  public void close() {
    try {
      owner.watched(sockets, smtp::close);
    } catch (MessagingException gone) {
      sockets.cut();
    }
  }

  void cut() {
    sockets.cut();
    close();
  }
}
