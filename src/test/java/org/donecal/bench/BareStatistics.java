package org.donecal.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.donecal.tags.TagColors;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET ?account&start&end&startDay&endDay&filter}: days and hours per tag by one aggregate.
 */
final class BareStatistics extends BareServlet {
  private static final long serialVersionUID = 1L;
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;

  private static final String SQL =
      """
      select t.name, t.color, s.all_day, s.position, s.entries, s.amount
      from (
        select s.tag_id, s.all_day, s.position, count(*) as entries,
          sum(least(s.ends_at, case when s.all_day then cast(? as bigint) else cast(? as bigint) end)
            - greatest(s.starts_at, case when s.all_day then cast(? as bigint) else cast(? as bigint) end)) as amount
        from entry_tag s
        where s.account_id = ? and s.starts_at < case when s.all_day then cast(? as bigint) else cast(? as bigint) end
          and s.ends_at > case when s.all_day then cast(? as bigint) else cast(? as bigint) end and %s
        group by s.tag_id, s.all_day, s.position) s
      left join tag t on t.id = s.tag_id
      order by lower(t.name) nulls first
      """;

  BareStatistics(Supplier<DataSource> pool) {
    super(pool);
  }

  @Override
  String answer(HttpServletRequest request, Connection connection) throws SQLException {
    var filter = request.getParameter("filter");
    var condition = BareFilters.condition(filter, "s.entry_id", "s.account_id", "s.tag_id = 0");
    try (var query = connection.prepareStatement(SQL.formatted(condition))) {
      bind(query, request);
      try (var rows = query.executeQuery()) {
        return new Sums().add(rows).json(request);
      }
    }
  }

  private static void bind(PreparedStatement query, HttpServletRequest request)
      throws SQLException {
    var start = second(request, "start");
    var end = second(request, "end");
    var startDay = second(request, "startDay");
    var endDay = second(request, "endDay");
    query.setLong(1, endDay);
    query.setLong(2, end);
    query.setLong(3, startDay);
    query.setLong(4, start);
    query.setObject(5, account(request));
    query.setLong(6, endDay);
    query.setLong(7, end);
    query.setLong(8, startDay);
    query.setLong(9, start);
  }

  /** What the lines add up to, tags in the order they came in. */
  private static final class Sums {
    private final Map<@Nullable String, @Nullable String> colors = new LinkedHashMap<>();
    private final Map<@Nullable String, Long> days = new LinkedHashMap<>();
    private final Map<@Nullable String, Long> seconds = new LinkedHashMap<>();
    private long totalDays;
    private long totalSeconds;
    private long entries;

    Sums add(ResultSet row) throws SQLException {
      while (row.next()) {
        var tag = row.getString(1);
        colors.put(tag, row.getString(2));
        var allDay = row.getBoolean(3);
        var amount = allDay ? row.getLong(6) / DAY : row.getLong(6);
        (allDay ? days : seconds).merge(tag, amount, Long::sum);
        if (row.getInt(4) == 0) {
          entries += row.getLong(5);
          totalDays += allDay ? amount : 0;
          totalSeconds += allDay ? 0 : amount;
        }
      }
      return this;
    }

    String json(HttpServletRequest request) {
      var json = new StringBuilder(4000).append("{\"start\":");
      string(json, request.getParameter("shownStart"));
      string(json.append(",\"end\":"), request.getParameter("shownEnd"));
      list(json.append(",\"days\":["), "days", days);
      list(json.append("],\"hours\":["), "hours", seconds);
      json.append("],\"total\":{\"days\":").append(totalDays);
      json.append(",\"hours\":").append(hours(totalSeconds));
      return json.append(",\"entries\":").append(entries).append("}}").toString();
    }

    private void list(StringBuilder json, String name, Map<@Nullable String, Long> amounts) {
      var comma = "";
      for (var amount : amounts.entrySet()) {
        var tag = amount.getKey();
        string(json.append(comma).append("{\"tag\":"), tag);
        json.append(",\"").append(name).append("\":");
        json.append(name.equals("hours") ? hours(amount.getValue()) : amount.getValue() + "");
        var color = tag == null ? TagColors.UNTAGGED : TagColors.of(tag, colors.get(tag));
        string(json.append(",\"color\":"), color);
        json.append('}');
        comma = ",";
      }
    }

    private static String hours(long seconds) {
      return String.valueOf(Math.round(seconds * 100.0 / HOUR) / 100.0);
    }
  }
}
