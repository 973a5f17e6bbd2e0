package org.donecal.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.spans.Span;
import org.donecal.store.Sql;

/** From the first day on which something was done up to the day after the last. */
record Extent(LocalDate first, LocalDate after) {
  private static final String OF_DAYS_AND_HOURS =
      """
      select x.all_day, min(x.starts_at), max(x.ends_at) from entry_tag x
      where x.account_id = ? and %s group by x.all_day
      """;

  private static final String IN_PERIOD =
      """
      x.starts_at < case when x.all_day then cast(%d as bigint) else cast(%d as bigint) end
        and x.ends_at > case when x.all_day then cast(%d as bigint) else cast(%d as bigint) end
      """;

  /** Of all that a member did; empty if there are no entries. */
  static Optional<Extent> of(Member member, Sql sql) {
    return of(member, "1 = 1", sql);
  }

  /**
   * Of what lies in a period, no further than that goes.
   *
   * @param filter a condition on rows {@code x} of entries
   */
  static Optional<Extent> of(Member member, Period period, String filter, Sql sql) {
    var within =
        IN_PERIOD.formatted(period.endDay(), period.end(), period.startDay(), period.start());
    return of(member, within + " and " + filter, sql).map(it -> it.within(period));
  }

  private Extent within(Period period) {
    return new Extent(
        first.isBefore(period.firstDay()) ? period.firstDay() : first,
        after.isAfter(period.dayAfter()) ? period.dayAfter() : after);
  }

  private static Optional<Extent> of(Member member, String condition, Sql sql) {
    var home = member.zone();
    var extents =
        sql.list(
            OF_DAYS_AND_HOURS.formatted(condition),
            List.of(member.id().value()),
            row -> {
              var span = new Span(row.getBoolean(1), row.getLong(2), row.getLong(3), null);
              return span.allDay()
                  ? new Extent(span.firstDay(home), span.dayAfter(home))
                  : new Extent(
                      Span.dayOf(span.startsAt(), home),
                      Span.dayOf(span.endsAt() - 1, home).plusDays(1));
            });
    var first = extents.stream().map(Extent::first).min(Comparator.naturalOrder());
    var after = extents.stream().map(Extent::after).max(Comparator.naturalOrder());
    return first.map(it -> new Extent(it, after.orElse(it)));
  }
}
