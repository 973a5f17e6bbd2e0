package org.donecal.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.Config;
import org.donecal.kernel.Lazy;
import org.donecal.signin.SigninModule;
import org.donecal.store.Store;
import org.donecal.store.StoreSettings;
import org.donecal.testclient.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

class TotalsTest {
  private static final Lazy<Store> H2 = new Lazy<>(() -> open(Map.of()));
  private static final Lazy<Store> POSTGRES = new Lazy<>(() -> open(Postgres.freshDatabase()));

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

  private static Store open(Map<String, String> settings) {
    try {
      var data = Files.createTempDirectory("donecal-totals-").toString();
      var config =
          new Config(
              key ->
                  key.equals("donecal.data")
                      ? Optional.of(data)
                      : Optional.ofNullable(settings.get(key)));
      return Store.open(
          StoreSettings.from(config), List.of(SigninModule.SCHEMA, CalendarModule.SCHEMA));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
