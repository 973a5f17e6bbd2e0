package org.donecal.garden;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Nested;

class GardenJourney {
  @Nested
  class Names extends NamesContract {
    Names() {
      super(TestServer.shared());
    }
  }

  @Nested
  class UndoneNames extends UndoneNamesContract {
    UndoneNames() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Care extends CareContract {
    Care() {
      super(TestServer.shared());
    }
  }

  @Nested
  class AnyOrder extends AnyOrderContract {
    AnyOrder() {
      super(TestServer.shared());
    }
  }
}
