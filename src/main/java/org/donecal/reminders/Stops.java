package org.donecal.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Secret;
import org.donecal.store.Sql;

/** The secrets by which readers stop a reminder. */
record Stops(Sql sql) {

  void add(String secret, UUID reminder, Instant now) {
    sql.update(
        "insert into reminder_stop (secret_hash, reminder_id, made_at) values (?, ?, ?)",
        List.of(Secret.hash(secret), reminder, now.getEpochSecond()));
  }

  /** The reminder that a secret stops; as long a look for any secret. */
  Optional<UUID> find(String secret) {
    return sql.first(
        "select reminder_id from reminder_stop where secret_hash = ?",
        List.of(Secret.hash(secret)),
        row -> row.getObject(1, UUID.class));
  }

  void purge(long until) {
    sql.update("delete from reminder_stop where made_at <= ?", List.of(until));
  }
}
