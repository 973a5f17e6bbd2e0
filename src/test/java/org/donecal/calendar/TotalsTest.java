package org.donecal.calendar;

import java.nio.file.Path;
import java.util.Map;
import org.donecal.history.HistoryModule;
import org.donecal.kernel.Lazy;
import org.donecal.signin.SigninModule;
import org.donecal.store.Store;
import org.donecal.tags.TagsModule;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class TotalsTest {
  private static final Lazy<Store> H2 = new Lazy<>(() -> open("h2", Map.of()));
  private static final Lazy<Store> POSTGRES =
      new Lazy<>(() -> open("postgres", Postgres.freshDatabase()));

  private static Path data;

  @BeforeAll
  static void keepIn(@TempDir Path folder) {
    data = folder;
  }

  @Nested
  class OnH2 extends TotalsContract {
    OnH2() {
      super(H2.get());
    }

    @AfterAll
    static void close() {
      H2.get().close();
    }
  }

  @Nested
  class OnPostgres extends TotalsContract {
    OnPostgres() {
      super(POSTGRES.get());
    }

    @AfterAll
    static void close() {
      POSTGRES.get().close();
    }
  }

  private static Store open(String folder, Map<String, String> settings) {
    return TestStore.open(
        data.resolve(folder),
        settings,
        SigninModule.SCHEMA,
        HistoryModule.SCHEMA,
        TagsModule.SCHEMA,
        CalendarModule.SCHEMA);
  }
}
