package org.donecal.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the address once the server takes connections, so that it is the last line a newcomer sees:
 * containers open their port, and talk about it, after the application has started.
 */
record Announcement(URI address) implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger("DoneCal");
  private static final int ATTEMPTS = 240;
  private static final Duration PAUSE = Duration.ofMillis(250);

  @Override
  public void run() {
    try {
      for (var attempt = 0; attempt < ATTEMPTS && isHere() && !takesConnections(); attempt++) {
        Thread.sleep(PAUSE.toMillis());
      }
      Thread.sleep(PAUSE.toMillis());
      LOG.info("DoneCal is ready: {}/", address);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A public address may lead through other machines, which are not to be knocked at. */
  private boolean isHere() {
    return "localhost".equals(address.getHost());
  }

  private boolean takesConnections() {
    try (var socket = new Socket()) {
      var port = address.getPort() < 0 ? address.toURL().getDefaultPort() : address.getPort();
      socket.connect(
          new InetSocketAddress(address.getHost(), port), Math.toIntExact(PAUSE.toMillis()));
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
