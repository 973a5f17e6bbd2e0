package org.donecal.mail;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.donecal.kernel.BadSetting;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes mail from the mail server of the same machine, by SMTP on loopback. It keeps nothing: what
 * is not taken for good stays with the mail server, which tries again.
 */
public final class Listener implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 20;
  private static final int MOST_RECIPIENTS = 100;
  private static final int PATIENCE_SECONDS = 60;

  private final SMTPServer server;

  private Listener(SMTPServer server) {
    this.server = server;
  }

  /**
   * Listens from now on; {@code BadSetting} if the port is somebody else's.
   *
   * @param key of the setting that names the port
   * @param name how it calls itself
   */
  public static Listener open(String key, int port, String name, Intake intake) {
    var server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName(name)
            .softwareName("DoneCal")
            .insertReceivedHeaders(false)
            .maxConnections(MOST_CONNECTIONS)
            .maxRecipients(MOST_RECIPIENTS)
            .maxMessageSize(Received.LARGEST)
            .connectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .messageHandlerFactory(context -> new Handover(intake))
            .build();
    try {
      server.start();
    } catch (RuntimeException refused) {
      throw new BadSetting(key, "port " + port + " can't be opened on loopback", refused);
    }
    return new Listener(server);
  }

  @Override
  public void close() {
    server.stop();
  }
}
