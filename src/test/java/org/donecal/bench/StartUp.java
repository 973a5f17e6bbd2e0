package org.donecal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The WAR on a Jetty home, as README says, from the command to the first page. */
final class StartUp {
  private static final int TIMES = 5;
  private static final long PAUSE_MILLIS = 20;
  private static final long IDLE_MILLIS = 10_000;

  private final Table table;

  StartUp(Table table) {
    this.table = table;
  }

  /** What one start took. */
  private record Start(double seconds, double mebibytes) {}

  void measure() {
    var starts = IntStream.range(0, TIMES).mapToObj(it -> start()).toList();
    table.enter(
        "H2",
        "start to first page on the Jetty home",
        Contest.median(starts.stream().mapToDouble(Start::seconds).toArray()),
        Aim.atMost(6, " s"),
        "");
    table.enter(
        "H2",
        "memory 10 s after the first page",
        Contest.median(starts.stream().mapToDouble(Start::mebibytes).toArray()),
        Aim.atMost(300, " MiB"),
        "");
  }

  private static Start start() {
    try {
      var base = Files.createTempDirectory("donecal-base-");
      copy(Path.of("jetty-base"), base);
      Files.copy(Path.of("target", "donecal.war"), base.resolve("webapps").resolve("ROOT.war"));
      var started = start(base, freePort());
      delete(base);
      return started;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Start start(Path base, int port) throws IOException, InterruptedException {
    var home = "jetty-home-" + System.getProperty("jetty.version");
    var jar = Path.of("target", "jetty-home", home, "start.jar").toAbsolutePath();
    var builder =
        new ProcessBuilder(ServerProcess.java(), "-jar", jar.toString(), "jetty.http.port=" + port);
    builder.directory(base.toFile()).redirectErrorStream(true);
    builder.redirectOutput(base.resolve("log").toFile());
    builder.environment().put("DONECAL_DATA", base.resolve("data").toString());
    var begin = System.nanoTime();
    var process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    while (!serves(port)) {
      if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(Files.readString(base.resolve("log")));
      }
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    Thread.sleep(IDLE_MILLIS);
    var mebibytes = ServerProcess.residentMebibytes(process);
    process.destroy();
    process.waitFor();
    return new Start(seconds, mebibytes);
  }

  private static boolean serves(int port) {
    try (var wire = new Wire(port)) {
      return wire.ask(Wire.get("/", "")).status() == 200;
    } catch (UncheckedIOException | IllegalStateException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
