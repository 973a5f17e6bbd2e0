package org.donecal.favorites;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/** The pinned sentences of one member. */
record Pins(Sql sql, AccountId account) {
  static final int MOST = 50;
  static final int LONGEST = 500;

  /** A sentence as it is pinned: one line. */
  static String sentence(String text) {
    var sentence = text.replaceAll("\\R", " ").strip();
    if (sentence.isEmpty()) {
      throw new Failure.Invalid("sentence", "Please give a sentence.");
    }
    if (sentence.codePointCount(0, sentence.length()) > LONGEST) {
      throw new Failure.Invalid(
          "sentence", "The sentence can have at most " + LONGEST + " characters.");
    }
    if (sentence.indexOf('\0') >= 0) {
      throw new Failure.Invalid("sentence", "The sentence has characters that are not text.");
    }
    return sentence;
  }

  /** Sentences as they shall follow one another. */
  static List<String> order(Optional<List<String>> sent) {
    return sent.filter(it -> !it.isEmpty() && it.size() <= MOST)
        .map(it -> it.stream().map(Pins::sentence).toList())
        .filter(it -> new LinkedHashSet<>(it).size() == it.size())
        .orElseThrow(
            () ->
                new Failure.Invalid(
                    "sentences", "Please give 1 to " + MOST + " pinned sentences, each once."));
  }

  List<String> all() {
    return sql.list(
        "select sentence from pin where account_id = ? order by place, sentence",
        List.of(account.value()),
        row -> row.getString(1));
  }

  void add(String sentence) {
    sql.update(
        """
        insert into pin (account_id, sentence, place)
        select ?, ?, coalesce(max(place), 0) + 1 from pin where account_id = ?
        """,
        List.of(account.value(), sentence, account.value()));
  }

  /** Answers whether it was there. */
  boolean remove(String sentence) {
    return sql.update(
            "delete from pin where account_id = ? and sentence = ?",
            List.of(account.value(), sentence))
        > 0;
  }

  void place(List<String> order) {
    var rows = new ArrayList<List<?>>();
    for (var sentence : order) {
      rows.add(List.of(rows.size() + 1, account.value(), sentence));
    }
    sql.batch("update pin set place = ? where account_id = ? and sentence = ?", rows);
  }
}
