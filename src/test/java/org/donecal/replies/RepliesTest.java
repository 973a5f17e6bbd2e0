package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesTest {
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
  }

  @Nested
  class OnH2 extends RepliesContract {
    OnH2() {
      super(H2.get());
    }
  }

  @Nested
  class UnwantedOnH2 extends UnwantedContract {
    UnwantedOnH2() {
      super(H2.get());
    }
  }

  @Nested
  class UnwantedOnPostgres extends UnwantedContract {
    UnwantedOnPostgres() {
      super(POSTGRES.get());
    }
  }

  @Nested
  class CarelessOnH2 extends CarelessContract {
    CarelessOnH2() {
      super(H2.get());
    }
  }

  @Nested
  class CarelessOnPostgres extends CarelessContract {
    CarelessOnPostgres() {
      super(POSTGRES.get());
    }
  }

  @Nested
  class OnPostgres extends RepliesContract {
    OnPostgres() {
      super(POSTGRES.get());
    }
  }

  @Test
  void withoutTheDatabaseMailStaysWithWhoeverBringsIt() {
    var store = open("away", Map.of());
    try (var rig = new Rig(store, data.resolve("away-mail"))) {
      var address = rig.ask(rig.member());
      store.close();

      assertThat(rig.deliver(address, Rig.mail("1h x"))).startsWith("451 4.3.0");
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
        RepliesModule.SCHEMA);
  }
}
