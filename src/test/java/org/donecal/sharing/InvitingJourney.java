package org.donecal.sharing;

import java.nio.file.Path;
import java.util.Map;
import org.donecal.testclient.Postgres;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class InvitingJourney {
  @Nested
  class OnH2 extends InvitingContract {
    OnH2(@TempDir Path data) {
      super(data, Map.of());
    }
  }

  @Nested
  class OnPostgres extends InvitingContract {
    OnPostgres(@TempDir Path data) {
      super(data, Postgres.freshDatabase());
    }
  }
}
