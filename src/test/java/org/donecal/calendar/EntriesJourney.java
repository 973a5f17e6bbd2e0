package org.donecal.calendar;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Nested;

class EntriesJourney {
  @Nested
  class Adding extends AddingContract {
    Adding() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Listing extends ListingContract {
    Listing() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Changing extends ChangingContract {
    Changing() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Undoing extends UndoingContract {
    Undoing() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Saying extends SentenceContract {
    Saying() {
      super(TestServer.shared());
    }
  }
}
