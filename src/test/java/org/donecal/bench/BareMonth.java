package org.donecal.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.donecal.kernel.Opaque;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET ?account&start&end&startDay&endDay&filter}: the entries of a month or of another
 * range, as DoneCal shows them.
 */
final class BareMonth extends BareServlet {
  private static final long serialVersionUID = 1L;
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long WEEK = 7 * DAY;

  private static final String UNTAGGED =
      "exists (select 1 from entry_tag f where f.entry_id = entry.id and f.tag_id = 0)";

  private static final String SQL =
      """
      select e.*, (select string_agg(t.name, ' ' order by x.position)
        from entry_tag x join tag t on t.id = x.tag_id where x.entry_id = e.id)
      from (
        %s and reach = 0 and not all_day and starts_at > ? and starts_at < ? and ends_at > ?
        union all
        %<s and reach = 0 and all_day and starts_at > ? and starts_at < ? and ends_at > ?
        union all
        %<s and reach = 1 and all_day and starts_at < ? and ends_at > ?) e
      order by e.starts_at, e.all_day desc, e.id
      """
          .formatted(
              """
              select id, title, all_day, starts_at, ends_at, zone, note, url, version, created_at,
                updated_at
              from entry where deleted_at is null and account_id = ? and %1$s
              """);

  BareMonth(Supplier<DataSource> pool) {
    super(pool);
  }

  @Override
  String answer(HttpServletRequest request, Connection connection) throws SQLException {
    var account = account(request);
    var start = second(request, "start");
    var end = second(request, "end");
    var startDay = second(request, "startDay");
    var endDay = second(request, "endDay");
    var filter = Objects.requireNonNullElse(request.getParameter("filter"), "");
    var condition = BareFilters.condition(filter, "entry.id", "entry.account_id", UNTAGGED);
    try (var query = connection.prepareStatement(SQL.formatted(condition))) {
      query.setObject(1, account);
      query.setLong(2, start - WEEK);
      query.setLong(3, end);
      query.setLong(4, start);
      query.setObject(5, account);
      query.setLong(6, startDay - WEEK);
      query.setLong(7, endDay);
      query.setLong(8, startDay);
      query.setObject(9, account);
      query.setLong(10, endDay);
      query.setLong(11, startDay);
      try (var rows = query.executeQuery()) {
        return json(rows);
      }
    }
  }

  private static String json(ResultSet rows) throws SQLException {
    var json = new StringBuilder(20_000).append("{\"entries\":[");
    while (rows.next()) {
      json.append(rows.isFirst() ? "" : ",");
      entry(json, rows);
    }
    return json.append("],\"next\":null}").toString();
  }

  private static void entry(StringBuilder json, ResultSet row) throws SQLException {
    var allDay = row.getBoolean(3);
    var zone = row.getString(6);
    json.append("{\"id\":\"").append(Opaque.text(row.getObject(1, UUID.class)));
    string(json.append("\",\"title\":"), row.getString(2));
    tags(json.append(",\"tags\":["), row.getString(12));
    json.append("],\"allDay\":").append(allDay).append(",\"start\":");
    moment(json, allDay, row.getLong(4), zone);
    moment(json.append(",\"end\":"), allDay, row.getLong(5), zone);
    string(json.append(",\"zone\":"), zone);
    string(json.append(",\"note\":"), row.getString(7));
    string(json.append(",\"url\":"), row.getString(8));
    json.append(",\"version\":").append(row.getInt(9)).append(",\"createdAt\":");
    utc(json, row.getLong(10));
    utc(json.append(",\"updatedAt\":"), row.getLong(11));
    json.append('}');
  }

  private static void tags(StringBuilder json, @Nullable String names) {
    if (names != null) {
      var comma = "";
      for (var name : names.split(" ")) {
        string(json.append(comma), name);
        comma = ",";
      }
    }
  }

  private static void moment(
      StringBuilder json, boolean allDay, long second, @Nullable String zone) {
    if (allDay || zone == null) {
      json.append('"').append(LocalDate.ofEpochDay(second / DAY)).append('"');
    } else {
      stamp(json, second, ZoneId.of(zone));
    }
  }
}
