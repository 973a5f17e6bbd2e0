package org.donecal.history;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.donecal.kernel.Opaque;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/** The steps of many members, for whoever has to notice those of other servers too. */
public record Steps(Sql sql) {

  /** A step, and whose. */
  public record Step(AccountId account, UUID id) {}

  /** A thing that a step changed. */
  public record Thing(String kind, UUID id) {}

  /** Those that began after a moment; one that took long may be written long after it began. */
  public List<Step> since(Instant moment, Collection<AccountId> accounts) {
    var marks = String.join(", ", Collections.nCopies(accounts.size(), "?"));
    return accounts.isEmpty()
        ? List.of()
        : sql.list(
            "select account_id, step from history where position = 0 and step > ?"
                + (" and account_id in (" + marks + ") order by step"),
            Stream.concat(Stream.of(Opaque.first(moment)), accounts.stream().map(AccountId::value))
                .toList(),
            row ->
                new Step(
                    new AccountId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)));
  }

  /**
   * What a step changed.
   *
   * @param most so many things are told at most
   */
  public List<Thing> things(Step step, int most) {
    return sql.list(
        "select kind, subject from history where account_id = ? and step = ?"
            + " fetch first %d rows only".formatted(most),
        List.of(step.account().value(), step.id()),
        row -> new Thing(row.getString(1), row.getObject(2, UUID.class)));
  }
}
