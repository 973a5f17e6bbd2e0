package org.donecal.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** The shares of one member. */
record Shares(Sql sql, AccountId account) {
  private static final int MOST = 100;

  private static final String SELECT =
      """
      select id, account_id, secret, label, filter, detail, other_tags, from_moment, until_moment,
        rolling, expires_at, password_hash, created_at, seen_at, revoked_at
      from share
      """;

  /** The living ones, the latest first. */
  List<Share> all() {
    return sql.list(
        SELECT + " where account_id = ? and revoked_at is null order by id desc",
        List.of(account.value()),
        Shares::read);
  }

  /** One of the member's own, revoked or not. */
  Optional<Share> find(UUID id) {
    return sql.first(
        SELECT + " where account_id = ? and id = ?", List.of(account.value(), id), Shares::read);
  }

  /** What a key opens at a moment, whosever it is; as long a look for any key. */
  static Optional<Share> opened(Sql sql, String hash, Instant now) {
    return sql.first(
        SELECT
            + " where secret_hash = ? and revoked_at is null"
            + " and (expires_at is null or expires_at > ?)",
        List.of(hash, now.getEpochSecond()),
        Shares::read);
  }

  /** Refuses one more than anybody can keep an eye on. */
  void checkRoom() {
    if (all().size() >= MOST) {
      throw new Failure.Conflict(
          "There are " + MOST + " shares already; please revoke one that nobody needs.");
    }
  }

  void add(Share share) {
    var row = new ArrayList<Object>(values(share));
    row.addAll(
        List.of(
            account.value(), share.key(), Secret.hash(share.key()), share.createdAt(), share.id()));
    sql.batch(
        """
        insert into share (label, filter, detail, other_tags, from_moment, until_moment, rolling,
          expires_at, password_hash, revoked_at, account_id, secret, secret_hash, created_at, id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        List.of(row));
  }

  void write(Share share) {
    var row = new ArrayList<Object>(values(share));
    row.add(share.id());
    sql.batch(
        """
        update share set label = ?, filter = ?, detail = ?, other_tags = ?, from_moment = ?,
          until_moment = ?, rolling = ?, expires_at = ?, password_hash = ?, revoked_at = ?
        where id = ?
        """,
        List.of(row));
  }

  /** Notes that somebody looked; a look that is noted already is not written again. */
  static void seen(Sql sql, UUID share, long now, long unlessSince) {
    sql.update(
        "update share set seen_at = ? where id = ? and (seen_at is null or seen_at < ?)",
        List.of(now, share, unlessSince));
  }

  /** Forgets for good what was revoked until then. */
  static void purge(Sql sql, long until) {
    sql.update("delete from share where revoked_at <= ?", List.of(until));
  }

  private static List<@Nullable Object> values(Share share) {
    var terms = share.terms();
    var rolling = terms.rolling();
    return Arrays.asList(
        terms.label(),
        terms.filter(),
        terms.detail().text(),
        terms.otherTags(),
        terms.from(),
        terms.until(),
        rolling == null ? null : rolling.text(),
        terms.expiresAt(),
        terms.password(),
        share.revokedAt());
  }

  private static Share read(ResultSet row) throws SQLException {
    var rolling = row.getString(10);
    return new Share(
        row.getObject(1, UUID.class),
        new AccountId(row.getObject(2, UUID.class)),
        row.getString(3),
        new Terms(
            row.getString(4),
            row.getString(5),
            Detail.read(row.getString(6)),
            row.getBoolean(7),
            row.getString(8),
            row.getString(9),
            rolling == null ? null : Rolling.read(rolling),
            (Long) row.getObject(11),
            row.getString(12)),
        row.getLong(13),
        (Long) row.getObject(14),
        (Long) row.getObject(15));
  }
}
