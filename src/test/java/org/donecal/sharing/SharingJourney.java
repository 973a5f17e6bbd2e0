package org.donecal.sharing;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Nested;

class SharingJourney {
  @Nested
  class Looking extends LookingContract {
    Looking() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Password extends PasswordContract {
    Password() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Confirming extends ConfirmingContract {
    Confirming() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Leaking extends LeakContract {
    Leaking() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Watching extends WatchingContract {
    Watching() {
      super(TestServer.shared());
    }
  }

  @Nested
  class Owning extends OwningContract {
    Owning() {
      super(TestServer.shared());
    }
  }
}
