package org.donecal.overlaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OverlapsJourney {
  @Test
  void asksWhoeverIsUnknownToSignIn() {
    var stranger = TestServer.shared().client();

    assertThat(stranger.get("/api/v1/overlaps").text()).isEqualTo("[]");
    var settled = stranger.post("/api/v1/overlaps", json("entry", "x", "other", "y", "how", "cut"));
    assertThat(settled.status()).isEqualTo(401);
  }

  @Nested
  class Overlapping extends OverlapsContract {
    Overlapping() {
      super(TestServer.shared());
    }
  }
}
