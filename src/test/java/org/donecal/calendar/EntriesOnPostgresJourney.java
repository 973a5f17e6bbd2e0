package org.donecal.calendar;

import org.donecal.kernel.Lazy;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class EntriesOnPostgresJourney {
  private static final Lazy<TestServer> SERVER =
      new Lazy<>(() -> TestServer.start(Postgres.freshDatabase()));

  @AfterAll
  static void stop() {
    SERVER.get().close();
  }

  @Nested
  class Adding extends AddingContract {
    Adding() {
      super(SERVER.get());
    }
  }

  @Nested
  class Listing extends ListingContract {
    Listing() {
      super(SERVER.get());
    }
  }

  @Nested
  class Changing extends ChangingContract {
    Changing() {
      super(SERVER.get());
    }
  }

  @Nested
  class Undoing extends UndoingContract {
    Undoing() {
      super(SERVER.get());
    }
  }

  @Nested
  class Saying extends SentenceContract {
    Saying() {
      super(SERVER.get());
    }
  }
}
