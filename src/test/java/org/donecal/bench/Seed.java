package org.donecal.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.donecal.kernel.Opaque;

/**
 * {@code POST ?token&entries}: gives the owner of a session so many entries, and answers the
 * account's id. Sixty of them lie in one month, the others evenly over the fifteen years before.
 * Tags are those the account has already.
 */
final class Seed extends BareServlet {
  private static final long serialVersionUID = 1L;
  private static final int BATCH = 1000;

  private static final String ENTRY =
      """
      insert into entry (id, account_id, title, all_day, reach, starts_at, ends_at, zone, note,
        version, created_at, updated_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
      """;

  private static final String TAG =
      """
      insert into entry_tag (entry_id, position, account_id, tag_id, all_day, reach, starts_at,
        ends_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  Seed(Supplier<DataSource> pool) {
    super(pool);
  }

  @Override
  String answer(HttpServletRequest request, Connection connection) throws SQLException {
    var account = owner(connection, request.getParameter("token"));
    var tags = tags(connection, account);
    var entries = Integer.parseInt(request.getParameter("entries"));
    var likely = new LikelyEntries(tags, new Random(entries));
    try (var entry = connection.prepareStatement(ENTRY);
        var tag = connection.prepareStatement(TAG)) {
      var waiting = 0;
      for (var start : LikelyEntries.starts(entries).toArray()) {
        add(entry, tag, account, likely.at(start));
        if (++waiting % BATCH == 0) {
          flush(connection, entry, tag);
        }
      }
      flush(connection, entry, tag);
    }
    return account.toString();
  }

  private static void flush(Connection connection, PreparedStatement... batches)
      throws SQLException {
    for (var batch : batches) {
      batch.executeBatch();
    }
    connection.commit();
  }

  private static void add(
      PreparedStatement entry, PreparedStatement tag, UUID account, LikelyEntries.Likely likely)
      throws SQLException {
    var id = Opaque.fresh(Instant.ofEpochSecond(likely.start()));
    entry.setObject(1, id);
    entry.setObject(2, account);
    entry.setString(3, likely.title());
    entry.setBoolean(4, likely.allDay());
    entry.setInt(5, likely.reach());
    entry.setLong(6, likely.start());
    entry.setLong(7, likely.end());
    entry.setString(8, likely.zone());
    entry.setString(9, likely.note());
    entry.setLong(10, likely.end());
    entry.setLong(11, likely.end());
    entry.addBatch();
    var tags = likely.tags().isEmpty() ? List.of(0L) : likely.tags();
    for (var position = 0; position < tags.size(); position++) {
      tag.setObject(1, id);
      tag.setInt(2, position);
      tag.setObject(3, account);
      tag.setLong(4, tags.get(position));
      tag.setBoolean(5, likely.allDay());
      tag.setInt(6, likely.reach());
      tag.setLong(7, likely.start());
      tag.setLong(8, likely.end());
      tag.addBatch();
    }
  }

  private static UUID owner(Connection connection, String token) throws SQLException {
    try (var query =
        connection.prepareStatement("select account_id from session where token_hash = ?")) {
      query.setString(1, hash(token));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private static String hash(String token) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<LikelyEntries.Tag> tags(Connection connection, UUID account)
      throws SQLException {
    var tags = new ArrayList<LikelyEntries.Tag>();
    try (var query =
        connection.prepareStatement("select id, name from tag where account_id = ? order by id")) {
      query.setObject(1, account);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          tags.add(new LikelyEntries.Tag(row.getLong(1), row.getString(2)));
        }
      }
    }
    return tags;
  }
}
