package org.donecal.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/** The feeds of one member. */
record Feeds(Sql sql, AccountId account) {
  private static final int MOST = 100;

  private static final String SELECT =
      """
      select id, account_id, secret, label, filter, created_at, used_at, revoked_at from feed
      """;

  /** The living ones, the latest first. */
  List<Feed> all() {
    return sql.list(
        SELECT + " where account_id = ? and revoked_at is null order by id desc",
        List.of(account.value()),
        Feeds::read);
  }

  /** One of the member's own, revoked or not. */
  Optional<Feed> find(UUID id) {
    return sql.first(
        SELECT + " where account_id = ? and id = ?", List.of(account.value(), id), Feeds::read);
  }

  /** What a key opens, whosever it is; as long a look for any key. */
  static Optional<Feed> opened(Sql sql, String key) {
    return sql.first(
        SELECT + " where secret_hash = ? and revoked_at is null",
        List.of(Secret.hash(key)),
        Feeds::read);
  }

  /** Refuses one more than anybody can keep an eye on. */
  void checkRoom() {
    if (all().size() >= MOST) {
      throw new Failure.Conflict(
          "There are " + MOST + " feeds already; please revoke one that nothing reads.");
    }
  }

  void add(Feed feed) {
    sql.update(
        """
        insert into feed (id, account_id, secret, secret_hash, label, filter, created_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        Arrays.asList(
            feed.id(),
            account.value(),
            feed.key(),
            Secret.hash(feed.key()),
            feed.terms().label(),
            feed.terms().filter(),
            feed.createdAt()));
  }

  void write(Feed feed) {
    sql.update(
        "update feed set label = ?, filter = ?, revoked_at = ? where id = ?",
        Arrays.asList(feed.terms().label(), feed.terms().filter(), feed.revokedAt(), feed.id()));
  }

  /** Notes that it was read; what is noted already is not written again. */
  static void used(Sql sql, UUID feed, long now, long unlessSince) {
    sql.update(
        "update feed set used_at = ? where id = ? and (used_at is null or used_at < ?)",
        List.of(now, feed, unlessSince));
  }

  /** Forgets for good what was revoked until then. */
  static void purge(Sql sql, long until) {
    sql.update("delete from feed where revoked_at <= ?", List.of(until));
  }

  private static Feed read(ResultSet row) throws SQLException {
    return new Feed(
        row.getObject(1, UUID.class),
        new AccountId(row.getObject(2, UUID.class)),
        row.getString(3),
        new FeedTerms(row.getString(4), row.getString(5)),
        row.getLong(6),
        (Long) row.getObject(7),
        (Long) row.getObject(8));
  }
}
