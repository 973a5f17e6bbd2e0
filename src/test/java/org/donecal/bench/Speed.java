package org.donecal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.donecal.browser.PreviewSpeed;
import org.donecal.testclient.Postgres;

/** Measures everything, on H2 and on PostgreSQL, and prints the table. */
public final class Speed {
  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);

  private Speed() {}

  /** Takes the most entries that anybody shall have, for a quicker look. */
  public static void main(String[] arguments) throws IOException {
    var most = Integer.parseInt(arguments[0]);
    var sizes = SIZES.stream().filter(size -> size <= most).toList();
    var table = new Table();
    measure("H2", Map.of(), sizes, table);
    measure("PostgreSQL", Postgres.freshDatabase(), sizes, table);
    new Sentences(table).measure();
    new StartUp(table).measure();
    PreviewSpeed.medianMillis()
        .ifPresent(
            millis ->
                table.enter(
                    "H2", "key press to preview, median", millis, Aim.atMost(50, " ms"), ""));
    System.out.println(table);
  }

  private static void measure(
      String database, Map<String, String> settings, List<Integer> sizes, Table table)
      throws IOException {
    var data = Files.createTempDirectory("donecal-bench-");
    try (var server = ServerProcess.start(data, settings)) {
      var subject = Subject.seeded(database, server, sizes, table);
      try (var duels = new Duels(subject)) {
        duels.month();
        duels.statistics();
        duels.filters();
      }
      try (var crowd = new Crowd(subject)) {
        crowd.month();
      }
      try (var neighbour = new Neighbour(subject)) {
        neighbour.disturb();
      }
      try (var merging = new Merging(subject)) {
        merging.thereAndBack();
      }
      try (var duels = new Duels(subject)) {
        duels.add();
      }
      table.enter(
          database,
          "memory after all this with -Xmx160m",
          server.residentMebibytes(),
          Aim.atMost(400, " MiB"),
          "");
    }
  }
}
