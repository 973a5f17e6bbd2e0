package org.donecal.reminders;

import org.donecal.kernel.Lazy;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class RemindersJourney {
  @Nested
  class OnH2 extends RemindersContract {
    OnH2() {
      super(TestServer.shared());
    }
  }

  @Nested
  class OnPostgres extends RemindersContract {
    private static final Lazy<TestServer> SERVER =
        new Lazy<>(() -> TestServer.start(Postgres.freshDatabase()));

    OnPostgres() {
      super(SERVER.get());
    }

    @AfterAll
    static void stop() {
      SERVER.get().close();
    }
  }
}
