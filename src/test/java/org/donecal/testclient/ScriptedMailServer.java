package org.donecal.testclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server of somebody else's, played by us on loopback: takes everything, but for what a
 * script says otherwise, and remembers what was said and what it got.
 */
public final class ScriptedMailServer implements AutoCloseable {

  /** What was delivered: to whom, and the bytes as they came, dots unstuffed. */
  public record Mail(String from, List<String> to, String content) {
    public String header(String name) {
      var start = name.toLowerCase(Locale.ROOT) + ":";
      var head = content.substring(0, content.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]", " ");
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .findFirst()
          .map(line -> line.substring(start.length()).strip())
          .orElse("");
    }
  }

  /** An answer that is none: the line is cut. A message before it was taken. */
  public static final String HANG_UP = "hang up";

  /** An answer that is none until the server is closed. A message before it was taken. */
  public static final String SILENCE = "silence";

  /** Begins a line, and goes on letter by letter until the server is closed. */
  public static final String DRIP = "drip";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ServerSocket port;
  private final @Nullable SSLContext tls;
  private final boolean tlsFirst;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Mail> got = new CopyOnWriteArrayList<>();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Map<String, List<String>> scripts = new ConcurrentHashMap<>();
  private final List<String> offers = new CopyOnWriteArrayList<>(List.of("8BITMIME"));

  private ScriptedMailServer(ServerSocket port, @Nullable SSLContext tls, boolean tlsFirst) {
    this.port = port;
    this.tls = tls;
    this.tlsFirst = tlsFirst;
    threads.execute(this::accept);
  }

  public static ScriptedMailServer start() {
    return start(null, false);
  }

  /**
   * Serves with a certificate.
   *
   * @param tlsFirst whether TLS is spoken from the first byte, and not after STARTTLS
   */
  public static ScriptedMailServer start(@Nullable SSLContext tls, boolean tlsFirst) {
    try {
      var loopback = InetAddress.getLoopbackAddress();
      var server = new ScriptedMailServer(new ServerSocket(0, 50, loopback), tls, tlsFirst);
      return tls == null || tlsFirst ? server : server.offering("STARTTLS");
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  public int port() {
    return port.getLocalPort();
  }

  public ScriptedMailServer offering(String extension) {
    offers.add(extension);
    return this;
  }

  /**
   * From now on, words that begin so are answered by these, one after the other, and then as usual.
   * {@code .} is the end of a message, {@code CONNECT} a connection.
   */
  public ScriptedMailServer on(String words, String... answers) {
    scripts.put(words.toUpperCase(Locale.ROOT), new ArrayList<>(List.of(answers)));
    return this;
  }

  /** What was delivered so far. */
  public List<Mail> got() {
    return List.copyOf(got);
  }

  /** Waits until so many were delivered, whether that was answered or not; not for ever. */
  public void awaitMail(int count) throws InterruptedException {
    synchronized (got) {
      var end = System.nanoTime() + PATIENCE.toNanos();
      while (got.size() < count) {
        var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new AssertionError("There are " + got.size() + " mails, not " + count);
        }
        got.wait(left);
      }
    }
  }

  /** All that was said to it, but for contents. */
  public List<String> said() {
    return List.copyOf(said);
  }

  public int connections() {
    return connections.get();
  }

  void heard(String words) {
    said.add(words);
  }

  List<String> offers() {
    return offers;
  }

  /** Waits as long as it stays open: whether it was closed meanwhile. */
  boolean waitUntilClosed(long millis) throws InterruptedException {
    return closed.await(millis, TimeUnit.MILLISECONDS);
  }

  void keep(Mail mail) {
    synchronized (got) {
      got.add(mail);
      got.notifyAll();
    }
  }

  private void accept() {
    while (!port.isClosed()) {
      try {
        var socket = port.accept();
        sockets.add(socket);
        connections.incrementAndGet();
        threads.execute(() -> serve(socket));
      } catch (IOException over) {
        return;
      }
    }
  }

  private void serve(Socket plain) {
    try (plain) {
      var socket = tlsFirst ? secured(plain) : plain;
      new MailConversation(this, socket).hold();
    } catch (IOException hungUp) {
      // Whoever spoke has heard enough.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  boolean canSecure() {
    return tls != null;
  }

  Socket secured(Socket plain) throws IOException {
    if (tls == null) {
      throw new IOException("This server has no certificate");
    }
    var secure =
        (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
    secure.setUseClientMode(false);
    secure.startHandshake();
    return secure;
  }

  String answer(String words, String usual) {
    for (var script : scripts.entrySet()) {
      if (words.toUpperCase(Locale.ROOT).startsWith(script.getKey())) {
        synchronized (script.getValue()) {
          if (!script.getValue().isEmpty()) {
            return script.getValue().remove(0);
          }
        }
      }
    }
    return usual;
  }

  @Override
  public void close() {
    closed.countDown();
    threads.shutdownNow();
    try {
      port.close();
      for (var socket : sockets) {
        socket.close();
      }
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
  }
}
