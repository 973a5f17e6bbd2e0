package org.donecal.networks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A server that knows nothing of TLS, and says so at once. */
final class Babbler implements AutoCloseable {
  private final ServerSocket door;

  Babbler() throws IOException {
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::babble, "babbler");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  private void babble() {
    while (!door.isClosed()) {
      try (var guest = door.accept()) {
        guest.getOutputStream().write("What is that?\r\n".getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
        guest.getInputStream().readNBytes(1);
      } catch (IOException gone) {
        // The next guest may stay longer.
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
