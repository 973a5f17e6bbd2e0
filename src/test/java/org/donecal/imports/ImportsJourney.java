package org.donecal.imports;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Nested;

class ImportsJourney {
  @Nested
  class Importing extends ImportingContract {
    Importing() {
      super(TestServer.shared());
    }
  }

  @Nested
  class ComingBack extends RoundTripContract {
    ComingBack() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Calendars extends HostileCalendarContract {
    Calendars() {
      super(TestServer.shared());
    }
  }
}
