package org.donecal.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.net.URI;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Whoever guesses keys of feeds soon waits, and nobody else does. */
class GuessingTest {
  private static final int ALLOWED = 100;

  @Test
  void whoeverGuessesWaitsAndGoodKeysOpenAllTheSame() {
    try (var server = TestServer.start()) {
      var client = server.client();
      var made = client.post("/api/v1/feeds", json("filter", "")).json();
      var good = URI.create(made.getString("url")).getPath();
      for (var guess = 0; guess < ALLOWED; guess++) {
        assertThat(client.get("/feed/" + guess + ".ics").status()).isEqualTo(404);
      }

      var waits = client.get("/feed/more.ics");

      assertThat(waits.status()).isEqualTo(429);
      assertThat(waits.header("Retry-After")).isPresent();
      assertThat(client.get(good).status()).isEqualTo(200);
    }
  }
}
