package org.donecal.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/** The addresses that mails carried. */
record Addresses(Sql sql) {

  void add(AskedAddress address, ReplySecret secret) {
    sql.update(
        """
        insert into reply_address
          (id, account_id, secret_hash, zone, asked_day, created_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        List.of(
            address.id(),
            address.account().value(),
            secret.hash(),
            address.zone().getId(),
            address.day().toEpochDay(),
            address.createdAt(),
            address.expiresAt()));
  }

  /** The address, be it expired; as long a look for any secret. */
  Optional<AskedAddress> find(ReplySecret secret) {
    return sql.first(
        """
        select id, account_id, zone, asked_day, created_at, expires_at
        from reply_address where secret_hash = ?
        """,
        List.of(secret.hash()),
        row ->
            new AskedAddress(
                row.getObject(1, UUID.class),
                new AccountId(row.getObject(2, UUID.class)),
                ZoneId.of(row.getString(3)),
                LocalDate.ofEpochDay(row.getLong(4)),
                row.getLong(5),
                row.getLong(6)));
  }

  /** Forgets those that expired until then, with all that came to them. */
  void purge(Instant until) {
    sql.update("delete from reply_address where expires_at <= ?", List.of(until.getEpochSecond()));
  }
}
