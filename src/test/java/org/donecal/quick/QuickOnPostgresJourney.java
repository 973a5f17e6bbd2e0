package org.donecal.quick;

import org.donecal.kernel.Lazy;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class QuickOnPostgresJourney {
  private static final Lazy<TestServer> SERVER =
      new Lazy<>(() -> TestServer.start(Postgres.freshDatabase()));

  @AfterAll
  static void stop() {
    SERVER.get().close();
  }

  @Nested
  class Window extends QuickContract {
    Window() {
      super(SERVER.get());
    }
  }
}
