package org.donecal.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.donecal.testclient.Container;
import org.donecal.testclient.Container.Kind;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was answered 201 is there after SIGKILL, in the middle of everybody's writing. */
class NothingLostTest {
  private static final Logger LOG = LoggerFactory.getLogger(NothingLostTest.class);
  private static final int ROUNDS = 3;
  private static final int WRITERS = 5;

  /** So many answers are waited for, round by round one batch more, before the server dies. */
  private static final int BATCH = 60;

  private final Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
  private final List<Writer> writers = IntStream.range(0, WRITERS).mapToObj(Writer::new).toList();

  NothingLostTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void losesNothingOnH2() throws Exception {
    survives(Map.of());
  }

  @Test
  void losesNothingOnPostgres() throws Exception {
    survives(Postgres.freshDatabase());
  }

  private void survives(Map<String, String> settings) throws Exception {
    var environment = new HashMap<String, String>();
    settings.forEach((key, value) -> environment.put(variable(key), value));
    environment.put("DONECAL_DATA", folder.resolve("data").toString());
    for (var round = 0; round < ROUNDS; round++) {
      writeUntilKilled(environment, round);
    }
    try (var jetty = serve(environment, "last")) {
      writers.forEach(writer -> writer.findsEverything(jetty));
    }
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private Container serve(Map<String, String> environment, String name) {
    return Container.launch(Kind.JETTY, folder.resolve(name), "", environment).ready();
  }

  private void writeUntilKilled(Map<String, String> environment, int round) throws Exception {
    try (var jetty = serve(environment, "round" + round)) {
      writers.forEach(writer -> writer.findsEverything(jetty));
      var answers = new CountDownLatch(BATCH * (round + 1));
      var writing =
          writers.stream()
              .map(it -> CompletableFuture.runAsync(() -> it.write(jetty, answers), threads))
              .toArray(CompletableFuture<?>[]::new);
      answers.await();
      jetty.kill();
      CompletableFuture.allOf(writing).get();
    }
    LOG.info("Killed after {} answers", writers.stream().mapToInt(it -> it.answered.size()).sum());
  }

  /** Types without a pause, until nobody answers any more. */
  private static final class Writer {
    private final int number;
    private final Set<String> answered = new LinkedHashSet<>();
    private TestClient client = TestClient.nowhere();
    private int count;

    Writer(int number) {
      this.number = number;
    }

    void write(Container server, CountDownLatch answers) {
      client = client.at(server.uri());
      try {
        while (true) {
          var title = "@writer" + number + " line " + count++;
          var saved =
              client.post(
                  "/api/v1/entries", json("title", title, "start", "2026-11-22", "allDay", true));
          assertThat(saved.status()).as(saved.text()).isEqualTo(201);
          answered.add(saved.json().getString("id"));
          answers.countDown();
        }
      } catch (UncheckedIOException killed) {
        LOG.debug("The server is gone", killed);
      }
    }

    void findsEverything(Container server) {
      client = client.at(server.uri());
      var found =
          client
              .get("/api/v1/entries", "start", "2026-11-22", "end", "2026-11-23", "limit", "1000")
              .json()
              .getJsonArray("entries")
              .getValuesAs(entry -> entry.asJsonObject().getString("id"));
      assertThat(found).containsAll(answered);
      assertThat(found.size())
          .as("at most one unanswered a kill")
          .isLessThanOrEqualTo(answered.size() + ROUNDS);
    }
  }
}
