package org.donecal.replies;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.History;
import org.donecal.kernel.Opaque;
import org.donecal.kernel.Secret;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** The mails that came to the addresses. */
record Mails(Sql sql) {

  /** A mail that was taken, and the answer that its author did not get yet. */
  record Taken(UUID id, Optional<Answer> owed) {}

  Optional<Taken> find(AskedAddress address, String mail) {
    return sql.first(
        "select id, owed from reply where address_id = ? and mail_hash = ?",
        List.of(address.id(), Secret.hash(mail)),
        row ->
            new Taken(
                row.getObject(1, UUID.class),
                Optional.ofNullable(row.getString(2)).map(Answer::read)));
  }

  int count(AskedAddress address) {
    return sql.first(
            "select count(*) from reply where address_id = ?",
            List.of(address.id()),
            row -> row.getInt(1))
        .orElseThrow();
  }

  /** Whether the member was told since then that an address had expired. */
  boolean toldExpired(AccountId account, Instant since) {
    return sql.first(
            """
            select r.id from reply r join reply_address a on a.id = r.address_id
            where a.account_id = ? and r.outcome = ? and r.at > ?
            """,
            List.of(account.value(), Outcome.EXPIRED.text(), since.getEpochSecond()),
            row -> row.getObject(1, UUID.class))
        .isPresent();
  }

  Taken add(AskedAddress address, String mail, Instant now, Answer answer, @Nullable UUID step) {
    var id = Opaque.fresh(now);
    sql.update(
        """
        insert into reply (id, address_id, mail_hash, at, outcome, step, undo_hash, owed)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        Arrays.asList(
            id,
            address.id(),
            Secret.hash(mail),
            now.getEpochSecond(),
            answer.outcome().text(),
            step,
            step == null ? null : Secret.hash(answer.undo()),
            answer.text()));
    return new Taken(id, Optional.of(answer));
  }

  /** The answer went out. */
  void settle(UUID id) {
    sql.update("update reply set owed = null where id = ?", List.of(id));
  }

  /** A step that a secret can undo, and whose it is. */
  record Undoable(AccountId account, UUID step) {}

  Optional<Undoable> undoable(String secret, Instant now) {
    return sql.first(
        """
        select a.account_id, r.step from reply r join reply_address a on a.id = r.address_id
        where r.undo_hash = ? and r.at > ?
        """,
        List.of(Secret.hash(secret), now.minus(History.KEPT).getEpochSecond()),
        row ->
            new Undoable(
                new AccountId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)));
  }
}
