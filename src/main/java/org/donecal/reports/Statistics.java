package org.donecal.reports;

import java.util.List;
import org.donecal.calendar.Excerpt;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.store.Sql;
import org.donecal.tags.Filter;
import org.donecal.tags.SeenTags;
import org.hibernate.SessionFactory;

/** Adds up what a member did in a period; the database does the adding, in one round trip. */
public final class Statistics {
  private final SessionFactory store;

  Statistics(SessionFactory store) {
    this.store = store;
  }

  /**
   * Days and hours per tag of some of a member's entries.
   *
   * @param seen the tags that may be told; the total counts all entries, whatever their tags
   */
  public StatisticsView of(Member owner, Excerpt excerpt, SeenTags seen) {
    return new Ledger(sums(owner, excerpt.period(), excerpt.filter()), seen).view();
  }

  /** From kept totals where the period is of whole days and nothing is filtered. */
  private List<Sums> sums(Member member, Period period, Filter filter) {
    if (period.isEmpty()) {
      return List.of();
    }
    if (filter.isEverything() && period.wholeDays()) {
      var sums = kept(member, period);
      if (sums.stream().anyMatch(line -> line.tag() == Sums.KEPT)) {
        return sums.stream().filter(line -> line.tag() != Sums.KEPT).toList();
      }
    }
    return store.fromSession(
        session -> {
          var sql = new Sql(session);
          var wanted = filter.on("x.entry_id", sql, member.id());
          return Aggregate.of(member, period, wanted).sums(sql);
        });
  }

  private List<Sums> kept(Member member, Period period) {
    return store.fromSession(session -> KeptTotals.of(member, period).sums(new Sql(session)));
  }
}
