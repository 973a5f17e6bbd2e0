package org.donecal.reports;

import java.util.List;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.store.Sql;
import org.donecal.tags.Filter;
import org.hibernate.SessionFactory;

/** Adds up what a member did in a period; the database does the adding, in one round trip. */
final class Statistics {
  private final SessionFactory store;

  Statistics(SessionFactory store) {
    this.store = store;
  }

  /** From kept totals where the period is of whole days and nothing is filtered. */
  List<Sums> of(Member member, Period period, Filter filter) {
    if (period.isEmpty()) {
      return List.of();
    }
    if (filter.isEverything() && period.wholeDays()) {
      var sums = run(KeptTotals.of(member, period));
      if (sums.stream().anyMatch(line -> line.tag() == Sums.KEPT)) {
        return sums.stream().filter(line -> line.tag() != Sums.KEPT).toList();
      }
    }
    return run(Aggregate.of(member, period, filter));
  }

  private List<Sums> run(SqlText sql) {
    return store.fromSession(session -> sql.sums(new Sql(session)));
  }
}
