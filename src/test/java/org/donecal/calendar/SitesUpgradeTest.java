package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.donecal.testclient.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sites of entries that were there before are found as those of new ones are. */
class SitesUpgradeTest {
  private static final List<String> ADDRESSES =
      List.of(
          "https://a.example",
          "https://a.example/",
          "HTTPS://Ada:secret@A.Example:8443/Path?q=1#f",
          "http://a.example?q=/@x",
          "http://a.example#f/@x",
          "https://a.example/" + "x".repeat(500),
          "https://" + "x".repeat(400) + "/",
          "https://müller.example/straße");

  private static final String ENTRY =
      """
      insert into entry (id, account_id, title, all_day, reach, starts_at, ends_at, url, version,
        created_at, updated_at)
      values (?, ?, 'a', true, 0, 0, 86400, ?, 1, 0, 0)
      """;

  @Test
  void onH2(@TempDir Path data) throws SQLException {
    findsTheSitesOfOldEntries(
        "jdbc:h2:file:" + data.resolve("old") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
        "sa",
        "");
  }

  @Test
  void onPostgres() throws SQLException {
    var settings = Postgres.freshDatabase();
    findsTheSitesOfOldEntries(
        settings.getOrDefault("donecal.database.url", ""),
        settings.getOrDefault("donecal.database.user", ""),
        settings.getOrDefault("donecal.database.password", ""));
  }

  private static void findsTheSitesOfOldEntries(String url, String user, String password)
      throws SQLException {
    migrate(url, user, password, "007");
    var expected = new HashMap<UUID, String>();
    try (var connection = DriverManager.getConnection(url, user, password)) {
      var account = account(connection);
      for (var address : ADDRESSES) {
        var id = UUID.randomUUID();
        insert(connection, List.of(id, account, address));
        var web = WebAddress.read(address).orElseThrow();
        web.site().ifPresent(site -> expected.put(id, site + " " + web.page()));
      }
    }

    migrate(url, user, password, "latest");

    try (var connection = DriverManager.getConnection(url, user, password)) {
      assertThat(sites(connection)).isEqualTo(expected);
    }
  }

  private static UUID account(Connection connection) throws SQLException {
    var id = UUID.randomUUID();
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into account (id, created_at, week_start, hide_weekend, clock, first_hour, sounds,
            theme, hours_per_day)
          values ('%s', 0, 'MONDAY', false, 24, 8, false, 'auto', 8)
          """
              .formatted(id));
    }
    return id;
  }

  private static void insert(Connection connection, List<?> values) throws SQLException {
    try (var statement = connection.prepareStatement(ENTRY)) {
      for (var i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.executeUpdate();
    }
  }

  private static Map<UUID, String> sites(Connection connection) throws SQLException {
    var sites = new HashMap<UUID, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select entry_id, site, page from entry_site")) {
      while (rows.next()) {
        sites.put(rows.getObject(1, UUID.class), rows.getString(2) + " " + rows.getString(3));
      }
    }
    return sites;
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
