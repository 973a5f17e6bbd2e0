package org.donecal.replies;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.donecal.testclient.TestServer;

/** An address put into the embedded database of a running server, as a reminder would. */
final class PlantedAddress {
  private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

  private PlantedAddress() {}

  /** The address, for somebody with this e-mail address, about a day; it lasts for an hour. */
  static String in(TestServer server, String email, String day) {
    var now = Instant.now();
    var secret = ReplySecret.fresh();
    try (var connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + server.data().resolve("donecal") + OPTIONS, "sa", "");
        var insert =
            connection.prepareStatement(
                """
                insert into reply_address
                  (id, account_id, secret_hash, asked_day, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """)) {
      insert.setObject(1, Opaque.fresh(now));
      insert.setObject(2, account(connection, email));
      insert.setString(3, secret.hash());
      insert.setLong(4, LocalDate.parse(day).toEpochDay());
      insert.setLong(5, now.getEpochSecond());
      insert.setLong(6, now.plus(Duration.ofHours(1)).getEpochSecond());
      insert.executeUpdate();
      return secret.address("donecal.example");
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static UUID account(Connection connection, String email) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select id from account where email_key = ?")) {
      select.setString(1, email);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    }
  }
}
