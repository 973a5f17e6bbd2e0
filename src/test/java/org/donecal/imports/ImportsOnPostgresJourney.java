package org.donecal.imports;

import org.donecal.kernel.Lazy;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class ImportsOnPostgresJourney {
  private static final Lazy<TestServer> SERVER =
      new Lazy<>(() -> TestServer.start(Postgres.freshDatabase()));

  @AfterAll
  static void stop() {
    SERVER.get().close();
  }

  @Nested
  class Importing extends ImportingContract {
    Importing() {
      super(SERVER.get());
    }
  }

  @Nested
  class ComingBack extends RoundTripContract {
    ComingBack() {
      super(SERVER.get());
    }
  }

  @Nested
  class Calendars extends HostileCalendarContract {
    Calendars() {
      super(SERVER.get());
    }
  }
}
