package org.donecal.subscriptions;

import java.util.Map;
import org.donecal.kernel.Lazy;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class SubscriptionsJourney {
  private static final Lazy<TestServer> SERVER =
      new Lazy<>(() -> TestServer.start(Map.of("donecal.subscriptions.allow", "127.0.0.1")));

  @AfterAll
  static void stop() {
    SERVER.get().close();
  }

  @Nested
  class Shared extends SubscriptionsContract {
    Shared() {
      super(SERVER.get());
    }
  }

  @Nested
  class Haunted extends GhostsContract {
    Haunted() {
      super(SERVER.get());
    }
  }
}
