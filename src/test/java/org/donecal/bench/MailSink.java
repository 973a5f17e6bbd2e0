package org.donecal.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that takes everything at once and throws it away. */
final class MailSink implements AutoCloseable {
  private final ServerSocket port;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong taken = new AtomicLong();

  MailSink() {
    try {
      port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    threads.execute(this::accept);
  }

  int port() {
    return port.getLocalPort();
  }

  long taken() {
    return taken.get();
  }

  private void accept() {
    try {
      while (true) {
        var socket = port.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException closed) {
      // That is the end.
    }
  }

  private void serve(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        var out =
            new BufferedWriter(
                new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII))) {
      socket.setTcpNoDelay(true);
      say(out, "220 sink");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("DATA")) {
          say(out, "354 go on");
          skip(in);
          taken.incrementAndGet();
        }
        say(out, "250 ok");
      }
    } catch (IOException hungUp) {
      // Whoever sent has had enough.
    }
  }

  private static void skip(BufferedReader in) throws IOException {
    var line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
  }

  private static void say(BufferedWriter out, String reply) throws IOException {
    out.write(reply + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      port.close();
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
  }
}
