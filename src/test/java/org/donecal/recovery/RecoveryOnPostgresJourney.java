package org.donecal.recovery;

import org.donecal.kernel.Lazy;
import org.donecal.recovery.MailContract.Place;
import org.donecal.testclient.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class RecoveryOnPostgresJourney {
  private static final Lazy<Place> PLACE = new Lazy<>(() -> Place.start(Postgres.freshDatabase()));

  @AfterAll
  static void stop() {
    PLACE.get().close();
  }

  @Nested
  class Recovering extends RecoveringContract {
    Recovering() {
      super(PLACE.get());
    }
  }

  @Nested
  class Proving extends ProvingContract {
    Proving() {
      super(PLACE.get());
    }
  }
}
