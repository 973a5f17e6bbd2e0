package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

class PostgresJourney {

  @Test
  void worksOnPostgresToo() {
    try (var server = TestServer.start(Postgres.freshDatabase())) {
      assertThat(server.client().get("/").status()).isEqualTo(200);
      assertThat(server.client().get("/health/ready").status()).isEqualTo(200);
    }
  }
}
