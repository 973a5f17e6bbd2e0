package org.donecal.testclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code target/donecal.war} in a container that runs as a process of its own, as in production:
 * what it forgets when it is killed is forgotten.
 */
public final class Container implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long PAUSE_MILLIS = 50;
  private static final long STOP_SECONDS = 30;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final URI uri;

  private Container(Process process, Path log, URI uri) {
    this.process = process;
    this.log = log;
    this.uri = uri;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Which container, and how it is told what to serve where. */
  public enum Kind {
    JETTY {
      @Override
      ProcessBuilder command(Path folder, String contextPath, int port) throws IOException {
        Folders.copy(Path.of("jetty-base"), folder);
        var name = contextPath.isEmpty() ? "ROOT" : contextPath.substring(1);
        Files.copy(WAR, folder.resolve("webapps").resolve(name + ".war"));
        var home = Path.of("target", "jetty-home", "jetty-home-" + version("jetty"));
        return java("-jar", home.resolve("start.jar").toAbsolutePath(), "jetty.http.port=" + port);
      }
    },
    PAYARA {
      @Override
      ProcessBuilder command(Path folder, String contextPath, int port) throws IOException {
        var address = Files.writeString(folder.resolve("preboot"), LOOPBACK_ONLY);
        var micro = Path.of("target", "payara-micro-" + version("payara") + ".jar");
        return java(
            "-jar",
            micro.toAbsolutePath(),
            "--prebootcommandfile",
            address,
            "--nohazelcast",
            "--disablephonehome",
            "--port",
            port,
            "--contextroot",
            contextPath,
            "--deploy",
            WAR.toAbsolutePath());
      }
    };

    private static final Path WAR = Path.of("target", "donecal.war");
    private static final String LOOPBACK_ONLY =
        "set configs.config.server-config.network-config.network-listeners.network-listener"
            + ".http-listener.address=127.0.0.1\n";

    abstract ProcessBuilder command(Path folder, String contextPath, int port) throws IOException;

    static String version(String container) {
      var property = container + ".version";
      var version = System.getProperty(property);
      if (version == null) {
        throw new IllegalStateException("Maven tells the tests the " + property + "; you must too");
      }
      return version;
    }

    /** The quick-starting kind of JVM: nothing here runs long enough for the other. */
    private static ProcessBuilder java(Object... arguments) {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-XX:TieredStopAtLevel=1");
      command.add("-XX:+UseSerialGC");
      command.add("-Xmx512m");
      for (var argument : arguments) {
        command.add(argument.toString());
      }
      return new ProcessBuilder(command);
    }
  }

  /**
   * Starts a container without waiting for it.
   *
   * @param folder an empty one for what the container itself needs
   * @param contextPath such as {@code /done}; empty for the root
   * @param environment such as {@code DONECAL_DATA}
   */
  public static Container launch(
      Kind kind, Path folder, String contextPath, Map<String, String> environment) {
    try {
      Files.createDirectories(folder);
      var port = Ports.free();
      var log = folder.resolve("out.log");
      var builder = kind.command(folder, contextPath, port);
      builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      builder.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary(folder));
      return new Container(
          builder.start(), log, URI.create("http://127.0.0.1:" + port + contextPath));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is killed cleans nothing up: the unpacked WAR lies where the test's folder is deleted. */
  private static Path temporary(Path folder) throws IOException {
    return Files.createDirectories(folder.resolve("tmp"));
  }

  /** Waits until it serves, and fails with its log when it ends instead. */
  public Container ready() {
    var deadline = Instant.now().plus(PATIENCE);
    while (!serves()) {
      if (endsWithin(PAUSE_MILLIS, TimeUnit.MILLISECONDS) || Instant.now().isAfter(deadline)) {
        throw new AssertionError("The container does not serve:\n" + log());
      }
    }
    return this;
  }

  private boolean serves() {
    try {
      var request = HttpRequest.newBuilder(URI.create(uri + "/health/live")).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private boolean endsWithin(long time, TimeUnit unit) {
    try {
      return process.waitFor(time, unit);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public URI uri() {
    return uri;
  }

  public TestClient client() {
    return TestClient.of(uri);
  }

  /** Everything it printed so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Waits for a process that ends by itself. */
  public int exitCode() {
    if (!endsWithin(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The container does not end:\n" + log());
    }
    return process.exitValue();
  }

  /** SIGKILL: no last words. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** SIGTERM, as an operator stops it. */
  @Override
  public void close() {
    process.destroy();
    if (!endsWithin(STOP_SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
