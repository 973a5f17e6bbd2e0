package org.donecal.calendar;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kept totals of all members, looked at from behind: whose days they are of, and that they are
 * what adding up the entries gives.
 */
final class TotalsWatch {
  private static final Logger LOG = LoggerFactory.getLogger(TotalsWatch.class);

  /** The zone of the settings, or {@link org.donecal.signin.Member#UNTOLD}. */
  private static final String HOME =
      "(select coalesce(a.zone, 'UTC') from account a where a.id = c.account_id)";

  private final SessionFactory store;

  TotalsWatch(SessionFactory store) {
    this.store = store;
  }

  /** Makes the totals of those anew who have moved to another zone. */
  void followMoves() {
    store
        .fromSession(
            session ->
                accounts(
                    session,
                    "select account_id from calendar_state c" + " where totals_zone <> " + HOME))
        .forEach(this::rebuild);
  }

  /** Compares all totals with the entries and makes those anew that differ; answers how many. */
  int check() {
    var wrong =
        store
            .fromSession(session -> accounts(session, "select account_id from calendar_state"))
            .stream()
            .filter(account -> !store.fromSession(session -> areRight(session, account)))
            // A change in between may have looked like a difference: now nobody can change
            // anything.
            .filter(this::isWrongOnceLocked)
            .toList();
    wrong.forEach(
        account -> {
          LOG.error(
              "The kept totals of account {} were wrong; they are made anew", account.value());
          rebuild(account);
        });
    return wrong.size();
  }

  private static List<AccountId> accounts(Session session, String sql) {
    return new Sql(session)
        .list(sql, List.of(), row -> new AccountId(row.getObject(1, UUID.class)));
  }

  private boolean isWrongOnceLocked(AccountId account) {
    return store.fromTransaction(
        session -> {
          lockedZone(session, account);
          return !areRight(session, account);
        });
  }

  private static boolean areRight(Session session, AccountId account) {
    var sql = new Sql(session);
    return sql.first(
            "select totals_zone from calendar_state where account_id = ?",
            List.of(account.value()),
            row -> ZoneId.of(row.getString(1)))
        .map(zone -> counted(sql, account, zone).sums().equals(kept(sql, account)))
        .orElse(true);
  }

  /** Makes the totals of one member anew, of the days of the zone the settings name now. */
  void rebuild(AccountId account) {
    store.inTransaction(
        session -> {
          var zone = lockedZone(session, account);
          var sql = new Sql(session);
          sql.update("delete from day_total where account_id = ?", List.of(account.value()));
          counted(sql, account, zone).write(sql, account);
          sql.update(
              "update calendar_state set totals_zone = ? where account_id = ?",
              List.of(zone.getId(), account.value()));
        });
  }

  /** Keeps the member's own changes waiting; answers the zone of the settings. */
  private static ZoneId lockedZone(Session session, AccountId account) {
    return new Sql(session)
        .first(
            "select " + HOME + " from calendar_state c where account_id = ? for update",
            List.of(account.value()),
            row -> ZoneId.of(row.getString(1)))
        .orElseThrow();
  }

  private static Totals counted(Sql sql, AccountId account, ZoneId zone) {
    var totals = new Totals(zone);
    sql.each(
        """
        select all_day, starts_at, ends_at, tag_id, position from entry_tag
        where account_id = ? and reach = 0
        """,
        List.of(account.value()),
        row -> {
          var span = new Span(row.getBoolean(1), row.getLong(2), row.getLong(3), null);
          var tag = row.getLong(4);
          totals.add(span, row.getInt(5) == 0 ? List.of(tag, Totals.EACH_ENTRY) : List.of(tag));
        });
    return totals;
  }

  private static Map<Totals.Key, Totals.Sum> kept(Sql sql, AccountId account) {
    var kept = new HashMap<Totals.Key, Totals.Sum>();
    sql.each(
        """
        select span, first_day, tag_id, days, seconds, started, continued from day_total
        where account_id = ?
        """,
        List.of(account.value()),
        row ->
            kept.put(
                new Totals.Key(row.getInt(1), row.getInt(2), row.getLong(3)),
                new Totals.Sum(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7))));
    return kept;
  }
}
