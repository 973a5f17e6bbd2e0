package org.donecal.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.donecal.signin.Member;
import org.donecal.spans.Span;
import org.donecal.store.Sql;

/** From the first day on which a member did anything up to the day after the last. */
record Extent(LocalDate first, LocalDate after) {
  private static final String OF_DAYS_AND_HOURS =
      """
      select all_day, min(starts_at), max(ends_at) from entry_tag where account_id = ?
      group by all_day
      """;

  /** Empty if there are no entries. */
  static Optional<Extent> of(Member member, Sql sql) {
    var home = member.zone();
    var extents =
        sql.list(
            OF_DAYS_AND_HOURS,
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
