package org.donecal.overlaps;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Step;
import org.donecal.history.Done;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What members do about entries that overlap; each method is one transaction. */
final class Overlaps {
  private static final int MOST = 1000;

  private final SessionFactory store;
  private final Clock clock;

  Overlaps(SessionFactory store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The overlaps that lie in the period, even in part, without those that were kept as they are.
   */
  List<OverlapView> list(Member member, Period period) {
    return store.fromSession(session -> list(session, member, period));
  }

  private static List<OverlapView> list(Session session, Member member, Period period) {
    var sql = new Sql(session);
    var kept = new Kept(sql, member.id()).within(period);
    return Pair.among(
            stretches(sql, member, period),
            pair ->
                pair.endsAt() > period.start()
                    && !Long.valueOf(pair.seconds()).equals(kept.get(Kept.Both.of(pair))),
            MOST)
        .stream()
        .map(Pair::view)
        .toList();
  }

  private static List<Stretch> stretches(Sql sql, Member member, Period period) {
    return sql.list(
        """
        select id, starts_at, ends_at from entry
        where account_id = ? and reach = 0 and all_day = false
          and starts_at >= ? and starts_at < ? and ends_at > ? and deleted_at is null
        order by account_id, reach, all_day, starts_at, id
        """,
        List.of(member.id().value(), period.start() - Span.SHORT, period.end(), period.start()),
        row -> new Stretch(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)));
  }

  /** Does what was decided; answers the entries that changed. */
  Done<List<EntryView>> settle(Member member, Decision decision) {
    return store.fromTransaction(
        session -> {
          var step = Step.begin(session, member, clock);
          return decision.carryOut(step, new Kept(new Sql(session), member.id()));
        });
  }
}
