package org.donecal.sharing;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Nested;

class SharingJourney {
  @Nested
  class Owning extends OwningContract {
    Owning() {
      super(TestServer.shared());
    }
  }
}
