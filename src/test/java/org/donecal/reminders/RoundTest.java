package org.donecal.reminders;

import java.nio.file.Path;
import java.util.Map;
import org.donecal.calendar.CalendarModule;
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

class RoundTest {
  private static final Lazy<Store> H2 = new Lazy<>(() -> open("h2", Map.of()));
  private static final Lazy<Store> POSTGRES =
      new Lazy<>(() -> open("postgres", Postgres.freshDatabase()));

  private static Path data;

  @BeforeAll
  static void keepIn(@TempDir Path folder) {
    data = folder;
  }

  @AfterAll
  static void close() {
    H2.get().close();
    POSTGRES.get().close();
  }

  @Nested
  class OnH2 extends RoundContract {
    OnH2() {
      super(H2.get());
    }
  }

  @Nested
  class OnPostgres extends RoundContract {
    OnPostgres() {
      super(POSTGRES.get());
    }
  }

  @Nested
  class OnceOnH2 extends OnceContract {
    OnceOnH2() {
      super(H2.get());
    }
  }

  @Nested
  class OnceOnPostgres extends OnceContract {
    OnceOnPostgres() {
      super(POSTGRES.get());
    }
  }

  private static Store open(String folder, Map<String, String> settings) {
    return TestStore.open(
        data.resolve(folder),
        settings,
        SigninModule.SCHEMA,
        HistoryModule.SCHEMA,
        TagsModule.SCHEMA,
        CalendarModule.SCHEMA,
        RemindersModule.SCHEMA);
  }
}
