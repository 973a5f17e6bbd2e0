package org.donecal.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** The named requests of one member that were answered in the last 24 hours. */
record Replays(Sql sql, AccountId account) {
  static final Duration KEPT = Duration.ofHours(24);

  /**
   * The name a client gave to one request, so that it can be sent again without doing its work
   * twice.
   *
   * @param hash of what was asked for under that name
   */
  record Key(String key, String hash) {
    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    static Optional<Key> of(@Nullable String header, String body) {
      if (header == null) {
        return Optional.empty();
      }
      if (header.isEmpty()
          || header.length() > LONGEST
          || !header.chars().allMatch(it -> it > ' ' && it < 127)) {
        throw new Failure.Invalid(
            HEADER, "The key must be 1 to " + LONGEST + " visible ASCII characters.");
      }
      return Optional.of(new Key(header, hash(body)));
    }

    private static String hash(String body) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** What was answered: an entry, and whether the request had made it. */
  record Answer(UUID entry, boolean madeIt) {}

  Optional<Answer> find(Key request, Instant now) {
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

  void keep(Key request, Answer answer, Instant now) {
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
