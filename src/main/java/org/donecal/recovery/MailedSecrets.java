package org.donecal.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Secret;
import org.donecal.signin.AccountId;
import org.donecal.signin.EmailAddress;
import org.donecal.store.Sql;

/**
 * Secrets that stand in mailed links. What is over is kept for a day, to count how many went out.
 */
record MailedSecrets(Sql sql, Purpose purpose) {
  private static final Duration COUNTED = Duration.ofDays(1);

  /**
   * What a secret opens.
   *
   * @param state of the account when it was mailed
   */
  record Mailed(AccountId account, EmailAddress address, String state) {}

  /** How many were made within a time, and when the first of them was. */
  record Made(int count, long first) {}

  Made madeFor(AccountId account, Instant since) {
    return made("account_id = ?", account.value(), since);
  }

  Made madeFor(EmailAddress address, Instant since) {
    return made("address = ?", address.key(), since);
  }

  private Made made(String whose, Object key, Instant since) {
    return sql.list(
            "select count(*), coalesce(min(made_at), 0) from mailed_secret where "
                + whose
                + " and purpose = ? and made_at > ?",
            List.of(key, purpose.word(), since.getEpochSecond()),
            row -> new Made(row.getInt(1), row.getLong(2)))
        .get(0);
  }

  /** Keeps a secret that is going to be mailed. */
  void add(String secret, Mailed mailed, Instant now) {
    sql.update(
        """
        insert into mailed_secret
          (secret_hash, purpose, account_id, address, state, made_at, ends_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        List.of(
            Secret.hash(secret),
            purpose.word(),
            mailed.account().value(),
            mailed.address().key(),
            mailed.state(),
            now.getEpochSecond(),
            now.plus(purpose.life()).getEpochSecond()));
  }

  /** What a secret opens that was neither used nor replaced, and is not too old. */
  Optional<Mailed> find(String secret, Instant now) {
    return sql.first(
        """
        select account_id, address, state from mailed_secret
        where secret_hash = ? and purpose = ? and ends_at > ?
        """,
        List.of(Secret.hash(secret), purpose.word(), now.getEpochSecond()),
        MailedSecrets::read);
  }

  /** Uses a secret up; false if somebody else was faster. */
  boolean spend(String secret, Instant now) {
    return sql.update(
            """
            update mailed_secret set ends_at = ?
            where secret_hash = ? and purpose = ? and ends_at > ?
            """,
            List.of(
                now.getEpochSecond(), Secret.hash(secret), purpose.word(), now.getEpochSecond()))
        > 0;
  }

  /** Ends all that were mailed for the account. */
  void endAll(AccountId account, Instant now) {
    sql.update(
        "update mailed_secret set ends_at = ? where account_id = ? and purpose = ? and ends_at > ?",
        List.of(now.getEpochSecond(), account.value(), purpose.word(), now.getEpochSecond()));
  }

  /** It never got into a mail. */
  void drop(String secret) {
    sql.update("delete from mailed_secret where secret_hash = ?", List.of(Secret.hash(secret)));
  }

  static void purge(Sql sql, Instant now) {
    sql.update(
        "delete from mailed_secret where ends_at < ?",
        List.of(now.minus(COUNTED).getEpochSecond()));
  }

  private static Mailed read(ResultSet row) throws SQLException {
    return new Mailed(
        new AccountId(row.getObject(1, UUID.class)),
        new EmailAddress(row.getString(2)),
        row.getString(3));
  }
}
