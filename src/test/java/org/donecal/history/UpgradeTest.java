package org.donecal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.donecal.testclient.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that has a history already is brought up to date, and keeps it. */
class UpgradeTest {
  private static final String BEFORE = "003";

  private static final String ACCOUNT =
      """
      insert into account (id, created_at, week_start, hide_weekend, clock, first_hour, sounds,
        theme, hours_per_day)
      values ('%s', 0, 'MONDAY', false, 24, 8, false, 'auto', 8)
      """;

  private static final String TAG =
      "insert into tag (account_id, name, name_key) values ('%s', 'A', 'a')";

  private static final String CHANGE =
      """
      insert into history (account_id, step, position, at, words, entry_id, version, became)
      values ('%s', '%s', 0, 1, 'Added', '%s', 1, '{}')
      """;

  private static final String KEPT =
      """
      select h.subject, h.kind, h.undoes, h.words, t.alias_of
      from history h join tag t on t.account_id = h.account_id
      """;

  @Test
  void keepsWhatWasChangedBeforeOnH2(@TempDir Path data) throws SQLException {
    keepsWhatWasChangedBefore(
        "jdbc:h2:file:" + data.resolve("old") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
        "sa",
        "");
  }

  @Test
  void keepsWhatWasChangedBeforeOnPostgres() throws SQLException {
    var settings = Postgres.freshDatabase();
    keepsWhatWasChangedBefore(
        settings.getOrDefault("donecal.database.url", ""),
        settings.getOrDefault("donecal.database.user", ""),
        settings.getOrDefault("donecal.database.password", ""));
  }

  private static void keepsWhatWasChangedBefore(String url, String user, String password)
      throws SQLException {
    var account = UUID.randomUUID();
    var entry = UUID.randomUUID();
    migrate(url, user, password, BEFORE);
    try (var connection = DriverManager.getConnection(url, user, password)) {
      run(connection, ACCOUNT.formatted(account));
      run(connection, TAG.formatted(account));
      run(connection, CHANGE.formatted(account, UUID.randomUUID(), entry));
    }

    migrate(url, user, password, "latest");

    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement();
        var row = statement.executeQuery(KEPT)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getObject(1, UUID.class)).isEqualTo(entry);
      assertThat(row.getString(2)).isEqualTo("entry");
      assertThat(row.getObject(3)).isNull();
      assertThat(row.getString(4)).isEqualTo("Added");
      assertThat(row.getObject(5)).isNull();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static void migrate(String url, String user, String password, String target) {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:org/donecal")
        .target(target)
        .load()
        .migrate();
  }
}
