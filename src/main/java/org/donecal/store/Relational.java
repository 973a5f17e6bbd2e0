package org.donecal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.donecal.kernel.BadSetting;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** The relational store: a pool, migrated, under Hibernate. */
final class Relational implements AutoCloseable {

  /**
   * {@code WRITE_DELAY=0} hands each commit to the operating system before it is answered, so that
   * a killed process loses nothing (decision 0003). Of its own accord a connection would remember
   * eight statements only, and read all others anew each time.
   */
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";

  private static final int CONNECTIONS = 16;
  private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final SessionFactory sessions;
  private final boolean embedded;

  private Relational(HikariDataSource pool, SessionFactory sessions, boolean embedded) {
    this.pool = pool;
    this.sessions = sessions;
    this.embedded = embedded;
  }

  static Relational open(StoreSettings settings, List<Schema> schemas) {
    var pool = pool(settings);
    try {
      migrate(pool, schemas);
      return new Relational(pool, hibernate(pool, schemas), settings.database().isEmpty());
    } catch (FlywayException refused) {
      pool.close();
      throw new BadSetting(
          settings.database().isPresent() ? StoreSettings.URL : StoreSettings.DATA,
          "the database can't be brought up to date: " + firstLine(refused),
          refused);
    } catch (RuntimeException failed) {
      pool.close();
      throw failed;
    }
  }

  private static HikariDataSource pool(StoreSettings settings) {
    var config = new HikariConfig();
    config.setPoolName("donecal");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
    settings
        .database()
        .ifPresentOrElse(
            database -> {
              config.setDriverClassName("org.postgresql.Driver");
              config.setJdbcUrl(database.url());
              config.setUsername(database.user());
              config.setPassword(database.password());
              config.addDataSourceProperty("reWriteBatchedInserts", "true");
            },
            () -> {
              config.setDriverClassName("org.h2.Driver");
              config.setJdbcUrl("jdbc:h2:file:" + settings.data().resolve("donecal") + H2_OPTIONS);
              config.setUsername("sa");
              config.setPassword("");
            });
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException away) {
      // Hikari has a type of its own for what does not answer, but none for a URL it can't read.
      throw unreachable(settings, away);
    }
  }

  private static BadSetting unreachable(StoreSettings settings, RuntimeException away) {
    return settings
        .database()
        .map(
            database ->
                new BadSetting(
                    StoreSettings.URL,
                    database.address() + " can't be reached: " + firstLine(root(away)),
                    away))
        .orElseGet(
            () ->
                new BadSetting(
                    StoreSettings.DATA,
                    "the database in "
                        + settings.data()
                        + " can't be opened: "
                        + firstLine(root(away)),
                    away));
  }

  private static void migrate(HikariDataSource pool, List<Schema> schemas) {
    Flyway.configure(Relational.class.getClassLoader())
        .dataSource(pool)
        .locations(schemas.stream().map(Schema::migrations).toArray(String[]::new))
        .load()
        .migrate();
  }

  private static SessionFactory hibernate(HikariDataSource pool, List<Schema> schemas) {
    var configuration = new Configuration();
    configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
    configuration
        .setProperty(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
        .setProperty(
            AvailableSettings.PHYSICAL_NAMING_STRATEGY,
            CamelCaseToUnderscoresNamingStrategy.class.getName())
        .setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, 50)
        .setProperty(AvailableSettings.ORDER_INSERTS, true)
        .setProperty(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
    schemas.forEach(schema -> schema.entities().forEach(configuration::addAnnotatedClass));
    return configuration.buildSessionFactory();
  }

  private static Throwable root(Throwable thrown) {
    var cause = thrown.getCause();
    return cause == null ? thrown : root(cause);
  }

  private static String firstLine(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse(thrown.toString());
  }

  SessionFactory sessions() {
    return sessions;
  }

  Optional<DataSource> shared() {
    return embedded ? Optional.empty() : Optional.of(pool);
  }

  @Override
  public void close() {
    try {
      sessions.close();
    } finally {
      pool.close();
    }
  }
}
