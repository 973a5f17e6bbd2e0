package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** A server without a calendar: no page, no job, no API of it. */
class FamilyJourney {
  private static final String ADMIN = "root@example.org";

  @Test
  void oneLeftOutIsNotThere() {
    var settings = Map.of("donecal.apps", "follow", "donecal.admins", ADMIN);
    try (var server = TestServer.start(settings)) {
      var visitor = server.client().with("Accept", "text/html");

      for (var path :
          List.of(
              "/report",
              "/tags",
              "/history",
              "/api/v1/entries?start=2026-11-01&end=2026-12-01",
              "/api/v1/stats",
              "/api/v1/tags",
              "/api/v1/history",
              "/api/v1/sentence?text=x")) {
        assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
      }
      assertThat(visitor.get("/").status()).isEqualTo(303);
      assertThat(visitor.following().get("/").text())
          .contains("id=\"ask\"")
          .doesNotContain("/report\"", "/tags\"", "/history\"", "/help\"", "webmanifest");
      assertThat(visitor.get("/signin").status()).isEqualTo(200);
      assertThat(server.client().get("/health/ready").status()).isEqualTo(200);
    }
  }

  @Test
  void anAdminIsOneWhoseAddressIsProven() {
    var settings = Map.of("donecal.apps", "calendar", "donecal.admins", ADMIN);
    try (var server = TestServer.start(settings)) {
      var claims = server.client().signUp(ADMIN, "correct horse battery staple");

      assertThat(claims.with("X-Forwarded-For", "203.0.113.7").get("/metrics").status())
          .isEqualTo(403);
      assertThat(claims.get("/metrics").status()).isEqualTo(200);
    }
  }
}
