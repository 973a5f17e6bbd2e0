package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Two servers on one PostgreSQL: whoever watches at one sees what is saved at the other. */
class TwoServersJourney {
  @Test
  void whatIsSavedAtOneIsSeenAtTheOther() throws IOException {
    var database = Postgres.freshDatabase();
    try (var here = TestServer.start(database);
        var there = TestServer.start(database)) {
      watch(here, there);
    }
  }

  private static void watch(TestServer here, TestServer there) throws IOException {
    var owner = here.client();
    var share = owner.post("/api/v1/shares", json("filter", "@acme", "detail", "entries")).json();
    var address = URI.create(share.getString("url")).getPath();
    try (var stream =
            there.client().with("Accept", "text/event-stream").open(address + "/stream").body();
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      assertThat(next(lines)).isEqualTo("event: ready");
      assertThat(next(lines)).isEqualTo("data: {}");

      save(owner, "@zoo hidden");
      var saved = System.nanoTime();
      save(owner, "@acme seen");
      assertThat(next(lines)).isEqualTo("event: changed");
      assertThat(next(lines)).contains("@acme seen").doesNotContain("zoo");
      assertThat(Duration.ofNanos(System.nanoTime() - saved)).isLessThan(Duration.ofSeconds(10));

      owner.delete("/api/v1/shares/" + share.getString("id"));
      assertThat(next(lines)).isEqualTo("event: over");
    }
    assertThat(there.client().get(address + "/entries").status()).isEqualTo(404);
  }

  private static void save(TestClient owner, String title) {
    assertThat(owner.post("/api/v1/entries", json("title", title, "start", "2026-11-20")).status())
        .isEqualTo(201);
  }

  /** The next line that says something; beats say nothing. */
  private static String next(BufferedReader lines) {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() > 1) {
          return line;
        }
      }
      throw new AssertionError("The stream ended");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
