package org.donecal.reports;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.donecal.signin.Member;
import org.donecal.spans.Period;

/**
 * Adds up the totals that the calendar keeps: whole years, and the days before the first and after
 * the last of them; then the entries of more than a week, of which no totals are kept.
 */
final class KeptTotals {
  private static final int OF_A_DAY = 0;
  private static final int OF_A_YEAR = 1;
  private static final String EVERY_ENTRY = "1 = 1";

  private KeptTotals() {}

  static SqlText of(Member member, Period period) {
    var first = period.firstDay();
    var after = period.dayAfter();
    var firstYear = first.with(TemporalAdjusters.firstDayOfYear());
    if (firstYear.isBefore(first)) {
      firstYear = firstYear.plusYears(1);
    }
    var lastYear = after.with(TemporalAdjusters.firstDayOfYear());
    var lines = new SqlText().add(valid(member)).add(" union all ").add(running(member, first));
    if (firstYear.isAfter(lastYear)) {
      lines.add(" union all ").add(totals(member, OF_A_DAY, first, after));
    } else {
      lines
          .add(" union all ")
          .add(totals(member, OF_A_DAY, first, firstYear))
          .add(" union all ")
          .add(totals(member, OF_A_YEAR, firstYear, lastYear))
          .add(" union all ")
          .add(totals(member, OF_A_DAY, lastYear, after));
    }
    lines.add(" union all ").add(Aggregate.longEntries(member, period, EVERY_ENTRY));
    return Named.of(lines);
  }

  /** A line that is there only if the totals are of the days of the member's zone. */
  private static SqlText valid(Member member) {
    return new SqlText()
        .add(
            """
            select cast(? as bigint) as tag_id, false as once, 0 as days, 0 as seconds, 0 as entries
            from calendar_state where account_id = ? and totals_zone = ?
            """,
            Sums.KEPT,
            member.id().value(),
            member.zone().getId());
  }

  /** Entries that were running when the period began count too. */
  private static SqlText running(Member member, LocalDate first) {
    return new SqlText()
        .add(
            """
            select tag_id, true as once, 0 as days, 0 as seconds, continued as entries
            from day_total
            where account_id = ? and span = ? and first_day = ? and tag_id = ?
            """,
            member.id().value(),
            OF_A_DAY,
            Math.toIntExact(first.toEpochDay()),
            Sums.EACH_ENTRY_ONCE);
  }

  private static SqlText totals(Member member, int span, LocalDate from, LocalDate to) {
    return new SqlText()
        .add(
            """
            select tag_id, tag_id = ? as once, sum(days) as days, sum(seconds) as seconds,
              sum(started) as entries
            from day_total
            where account_id = ? and span = ? and first_day >= ? and first_day < ?
            group by tag_id
            """,
            Sums.EACH_ENTRY_ONCE,
            member.id().value(),
            span,
            Math.toIntExact(from.toEpochDay()),
            Math.toIntExact(to.toEpochDay()));
  }
}
