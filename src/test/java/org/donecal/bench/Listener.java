package org.donecal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** One who watches a share, over a connection of its own. */
final class Listener implements AutoCloseable {
  private static final int STACK = 128 * 1024;

  private final Socket socket;
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile CountDownLatch next = new CountDownLatch(0);

  private Listener(Socket socket) {
    this.socket = socket;
  }

  static Listener on(int port, String path) {
    try {
      var socket = new Socket(InetAddress.getLoopbackAddress(), port);
      var request =
          "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var listener = new Listener(socket);
      var ear = new Thread(null, listener::hear, "listener", STACK);
      ear.setDaemon(true);
      ear.start();
      return listener;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private void hear() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("event: ready")) {
          ready.countDown();
        } else if (line.equals("event: changed")) {
          next.countDown();
        }
      }
    } catch (IOException closed) {
      next = new CountDownLatch(0);
    }
  }

  void awaitReady() throws InterruptedException {
    ready.await();
  }

  /** Counts down once it hears of a change. */
  void tell(CountDownLatch latch) {
    next = latch;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
