package org.donecal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;
import org.donecal.mail.SmtpUrl.Security;

/** Hands messages to a mail server, as RFC 5321 and RFC 6409 have it. */
final class SmtpTransport implements Transport, AutoCloseable {
  private final SmtpUrl url;
  private final String home;
  private final Patience patience;
  private final SSLSocketFactory tls;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "mail-watch");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param home the domain we introduce ourselves by
   * @param tls decides whose certificates are believed
   */
  SmtpTransport(SmtpUrl url, String home, Patience patience, SSLSocketFactory tls) {
    this.url = url;
    this.home = home;
    this.patience = patience;
    this.tls = tls;
  }

  @Override
  public Line open() {
    return new SmtpLine(this);
  }

  SmtpUrl url() {
    return url;
  }

  SmtpConnection connect(boolean international) throws Away {
    var sockets = new Sockets(tls);
    var cut = sockets.cutAfter(patience, watch);
    try {
      return SmtpConnection.open(this, session(international, sockets), sockets);
    } finally {
      cut.cancel(false);
    }
  }

  /** Does some work with the sockets, and cuts them if it takes too long. */
  void watched(Sockets sockets, Work work) throws MessagingException {
    var cut = sockets.cutAfter(patience, watch);
    try {
      work.run();
    } finally {
      cut.cancel(false);
    }
  }

  interface Work {
    void run() throws MessagingException;
  }

  String protocol() {
    return url.security() == Security.TLS ? "smtps" : "smtp";
  }

  private Session session(boolean international, Sockets sockets) {
    var prefix = "mail." + protocol() + ".";
    var properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", String.valueOf(international));
    properties.setProperty(prefix + "localhost", home);
    properties.setProperty(prefix + "sendpartial", "true");
    properties.setProperty(prefix + "auth", String.valueOf(url.login().isPresent()));
    properties.setProperty(prefix + "auth.mechanisms", "PLAIN LOGIN");
    properties.setProperty(prefix + "connectiontimeout", Patience.millis(patience.connect()));
    properties.setProperty(prefix + "timeout", Patience.millis(patience.read()));
    properties.setProperty(prefix + "starttls.enable", String.valueOf(url.wantsStartTls()));
    properties.setProperty(prefix + "starttls.required", String.valueOf(url.needsStartTls()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.setProperty(prefix + "socketFactory.fallback", "false");
    properties.put(prefix + "socketFactory", sockets.plain());
    properties.put(prefix + "ssl.socketFactory", sockets.secure());
    return Session.getInstance(properties);
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
