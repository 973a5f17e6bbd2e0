package org.donecal.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.donecal.testclient.Body.json;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That half a file never looks like a whole one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenOffJourney {
  private static final int MANY = 20_000;

  private final Map<String, String> database = Postgres.freshDatabase();
  private final TestServer server = TestServer.start(database);
  private final TestClient client = server.client();

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"csv,identity", "csv,gzip", "xlsx,identity", "ics,gzip", "json,gzip", "zip,identity"})
  void isBrokenOffWhenTheDatabaseGoesAway(String format, String encoding) throws Exception {
    var answer = client.with("Accept-Encoding", encoding).open("/api/v1/export." + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var body = answer.body()) {
      assertThat(body.readNBytes(2000)).hasSize(2000);

      run("alter table entry rename to gone");

      assertThatThrownBy(() -> body.transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(IOException.class);
    } finally {
      run("alter table gone rename to entry");
    }
  }

  @BeforeAll
  void fill() throws SQLException {
    client.post("/api/v1/entries", json("title", "@a one", "start", "2026-01-01"));
    run(
        """
        insert into entry (id, account_id, title, all_day, reach, starts_at, ends_at, zone, note,
          url, version, created_at, updated_at)
        select gen_random_uuid(), account_id, title || n, all_day, reach, starts_at, ends_at, zone,
          (select string_agg(md5(n || '-' || m), '') from generate_series(1, 60) as m),
          url, version, created_at, updated_at
        from entry, generate_series(1, %d) as n
        """
            .formatted(MANY));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.get("donecal.database.url"), database.get("donecal.database.user"), "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
