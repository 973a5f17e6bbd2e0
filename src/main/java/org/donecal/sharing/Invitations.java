package org.donecal.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Secret;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/** Who was told of which share, and who wants to be told of none. */
record Invitations(Sql sql) {
  private static final int SHOWN = 200;

  /** Those to a share, the latest first. */
  List<Invitation> of(UUID share) {
    return sql.list(
        "select id, address, invited_at from invitation where share_id = ?"
            + " order by invited_at desc, id desc limit "
            + SHOWN,
        List.of(share),
        row ->
            new Invitation(
                row.getObject(1, UUID.class),
                share,
                Reader.read(row.getString(2)),
                row.getLong(3)));
  }

  void add(AccountId by, Invitation invitation) {
    sql.update(
        """
        insert into invitation (id, share_id, account_id, address, reader_hash, invited_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        List.of(
            invitation.id(),
            invitation.share(),
            by.value(),
            invitation.reader().address(),
            invitation.reader().hash(),
            invitation.at()));
  }

  /** Forgets those that could not be sent. */
  void remove(Collection<UUID> ids) {
    sql.batch("delete from invitation where id = ?", ids.stream().map(List::of).toList());
  }

  /** When the member sent the last so many since a moment, the latest first. */
  List<Long> sentBy(AccountId member, long since) {
    return sql.list(
        "select invited_at from invitation where account_id = ? and invited_at > ?"
            + " order by invited_at desc",
        List.of(member.value(), since),
        row -> row.getLong(1));
  }

  /** Whether the reader was told of just this share since a moment. */
  boolean told(UUID share, Reader reader, long since) {
    return sql.first(
            "select id from invitation where share_id = ? and reader_hash = ? and invited_at > ?",
            List.of(share, reader.hash(), since),
            row -> row.getObject(1, UUID.class))
        .isPresent();
  }

  /** How many letters the reader was written since a moment, by whomever. */
  int writtenTo(Reader reader, long since) {
    return sql.first(
            "select count(*) from letter_end where reader_hash = ? and written_at > ?",
            List.of(reader.hash(), since),
            row -> row.getInt(1))
        .orElse(0);
  }

  boolean unwilling(Reader reader) {
    return sql.first(
            "select since from unwilling_reader where reader_hash = ?",
            List.of(reader.hash()),
            row -> row.getLong(1))
        .isPresent();
  }

  /** Remembers by what the reader of a letter can ask for no more of them. */
  void addEnd(String secret, Reader reader, long now) {
    sql.update(
        "insert into letter_end (secret_hash, reader_hash, written_at) values (?, ?, ?)",
        List.of(Secret.hash(secret), reader.hash(), now));
  }

  /** Whose letter a secret was in, as a hash. */
  Optional<String> readerOf(String secret) {
    return sql.first(
        "select reader_hash from letter_end where secret_hash = ?",
        List.of(Secret.hash(secret)),
        row -> row.getString(1));
  }

  /** Writes that a reader wants no more; asking again changes nothing. */
  void refuse(String reader, long now) {
    sql.update(
        "insert into unwilling_reader (reader_hash, since) values (?, ?) on conflict do nothing",
        List.of(reader, now));
  }

  static void purgeEnds(Sql sql, long until) {
    sql.update("delete from letter_end where written_at <= ?", List.of(until));
  }
}
