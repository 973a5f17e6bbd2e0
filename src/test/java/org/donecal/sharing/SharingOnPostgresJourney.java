package org.donecal.sharing;

import org.donecal.kernel.Lazy;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class SharingOnPostgresJourney {
  private static final Lazy<TestServer> SERVER =
      new Lazy<>(() -> TestServer.start(Postgres.freshDatabase()));

  @AfterAll
  static void stop() {
    SERVER.get().close();
  }

  @Nested
  class Looking extends LookingContract {
    Looking() {
      super(SERVER.get());
    }
  }

  @Nested
  class Password extends PasswordContract {
    Password() {
      super(SERVER.get());
    }
  }

  @Nested
  class Confirming extends ConfirmingContract {
    Confirming() {
      super(SERVER.get());
    }
  }

  @Nested
  class Leaking extends LeakContract {
    Leaking() {
      super(SERVER.get());
    }
  }

  @Nested
  class Watching extends WatchingContract {
    Watching() {
      super(SERVER.get());
    }
  }

  @Nested
  class Owning extends OwningContract {
    Owning() {
      super(SERVER.get());
    }
  }
}
