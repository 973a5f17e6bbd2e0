package org.donecal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;

/** The named requests of one member that were answered in the last 24 hours. */
record Replays(Sql sql, AccountId account) {
  static final Duration KEPT = Duration.ofHours(24);

  /** What was answered: an entry, and whether the request had made it. */
  record Answer(UUID entry, boolean madeIt) {}

  Optional<Answer> find(RequestKey request, Instant now) {
    var kept =
        sql.first(
            """
            select request_hash, entry_id, made_it from idempotency
            where account_id = ? and request_key = ? and created_at > ?
            """,
            List.of(account.value(), request.key(), oldest(now)),
            row -> new Kept(row.getString(1), row.getObject(2, UUID.class), row.getBoolean(3)));
    if (kept.filter(it -> !it.hash().equals(request.hash())).isPresent()) {
      throw new Failure.Conflict("This Idempotency-Key was used for another request.");
    }
    return kept.map(it -> new Answer(it.entry(), it.madeIt()));
  }

  private record Kept(String hash, UUID entry, boolean madeIt) {}

  void keep(RequestKey request, Answer answer, Instant now) {
    sql.update(
        "delete from idempotency where account_id = ? and request_key = ?",
        List.of(account.value(), request.key()));
    sql.update(
        """
        insert into idempotency
          (account_id, request_key, request_hash, entry_id, made_it, created_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        List.of(
            account.value(),
            request.key(),
            request.hash(),
            answer.entry(),
            answer.madeIt(),
            now.getEpochSecond()));
  }

  static void purge(Sql sql, Instant now) {
    sql.update("delete from idempotency where created_at <= ?", List.of(oldest(now)));
  }

  private static long oldest(Instant now) {
    return now.minus(KEPT).getEpochSecond();
  }
}
