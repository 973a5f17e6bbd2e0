package org.donecal.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.donecal.signin.AccountId;
import org.donecal.spans.Period;
import org.donecal.spans.Span;
import org.donecal.store.Sql;

/** The ghosts of one member: what is past, not settled yet, and of no hidden calendar. */
record Ghosts(Sql sql, AccountId account) {
  private static final int MOST = 2_000;

  private static final String SELECT =
      """
      select g.id, g.subscription_id, coalesce(s.label, s.name), g.event, g.title, g.all_day,
        g.starts_at, g.ends_at, g.zone
      from ghost g join subscription s on s.id = g.subscription_id
      where s.account_id = ? and s.removed_at is null
        and not exists (
          select 1 from ghost_settled d where d.account_id = s.account_id and d.event = g.event)
      """;

  /**
   * Those that overlap a period, in their order.
   *
   * @param now what ends later is not past yet
   * @param today midnight UTC of the member's day, which days may reach into
   */
  List<Ghost> in(Period period, long now, long today) {
    return sql.list(
        SELECT
            + """
               and s.hidden = false
               and ((g.all_day = false and g.starts_at < ? and g.ends_at > ? and g.ends_at <= ?)
                 or (g.all_day = true and g.starts_at < ? and g.ends_at > ? and g.ends_at <= ?))
             order by g.starts_at, g.id fetch first %d rows only
            """
                .formatted(MOST),
        List.of(
            account.value(),
            period.end(),
            period.start(),
            now,
            period.endDay(),
            period.startDay(),
            today + Span.DAY),
        Ghosts::read);
  }

  Optional<Ghost> find(UUID id) {
    return sql.first(SELECT + " and g.id = ?", List.of(account.value(), id), Ghosts::read);
  }

  /** Answers whether it was not settled before. */
  boolean settle(String event, long startsAt) {
    var known =
        sql.first(
            "select 1 from ghost_settled where account_id = ? and event = ?",
            List.of(account.value(), event),
            row -> true);
    if (known.isPresent()) {
      return false;
    }
    sql.update(
        "insert into ghost_settled (account_id, event, starts_at) values (?, ?, ?)",
        List.of(account.value(), event, startsAt));
    return true;
  }

  /** Answers whether it was settled. */
  boolean unsettle(String event) {
    return sql.update(
            "delete from ghost_settled where account_id = ? and event = ?",
            List.of(account.value(), event))
        > 0;
  }

  /** Has what a calendar tells now; what it told before keeps its id. */
  static void replace(Sql sql, UUID subscription, List<Ghost.Told> told, Instant now) {
    var ids = new HashMap<String, UUID>();
    sql.each(
        "select event, id from ghost where subscription_id = ?",
        List.of(subscription),
        row -> ids.put(row.getString(1), row.getObject(2, UUID.class)));
    sql.update("delete from ghost where subscription_id = ?", List.of(subscription));
    var rows = new ArrayList<List<?>>();
    for (var each : told) {
      var known = ids.remove(each.event());
      var span = each.span();
      rows.add(
          Arrays.asList(
              known == null ? Opaque.fresh(now) : known,
              subscription,
              each.event(),
              each.title(),
              span.allDay(),
              span.startsAt(),
              span.endsAt(),
              span.zone()));
    }
    sql.batch(
        """
        insert into ghost (id, subscription_id, event, title, all_day, starts_at, ends_at, zone)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** What is settled of one member is of another, too. */
  void pass(AccountId heir) {
    sql.update(
        """
        insert into ghost_settled (account_id, event, starts_at)
        select ?, g.event, g.starts_at from ghost_settled g
        where g.account_id = ? and not exists (
          select 1 from ghost_settled d where d.account_id = ? and d.event = g.event)
        """,
        List.of(heir.value(), account.value(), heir.value()));
  }

  /** Forgets what was settled of what is not shown any more. */
  static void purge(Sql sql, long until) {
    sql.update("delete from ghost_settled where starts_at < ?", List.of(until));
  }

  private static Ghost read(ResultSet row) throws SQLException {
    return new Ghost(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        new Ghost.Told(
            row.getString(4),
            row.getString(5),
            new Span(row.getBoolean(6), row.getLong(7), row.getLong(8), row.getString(9))));
  }
}
