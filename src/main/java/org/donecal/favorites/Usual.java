package org.donecal.favorites;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.sentence.Saying;
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

  private static Optional<String> sentence(Used used) {
    return Saying.of(used.title(), used.seconds())
        .filter(it -> it.codePointCount(0, it.length()) <= Pins.LONGEST);
  }
}
