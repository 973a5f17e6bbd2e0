package org.donecal.store;

import java.nio.file.Path;
import java.util.Optional;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;

/**
 * Where the facts lie.
 *
 * @param data the folder of everything embedded
 * @param database the relational database that is not embedded, if there is one
 * @param mongodb the URI of a MongoDB that is not embedded, if there is one
 */
public record StoreSettings(Path data, Optional<Database> database, Optional<String> mongodb) {

  /** A PostgreSQL elsewhere. */
  public record Database(String url, String user, String password) {
    public Database {
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new BadSetting(
            URL, "only jdbc:postgresql://… is known, not \"" + withoutSecrets(url) + "\"");
      }
    }

    /** The URL as it may be shown. */
    String address() {
      return withoutSecrets(url);
    }

    /** Behind the question mark may stand a password. */
    private static String withoutSecrets(String url) {
      return url.replaceFirst("[?;].*", "");
    }
  }

  static final String DATA = "donecal.data";
  static final String URL = "donecal.database.url";
  static final String MONGODB = "donecal.mongodb.uri";

  public static StoreSettings from(Config config) {
    var database =
        config
            .text(URL)
            .map(
                url ->
                    new Database(
                        url,
                        config.text("donecal.database.user", ""),
                        config.text("donecal.database.password", "")));
    return new StoreSettings(config.path(DATA, "data"), database, config.text(MONGODB));
  }

  boolean embedsSomething() {
    return database.isEmpty() || mongodb.isEmpty();
  }
}
