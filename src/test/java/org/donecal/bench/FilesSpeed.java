package org.donecal.bench;

import java.io.IOException;
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
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How long a report of Toggl Track with so many lines (100,000 unless told) takes: looked at,
 * imported, sent again, exported in each form, taken back. On H2, in a server with as little memory
 * as DoneCal shall do with.
 */
public final class FilesSpeed {
  private static final int LINES = 100_000;
  private static final Aim IMPORT = Aim.atMost(30, " s");
  private static final Map<String, Aim> EXPORTS =
      Map.of("csv", Aim.atMost(3, " s"), "xlsx", Aim.atMost(15, " s"));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd,HH:mm:ss");
  private static final String HEADER =
      "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,"
          + "Duration,Tags\n";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private FilesSpeed() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LINES;
    var folder = Files.createTempDirectory("files-speed-");
    var file = folder.resolve("report.csv");
    Files.writeString(file, report(lines));
    try (var server = ServerProcess.start(folder.resolve("data"), Map.of())) {
      var address = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/");
      var small = folder.resolve("small.csv");
      Files.writeString(small, report(2000));
      var cookie =
          timed("warm-up", address.resolve("import"), small, "")
              .headers()
              .firstValue("Set-Cookie")
              .orElseThrow()
              .replaceFirst(";.*", "");
      timed("looked at", address.resolve("import?dryRun=true"), file, cookie);
      var step =
          timed("imported (" + IMPORT + ")", address.resolve("import"), file, cookie)
              .headers()
              .firstValue("DoneCal-Step")
              .orElseThrow();
      timed("sent again", address.resolve("import"), file, cookie);
      var before = server.residentMebibytes();
      for (var export : EXPORTS.entrySet()) {
        exported(export.getKey(), export.getValue(), address, cookie);
      }
      System.out.printf(
          "resident before %.0f, then %.0f MiB%n", before, server.residentMebibytes());
      timed("taken back", address.resolve("history/" + step + "/undo"), null, cookie);
      System.out.printf("%,d lines; resident %.0f MiB%n", lines, server.residentMebibytes());
    }
  }

  private static HttpResponse<String> timed(
      String what, URI address, @Nullable Path file, String cookie)
      throws IOException, InterruptedException {
    var body = file == null ? BodyPublishers.noBody() : BodyPublishers.ofFile(file);
    var request = HttpRequest.newBuilder(address).POST(body).header("Content-Type", "text/csv");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    var start = System.nanoTime();
    var answer = HTTP.send(request.build(), BodyHandlers.ofString());
    var seconds = (System.nanoTime() - start) / 1e9;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(what + ": " + answer.body());
    }
    System.out.printf("%-24s %6.2f s%n", what, seconds);
    return answer;
  }

  private static void exported(String format, Aim aim, URI address, String cookie)
      throws IOException, InterruptedException {
    for (var turn = 0; turn < 3; turn++) {
      var request = HttpRequest.newBuilder(address.resolve("export." + format));
      var start = System.nanoTime();
      var answer = HTTP.send(request.header("Cookie", cookie).build(), BodyHandlers.ofByteArray());
      var seconds = (System.nanoTime() - start) / 1e9;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(format + ": " + answer.statusCode());
      }
      System.out.printf(
          "as %s (%s) %6.2f s, %,d bytes%n", format, aim, seconds, answer.body().length);
    }
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
