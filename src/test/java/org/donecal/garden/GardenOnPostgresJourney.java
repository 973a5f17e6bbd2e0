package org.donecal.garden;

import org.donecal.kernel.Lazy;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class GardenOnPostgresJourney {
  private static final Lazy<TestServer> SERVER =
      new Lazy<>(() -> TestServer.start(Postgres.freshDatabase()));

  @AfterAll
  static void stop() {
    SERVER.get().close();
  }

  @Nested
  class Names extends NamesContract {
    Names() {
      super(SERVER.get());
    }
  }

  @Nested
  class UndoneNames extends UndoneNamesContract {
    UndoneNames() {
      super(SERVER.get());
    }
  }

  @Nested
  class Care extends CareContract {
    Care() {
      super(SERVER.get());
    }
  }

  @Nested
  class AnyOrder extends AnyOrderContract {
    AnyOrder() {
      super(SERVER.get());
    }
  }
}
