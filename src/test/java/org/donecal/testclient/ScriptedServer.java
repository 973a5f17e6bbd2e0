package org.donecal.testclient;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A server of somebody else's, played by us on loopback: answers by script, and remembers what it
 * was asked. What nobody scripted is a 404 without words.
 */
public final class ScriptedServer implements AutoCloseable {

  /** What it was asked: the address with its query, and the headers that matter. */
  public record Asked(String address, Map<String, String> headers) {}

  /** One answer; the body may be less than is told, or come slowly, or never end. */
  public record Reply(int status, Map<String, String> headers, String body, Manner manner) {

    public static Reply json(int status, String body) {
      var type = Map.of("Content-Type", "application/json; charset=utf-8");
      return new Reply(status, type, body, Manner.WHOLE);
    }

    public static Reply json(String body) {
      return json(200, body);
    }

    public static Reply status(int status) {
      return new Reply(status, Map.of(), "", Manner.WHOLE);
    }

    public Reply with(String header, String value) {
      var all = new HashMap<>(headers);
      all.put(header, value);
      return new Reply(status, all, body, manner);
    }

    public Reply in(Manner manner) {
      return new Reply(status, headers, body, manner);
    }
  }

  /** How a body comes. */
  public enum Manner {
    WHOLE,
    /** The second half never comes: the line is cut. */
    HALF,
    /** One byte, and then nothing until the server is closed. */
    DRIP,
    /** Fifty mebibytes of blanks before the body. */
    HUGE
  }

  private static final int MEBIBYTE = 1 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Function<URI, Reply>> scripts = new ConcurrentHashMap<>();

  private ScriptedServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public static ScriptedServer start() {
    try {
      var loopback = InetAddress.getLoopbackAddress();
      return new ScriptedServer(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on the path is answered so, whatever stands behind its question mark. */
  public ScriptedServer on(String path, Reply reply) {
    return on(path, asked -> reply);
  }

  public ScriptedServer on(String path, Function<URI, Reply> script) {
    scripts.put(path, script);
    return this;
  }

  public ScriptedServer onJson(String path, String body) {
    return on(path, Reply.json(body));
  }

  /** All it was asked so far, in order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Waits until it was asked so often; false when that does not come in a while. */
  public boolean awaits(int questions) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    synchronized (asked) {
      try {
        for (var left = 20_000L; asked.size() < questions && left > 0; ) {
          asked.wait(left);
          left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return asked.size() >= questions;
    }
  }

  public List<String> addresses() {
    return asked.stream().map(Asked::address).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var address = exchange.getRequestURI();
    var headers = new HashMap<String, String>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    synchronized (asked) {
      asked.add(new Asked(address.toString(), headers));
      asked.notifyAll();
    }
    var reply = scripts.getOrDefault(address.getPath(), it -> Reply.status(404)).apply(address);
    try (exchange) {
      send(exchange, reply);
    } catch (IOException hungUp) {
      // Whoever asked has heard enough.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException, InterruptedException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    var body = reply.body().getBytes(StandardCharsets.UTF_8);
    var huge = reply.manner() == Manner.HUGE;
    var length = huge ? 0 : body.length == 0 ? -1 : body.length;
    exchange.sendResponseHeaders(reply.status(), length);
    var out = exchange.getResponseBody();
    switch (reply.manner()) {
      case WHOLE -> out.write(body);
      case HALF -> out.write(body, 0, body.length / 2);
      case DRIP -> {
        out.write(body, 0, 1);
        out.flush();
        closed.await();
      }
      case HUGE -> {
        var blanks = new byte[MEBIBYTE];
        Arrays.fill(blanks, (byte) ' ');
        for (var sent = 0; sent < 50; sent++) {
          out.write(blanks);
        }
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
