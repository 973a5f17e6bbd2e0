package org.donecal.favorites;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.sentence.Sentence;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/** What one member did more than once of late. */
record Usual(Sql sql, AccountId account) {
  private static final Duration OF_LATE = Duration.ofDays(90);

  /** More than are shown, because some will be pinned, and some can't be written as a sentence. */
  private static final int MOST = 100;

  /** Hours and days are each read in the order of their index. */
  private static final String USED =
      """
      (select title, ends_at - starts_at as length, count(*) as used, max(starts_at) as latest
      from entry
      where account_id = ? and reach = 0 and all_day = false and starts_at >= ?
        and deleted_at is null
      group by title, ends_at - starts_at
      having count(*) > 1)
      union all
      (select title, 0 as length, count(*) as used, max(starts_at) as latest
      from entry
      where account_id = ? and reach = 0 and all_day = true and starts_at >= ?
        and deleted_at is null
      group by title
      having count(*) > 1)
      order by 3 desc, 4 desc, 1, 2
      fetch first %d rows only
      """
          .formatted(MOST);

  private record Used(String title, int seconds, int times) {}

  /** Sentences that say the same again, and how often they were true; most used first. */
  Map<String, Integer> sentences(Instant now) {
    var since = now.minus(OF_LATE).getEpochSecond();
    var sentences = new LinkedHashMap<String, Integer>();
    sql.list(
            USED,
            List.of(account.value(), since, account.value(), since),
            row -> new Used(row.getString(1), row.getInt(2), row.getInt(3)))
        .forEach(used -> sentence(used).ifPresent(it -> sentences.put(it, used.times())));
    return sentences;
  }

  /** The sentence that is understood as this title over this length, if there is one. */
  private static Optional<String> sentence(Used used) {
    var length = length(used.seconds());
    var sentence = length.isEmpty() ? used.title() : length + " " + used.title();
    var meant = Sentence.of(sentence);
    var understood =
        meant.words().stream().map(word -> sentence.substring(word.from(), word.to())).toList();
    return Optional.of(sentence)
        .filter(it -> it.codePointCount(0, it.length()) <= Pins.LONGEST)
        .filter(it -> used.seconds() % 60 == 0)
        .filter(it -> meant.title().equals(used.title()))
        .filter(it -> understood.equals(length.isEmpty() ? List.of() : List.of(length)));
  }

  /** "1h30", "45m"; nothing for whole days. */
  private static String length(int seconds) {
    var minutes = seconds / 60;
    if (minutes == 0) {
      return "";
    }
    if (minutes < 60) {
      return minutes + "m";
    }
    return minutes % 60 == 0 ? minutes / 60 + "h" : "%dh%02d".formatted(minutes / 60, minutes % 60);
  }
}
