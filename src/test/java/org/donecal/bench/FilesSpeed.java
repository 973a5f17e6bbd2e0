package org.donecal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a report of Toggl Track with so many lines (100,000 unless told) takes: looked at, imported,
 * sent again, exported as CSV and as XLSX with what that needs of the heap, taken back. On H2, in a
 * server with as little memory as DoneCal shall do with.
 */
public final class FilesSpeed {
  private static final int LINES = 100_000;
  private static final int TURNS = 5;
  private static final int PAUSE_MILLIS = 200;
  private static final String COLUMN = "H2";
  private static final Aim IMPORT = Aim.atMost(30, " s");
  private static final Map<String, Aim> EXPORTS =
      new TreeMap<>(Map.of("csv", Aim.atMost(3, " s"), "xlsx", Aim.atMost(15, " s")));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd,HH:mm:ss");
  private static final String HEADER =
      "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,"
          + "Duration,Tags\n";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ServerProcess server;
  private final URI address;
  private final Table table = new Table();
  private String cookie = "";

  private FilesSpeed(ServerProcess server) {
    this.server = server;
    this.address = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LINES;
    var folder = Files.createTempDirectory("files-speed-");
    var file = Files.writeString(folder.resolve("report.csv"), report(lines));
    var small = Files.writeString(folder.resolve("small.csv"), report(2000));
    try (var server = ServerProcess.start(folder.resolve("data"), Map.of())) {
      var speed = new FilesSpeed(server);
      speed.measure(file, small);
      System.out.printf("%s%n%,d lines%n", speed.table, lines);
    }
  }

  private void measure(Path file, Path small) throws IOException, InterruptedException {
    var guest = post("import", small).headers().firstValue("Set-Cookie").orElseThrow();
    cookie = guest.replaceFirst(";.*", "");
    timed("looked at", "import?dryRun=true", file);
    var step = timed("imported", "import", file).headers().firstValue("DoneCal-Step").orElseThrow();
    timed("sent again", "import", file);
    for (var export : EXPORTS.entrySet()) {
      exported(export.getKey(), export.getValue());
    }
    try (var heap = server.heap()) {
      for (var format : EXPORTS.keySet()) {
        weighed(format, heap);
      }
    }
    timed("taken back", "history/" + step + "/undo", null);
  }

  private HttpResponse<String> timed(String what, String path, @Nullable Path file)
      throws IOException, InterruptedException {
    var start = System.nanoTime();
    var answer = post(path, file);
    table.enter(COLUMN, what, since(start), IMPORT, "");
    return answer;
  }

  private HttpResponse<String> post(String path, @Nullable Path file)
      throws IOException, InterruptedException {
    var body = file == null ? BodyPublishers.noBody() : BodyPublishers.ofFile(file);
    var request = HttpRequest.newBuilder(address.resolve(path)).POST(body);
    request.header("Content-Type", "text/csv");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    var answer = HTTP.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
    return answer;
  }

  /** The median of some turns, the first of which warms up. */
  private void exported(String format, Aim aim) throws IOException, InterruptedException {
    var seconds = new double[TURNS];
    var bytes = 0L;
    for (var turn = -1; turn < TURNS; turn++) {
      var start = System.nanoTime();
      try (var file = open(format)) {
        bytes = file.transferTo(OutputStream.nullOutputStream());
      }
      if (turn >= 0) {
        seconds[turn] = since(start);
      }
    }
    var more = String.format(Locale.ROOT, "%,d bytes", bytes);
    table.enter(COLUMN, "exported as " + format, Contest.median(seconds), aim, more);
  }

  /** The most it takes of the heap while it is read, looked at all along. */
  private void weighed(String format, Heap heap) throws IOException, InterruptedException {
    var idle = heap.liveMebibytes();
    var reading = new Thread(() -> drain(format));
    reading.start();
    var most = idle;
    while (reading.isAlive()) {
      most = Math.max(most, heap.liveMebibytes());
      reading.join(PAUSE_MILLIS);
    }
    table.enter(
        COLUMN,
        "heap beyond the idle one, as " + format,
        most - idle,
        Aim.atMost(64, " MiB"),
        Math.round(idle) + " idle");
  }

  private void drain(String format) {
    try (var file = open(format)) {
      file.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private InputStream open(String format) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address.resolve("export." + format));
    request.header("Cookie", cookie);
    var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(format + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String report(int lines) {
    var random = new Random(7);
    var text = new StringBuilder(HEADER);
    var start = LocalDateTime.of(2026, 1, 1, 8, 0);
    for (var line = 0; line < lines; line++) {
      var end = start.plusMinutes(5 + random.nextInt(55));
      text.append("Ada,ada@example.org,Client ").append(random.nextInt(20));
      text.append(",Project ").append(random.nextInt(60)).append(",,\"did number ").append(line);
      text.append(" of many #task").append(random.nextInt(40)).append("\",No,");
      text.append(DAY.format(start)).append(',').append(DAY.format(end)).append(",,\"one, two\"\n");
      start = end.minusMinutes(random.nextInt(180));
    }
    return text.toString();
  }
}
