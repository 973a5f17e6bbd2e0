package org.donecal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@link BenchServer} in a JVM of its own, with as little memory as DoneCal shall do with. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it and waits until it serves.
   *
   * @param settings such as {@code donecal.database.url}
   */
  static ServerProcess start(Path data, Map<String, String> settings) {
    var options = new ArrayList<>(List.of("-Xmx160m", "-Ddonecal.data=" + data));
    options.add("-Ddonecal.war=" + System.getProperty("donecal.war", "target/donecal"));
    settings.forEach((key, value) -> options.add("-D" + key + "=" + value));
    return start(BenchServer.class, options, List.of());
  }

  /** Starts one that prints its port as {@link BenchServer} does. */
  static ServerProcess start(Class<?> main, List<String> options, List<String> arguments) {
    try {
      var command = new ArrayList<>(List.of(java()));
      command.addAll(options);
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add(main.getName());
      command.addAll(arguments);
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new ServerProcess(process, port(process));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Reads what it prints up to its port; whatever comes later goes to our own output. */
  private static int port(Process process) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(BenchServer.PORT)) {
        var rest = new Thread(() -> out.lines().forEach(System.err::println));
        rest.setDaemon(true);
        rest.start();
        return Integer.parseInt(line.substring(BenchServer.PORT.length()));
      }
      System.err.println(line);
    }
    throw new IllegalStateException("The server does not start");
  }

  int port() {
    return port;
  }

  Wire wire() {
    return new Wire(port);
  }

  Heap heap() throws IOException {
    return Heap.of(process.pid());
  }

  /** The memory it holds, in MiB. */
  double residentMebibytes() {
    return residentMebibytes(process);
  }

  static double residentMebibytes(Process process) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Integer.parseInt(line.replaceAll("\\D+", "")) / 1024.0)
          .findAny()
          .orElseThrow();
    } catch (IOException notLinux) {
      throw new UncheckedIOException(notLinux);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
