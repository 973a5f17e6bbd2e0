package org.donecal.testclient;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.Config;
import org.donecal.store.Schema;
import org.donecal.store.Store;
import org.donecal.store.StoreSettings;

/** A store of the tests' own, with the tables of some rooms and nobody else around. */
public final class TestStore {
  private TestStore() {}

  /**
   * Opens it.
   *
   * @param data where it keeps what is embedded
   * @param settings of a database elsewhere, if it is not
   */
  public static Store open(Path data, Map<String, String> settings, Schema... schemas) {
    var config =
        new Config(
            key ->
                key.equals("donecal.data")
                    ? Optional.of(data.toString())
                    : Optional.ofNullable(settings.get(key)));
    return Store.open(StoreSettings.from(config), List.of(schemas));
  }
}
