package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.util.Map;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** A MongoDB that is not there when the server starts. */
class MongoDbAwayJourney {

  @Test
  void theCalendarRunsAndReadinessSaysWhatIsMissing() {
    var nobody = Map.of("donecal.mongodb.uri", "mongodb://127.0.0.1:1/");
    try (var server = TestServer.start(nobody)) {
      var visitor = server.client();

      var saved = visitor.post("/api/v1/entries", json("title", "@acme", "start", "2026-11-22"));
      assertThat(saved.status()).isEqualTo(201);

      var ready = visitor.get("/health/ready");
      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready.text())
          .containsPattern("\\{[^{}]*\"data\":\\{\"answers\":\"false\"},\"name\":\"mongodb\"");
      assertThat(visitor.get("/metrics").status()).isEqualTo(200);
    }
  }
}
