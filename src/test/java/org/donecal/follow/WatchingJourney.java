package org.donecal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Watching the lookups as they are counted. */
class WatchingJourney {
  private static final String STREAM = "/lookups/stream";

  private final TestClient visitor = TestServer.shared().client();

  @Test
  void tellsAtOnceWhatTheyAre() {
    assertThat(visitor.firstLine(STREAM)).isEqualTo("event: lookups");
  }

  @Test
  void keepsNoPlaceForWhoAsksForTheHeadOnly() {
    for (var more = 0; more <= 1000; more++) {
      assertThat(visitor.send("HEAD", STREAM, Optional.empty()).status()).isEqualTo(200);
    }
    assertThat(visitor.firstLine(STREAM)).isEqualTo("event: lookups");
  }
}
