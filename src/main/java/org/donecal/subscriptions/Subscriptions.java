package org.donecal.subscriptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.subscriptions.Subscription.Addressed;
import org.donecal.subscriptions.Subscription.From;
import org.donecal.subscriptions.Subscription.Shared;

/** The subscriptions of one member. */
record Subscriptions(Sql sql, AccountId account) {
  static final int MOST = 50;

  private static final String SELECT =
      """
      select id, share_key, proof, address, label, name, color, hidden, created_at, removed_at
      from subscription where account_id = ?
      """;

  /** The living ones, in the order they were made. */
  List<Subscription> all() {
    return sql.list(
        SELECT + " and removed_at is null order by id",
        List.of(account.value()),
        Subscriptions::read);
  }

  /** One of the member's own, removed or not. */
  Optional<Subscription> find(UUID id) {
    return sql.first(SELECT + " and id = ?", List.of(account.value(), id), Subscriptions::read);
  }

  /** The living one that shows the same. */
  Optional<Subscription> to(From from) {
    return all().stream().filter(it -> isSame(it.from(), from)).findFirst();
  }

  private static boolean isSame(From one, From other) {
    if (one instanceof Shared share && other instanceof Shared another) {
      return share.key().equals(another.key());
    }
    return one.equals(other);
  }

  boolean hasRoom() {
    return all().size() < MOST;
  }

  /** Refuses one more than a page can show. */
  void checkRoom() {
    if (!hasRoom()) {
      throw new Failure.Conflict(
          "There are " + MOST + " subscriptions already; please remove one first.");
    }
  }

  void add(Subscription made) {
    var share = made.from() instanceof Shared it ? it : null;
    var address = made.from() instanceof Addressed it ? it.address() : null;
    sql.update(
        """
        insert into subscription (id, account_id, share_key, proof, address, label, name, color,
          hidden, created_at, failures)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        Arrays.asList(
            made.id(),
            account.value(),
            share == null ? null : share.key(),
            share == null ? null : share.proof(),
            address,
            made.label(),
            made.name(),
            made.color(),
            made.hidden(),
            made.createdAt()));
  }

  /** Writes all of it that can change; whether it is fetched again is for {@link Copies}. */
  void write(Subscription subscription) {
    sql.update(
        "update subscription set label = ?, color = ?, hidden = ?, removed_at = ? where id = ?",
        Arrays.asList(
            subscription.label(),
            subscription.color(),
            subscription.hidden(),
            subscription.removedAt(),
            subscription.id()));
  }

  /** Another proof for the same share, whose password was told anew. */
  void prove(UUID id, String proof) {
    sql.update("update subscription set proof = ? where id = ?", List.of(proof, id));
  }

  /** Makes another member's this one's. */
  void take(Subscription subscription) {
    sql.update(
        "update subscription set account_id = ? where id = ?",
        List.of(account.value(), subscription.id()));
  }

  /** Forgets for good what was removed until then. */
  static void purge(Sql sql, long until) {
    sql.update("delete from subscription where removed_at <= ?", List.of(until));
  }

  private static Subscription read(ResultSet row) throws SQLException {
    var key = row.getString(2);
    return new Subscription(
        row.getObject(1, UUID.class),
        key == null ? new Addressed(row.getString(4)) : new Shared(key, row.getString(3)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8),
        row.getLong(9),
        (Long) row.getObject(10));
  }
}
