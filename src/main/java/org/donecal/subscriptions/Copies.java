package org.donecal.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/** What is known of the addresses of all members, and which of them are to be asked again. */
record Copies(Sql sql) {
  private static final int AT_ONCE = 20;

  private static final String SELECT =
      """
      select id, account_id, address, etag, modified, fetched_at, failures, trouble
      from subscription where address is not null
      """;

  /** One member's. */
  List<Copy> of(AccountId account) {
    return sql.list(
        SELECT + " and account_id = ? and removed_at is null",
        List.of(account.value()),
        Copies::read);
  }

  /**
   * Some that are due, which nobody else is given until {@code later}: nodes may ask at once.
   *
   * @param account whose; all members' if empty
   */
  List<Copy> claim(Optional<AccountId> account, long now, long later) {
    var whose = account.map(it -> " and account_id = ?").orElse("");
    var parameters =
        account.isPresent() ? List.of(now, account.get().value()) : List.<Object>of(now);
    return sql
        .list(
            SELECT
                + " and removed_at is null and next_at <= ?"
                + whose
                + (" order by next_at fetch first " + AT_ONCE + " rows only"),
            parameters,
            Copies::read)
        .stream()
        .filter(it -> claim(it, now, later))
        .toList();
  }

  private boolean claim(Copy copy, long now, long later) {
    return sql.update(
            "update subscription set next_at = ? where id = ? and next_at <= ?",
            List.of(later, copy.subscription(), now))
        > 0;
  }

  /** Asks again for what is older than that. */
  void hurry(AccountId account, long now, long before) {
    sql.update(
        """
        update subscription set next_at = ?
        where account_id = ? and address is not null and removed_at is null and next_at > ?
          and failures = 0 and fetched_at < ?
        """,
        List.of(now, account.value(), now, before));
  }

  void fetched(UUID id, Fetched.Fresh fresh, long now, long next) {
    sql.update(
        """
        update subscription set etag = ?, modified = ?, fetched_at = ?, next_at = ?, failures = 0,
          trouble = null
        where id = ?
        """,
        Arrays.asList(
            fresh.known().etag().orElse(null),
            fresh.known().modified().orElse(null),
            now,
            next,
            id));
  }

  void unchanged(UUID id, long now, long next) {
    sql.update(
        "update subscription set fetched_at = ?, next_at = ?, failures = 0, trouble = null"
            + " where id = ?",
        List.of(now, next, id));
  }

  void failed(UUID id, String why, long next) {
    sql.update(
        "update subscription set failures = failures + 1, trouble = ?, next_at = ? where id = ?",
        List.of(why, next, id));
  }

  private static Copy read(ResultSet row) throws SQLException {
    return new Copy(
        row.getObject(1, UUID.class),
        new AccountId(row.getObject(2, UUID.class)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        Optional.ofNullable(row.getString(5)),
        (Long) row.getObject(6),
        row.getInt(7),
        row.getString(8));
  }
}
