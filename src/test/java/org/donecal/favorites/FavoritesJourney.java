package org.donecal.favorites;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Nested;

class FavoritesJourney {
  @Nested
  class AtHand extends FavoritesContract {
    AtHand() {
      super(TestServer.shared());
    }
  }
}
