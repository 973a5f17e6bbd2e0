package org.donecal.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/**
 * What was suggested to a member. All mails about one day suggest the same, so that a reply to any
 * of them accepts just what stood in it.
 */
record Suggestions(Sql sql, AccountId account) {

  Optional<List<String>> about(LocalDate day) {
    return sql.first(
        "select sentences from suggestion where account_id = ? and asked_day = ?",
        List.of(account.value(), day.toEpochDay()),
        row -> row.getString(1).lines().toList());
  }

  void keep(LocalDate day, List<String> sentences) {
    sql.update(
        "insert into suggestion (account_id, asked_day, sentences) values (?, ?, ?)",
        List.of(account.value(), day.toEpochDay(), String.join("\n", sentences)));
  }

  static void purge(Sql sql, LocalDate until) {
    sql.update("delete from suggestion where asked_day <= ?", List.of(until.toEpochDay()));
  }
}
