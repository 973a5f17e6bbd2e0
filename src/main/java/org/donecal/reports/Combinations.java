package org.donecal.reports;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.store.Sql;

/** Which tags stood together: each entry counts for the one set of its tags. */
final class Combinations {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private Combinations() {}

  /** Exact amounts of one set. */
  private record Line(List<String> tags, long days, long seconds, long entries) {
    static Line of(ResultSet row) throws SQLException {
      var tags = row.getString("tags");
      return new Line(
          tags == null ? List.of() : List.of(tags.split(" ")),
          row.getLong("days"),
          row.getLong("seconds"),
          row.getLong("entries"));
    }

    BigDecimal seconds(BigDecimal hoursPerDay) {
      return hoursPerDay
          .multiply(HOUR)
          .multiply(BigDecimal.valueOf(days))
          .add(BigDecimal.valueOf(seconds));
    }

    CombinationView view() {
      return new CombinationView(tags, days, Hours.of(seconds), entries);
    }
  }

  /** What took longest comes first; a day counts as the hours the member works in one. */
  static List<CombinationView> of(Member member, Period period, String filter, Sql sql) {
    var hoursPerDay = member.preferences().hoursPerDay();
    return query(member, period, filter).list(sql, Line::of).stream()
        .sorted(
            Comparator.comparing((Line line) -> line.seconds(hoursPerDay))
                .thenComparing(Line::entries)
                .reversed()
                .thenComparing(line -> String.join(" ", line.tags())))
        .map(Line::view)
        .toList();
  }

  private static SqlText query(Member member, Period period, String filter) {
    return new SqlText()
        .add(
            """
            select c.tags, sum(case when c.all_day then c.amount / 86400 else 0 end) as days,
              sum(case when c.all_day then 0 else c.amount end) as seconds, count(*) as entries
            from (
            """)
        .add(entries(member, period, filter))
        .add(") c group by c.tags");
  }

  private static SqlText entries(Member member, Period period, String filter) {
    return new SqlText()
        .add(
            """
            select string_agg(t.name, ' ' order by t.name_key) as tags, x.all_day,
              least(x.ends_at, %2$s) - greatest(x.starts_at, %1$s) as amount
            from entry_tag x left join tag t on t.id = x.tag_id
            where x.account_id = ? and x.reach in (0, 1) and x.starts_at < %2$s and x.ends_at > %1$s
              and (x.reach = 1 or x.starts_at > %3$d) and %4$s
            group by x.entry_id, x.all_day, x.starts_at, x.ends_at
            """
                .formatted(
                    bound(period.startDay(), period.start()),
                    bound(period.endDay(), period.end()),
                    period.reachingBack(),
                    filter),
            member.id().value());
  }

  /** Cast, or H2 would reckon in decimal numbers. */
  private static String bound(long ofDays, long ofHours) {
    return "case when x.all_day then cast(%d as bigint) else cast(%d as bigint) end"
        .formatted(ofDays, ofHours);
  }
}
