package org.donecal.quick;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Nested;

class QuickJourney {
  @Nested
  class Window extends QuickContract {
    Window() {
      super(TestServer.shared());
    }
  }
}
