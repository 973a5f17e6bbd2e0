package org.donecal.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.donecal.kernel.Opaque;

/**
 * {@code POST ?account} of title, start, end, zone and, so that nothing has to be found out, the
 * tags: one durable transaction that inserts the entry and its tags, and neither looks for a twin
 * nor keeps totals or history.
 */
final class BareAdd extends BareServlet {
  private static final long serialVersionUID = 1L;

  private static final String ENTRY =
      """
      insert into entry (account_id, id, starts_at, ends_at, title, zone, created_at, updated_at,
        all_day, reach, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, false, 0, 1)
      """;

  private static final String TAG =
      """
      insert into entry_tag (account_id, entry_id, starts_at, ends_at, tag_id, position, all_day,
        reach)
      values (?, ?, ?, ?, (select id from tag where account_id = ? and name_key = ?), ?, false, 0)
      """;

  BareAdd(Supplier<DataSource> pool) {
    super(pool);
  }

  /** What is inserted. */
  private record Row(UUID account, UUID id, long start, long end, long now, JsonObject sent) {

    void insert(Connection connection) throws SQLException {
      try (var entry = connection.prepareStatement(ENTRY)) {
        entry.setObject(1, account);
        entry.setObject(2, id);
        entry.setLong(3, start);
        entry.setLong(4, end);
        entry.setString(5, sent.getString("title"));
        entry.setString(6, sent.getString("zone"));
        entry.setLong(7, now);
        entry.setLong(8, now);
        entry.executeUpdate();
      }
      try (var tag = connection.prepareStatement(TAG)) {
        var tags = sent.getJsonArray("tags");
        for (var position = 0; position < tags.size(); position++) {
          tag.setObject(1, account);
          tag.setObject(2, id);
          tag.setLong(3, start);
          tag.setLong(4, end);
          tag.setObject(5, account);
          tag.setString(6, tags.getString(position));
          tag.setInt(7, position);
          tag.addBatch();
        }
        tag.executeBatch();
      }
    }

    String json() {
      var zone = ZoneId.of(sent.getString("zone"));
      var json = new StringBuilder(400).append("{\"id\":\"").append(Opaque.text(id));
      string(json.append("\",\"title\":"), sent.getString("title"));
      json.append(",\"tags\":").append(sent.getJsonArray("tags")).append(",\"allDay\":false");
      stamp(json.append(",\"start\":"), start, zone);
      stamp(json.append(",\"end\":"), end, zone);
      string(json.append(",\"zone\":"), zone.getId());
      json.append(",\"note\":null,\"url\":null,\"version\":1,\"createdAt\":");
      utc(json, now);
      utc(json.append(",\"updatedAt\":"), now);
      return json.append('}').toString();
    }
  }

  @Override
  String answer(HttpServletRequest request, Connection connection)
      throws SQLException, IOException {
    try (var reader = Json.createReader(request.getInputStream())) {
      var sent = reader.readObject();
      var now = Clock.systemUTC().instant();
      var row =
          new Row(
              account(request),
              Opaque.fresh(now),
              OffsetDateTime.parse(sent.getString("start")).toEpochSecond(),
              OffsetDateTime.parse(sent.getString("end")).toEpochSecond(),
              now.getEpochSecond(),
              sent);
      row.insert(connection);
      connection.commit();
      return row.json();
    }
  }
}
