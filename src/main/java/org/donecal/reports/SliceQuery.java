package org.donecal.reports;

/**
 * Adds up slice by slice: the table of slices comes first in each join, and stays there because the
 * join is an outer one, so that each looks up its own stretch of the index.
 */
final class SliceQuery {
  private static final int SHORT = 0;
  private static final int LONG = 1;
  private static final String EVERY_ENTRY = "1 = 1";
  private static final String OF_LAST_WEEK = "b.back";
  private static final String EVER = "cast(-4000000000000 as bigint)";

  private SliceQuery() {}

  /**
   * From the entries themselves.
   *
   * @param filter a condition on rows {@code x} of entries
   */
  static SqlText ofEntries(Slices slices, String filter) {
    return named(
        entries(slices, SHORT, OF_LAST_WEEK, filter)
            .add(" union all ")
            .add(entries(slices, LONG, EVER, filter)));
  }

  /** From the kept totals of days, and the entries of which no totals are kept. */
  static SqlText ofKeptTotals(Slices slices) {
    return named(
        valid(slices)
            .add(" union all ")
            .add(totals(slices))
            .add(" union all ")
            .add(entries(slices, LONG, EVER, EVERY_ENTRY)));
  }

  private static SqlText named(SqlText lines) {
    return new SqlText()
        .add("select l.*, t.name, t.color from (")
        .add(lines)
        .add(") l left join tag t on t.id = l.tag_id");
  }

  /** A line that is there only if the totals are of the days of the member's zone. */
  private static SqlText valid(Slices slices) {
    return new SqlText()
        .add(
            """
            select 0 as slice, cast(? as bigint) as tag_id, false as once, 0 as days, 0 as seconds,
              0 as started, 0 as continued
            from calendar_state where account_id = ? and totals_zone = ?
            """,
            Sums.KEPT,
            slices.member().id().value(),
            slices.member().zone().getId());
  }

  private static SqlText totals(Slices slices) {
    return new SqlText()
        .add(
            """
            select b.slice, d.tag_id, d.tag_id = ? as once, sum(d.days) as days,
              sum(d.seconds) as seconds, sum(d.started) as started,
              sum(case when d.first_day = b.first_day then d.continued else 0 end) as continued
            from %s left join day_total d on d.account_id = ? and d.span = 0
              and d.first_day >= b.first_day and d.first_day < b.day_after
            group by b.slice, d.tag_id
            """
                .formatted(slices.table()),
            Sums.EACH_ENTRY_ONCE,
            slices.member().id().value());
  }

  private static SqlText entries(Slices slices, int reach, String after, String filter) {
    return new SqlText()
        .add(
            """
            select s.slice, s.tag_id, s.once,
              case when s.all_day then s.amount / 86400 else 0 end as days,
              case when s.all_day then 0 else s.amount end as seconds,
              s.started, s.entries - s.started as continued
            from (
              select b.slice, x.tag_id, x.all_day, x.position = 0 as once, count(*) as entries,
                sum(case when x.starts_at >= %3$s then 1 else 0 end) as started,
                sum(least(x.ends_at, %4$s) - greatest(x.starts_at, %3$s)) as amount
              from %1$s left join entry_tag x on x.account_id = ? and x.reach = ?
                and x.starts_at > %2$s and x.starts_at < b.latest
                and x.starts_at < %4$s and x.ends_at > %3$s and %5$s
              group by b.slice, x.tag_id, x.all_day, x.position = 0) s
            """
                .formatted(
                    slices.table(),
                    after,
                    "case when x.all_day then b.start_day else b.start_at end",
                    "case when x.all_day then b.end_day else b.end_at end",
                    filter),
            slices.member().id().value(),
            reach);
  }
}
