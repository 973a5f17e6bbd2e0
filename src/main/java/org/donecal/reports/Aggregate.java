package org.donecal.reports;

import org.donecal.signin.Member;
import org.donecal.spans.Period;

/** Adds up the entries themselves, each clipped to the period, over one covering index. */
final class Aggregate {
  private static final int SHORT = 0;
  private static final int LONG = 1;
  private static final long EVER = Long.MIN_VALUE;

  private Aggregate() {}

  /**
   * The lines of a period.
   *
   * @param filter a condition on rows {@code x} of entries
   */
  static SqlText of(Member member, Period period, String filter) {
    return Named.of(
        new SqlText()
            .add(shortEntries(member, period, filter))
            .add(" union all ")
            .add(longEntries(member, period, filter)));
  }

  /**
   * Entries of at most a week: those that began less than a week before the period can reach it.
   */
  private static SqlText shortEntries(Member member, Period period, String filter) {
    return lines(clipped(member, period, SHORT, period.reachingBack(), filter));
  }

  /** Longer entries, of which there are few. */
  static SqlText longEntries(Member member, Period period, String filter) {
    return lines(clipped(member, period, LONG, EVER, filter));
  }

  private static SqlText lines(SqlText clipped) {
    return new SqlText()
        .add(
            """
            select s.tag_id, s.once,
              case when s.all_day then s.amount / 86400 else 0 end as days,
              case when s.all_day then 0 else s.amount end as seconds,
              s.entries
            from (
            """)
        .add(clipped)
        .add(" group by x.tag_id, x.all_day, x.position = 0) s");
  }

  /** Bounds are cast, or H2 would reckon in decimal numbers. */
  private static SqlText clipped(
      Member member, Period period, int reach, long after, String filter) {
    return new SqlText()
        .add(
            """
            select x.tag_id, x.all_day, x.position = 0 as once, count(*) as entries,
              sum(least(x.ends_at,
                  case when x.all_day then cast(? as bigint) else cast(? as bigint) end)
                - greatest(x.starts_at,
                  case when x.all_day then cast(? as bigint) else cast(? as bigint) end)) as amount
            from entry_tag x
            where x.account_id = ? and x.reach = ? and x.starts_at > ? and x.starts_at < ?
              and x.starts_at
                < case when x.all_day then cast(? as bigint) else cast(? as bigint) end
              and x.ends_at
                > case when x.all_day then cast(? as bigint) else cast(? as bigint) end
            """,
            period.endDay(),
            period.end(),
            period.startDay(),
            period.start(),
            member.id().value(),
            reach,
            after,
            period.latest(),
            period.endDay(),
            period.end(),
            period.startDay(),
            period.start())
        .add(" and " + filter);
  }
}
