package org.donecal.subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.donecal.calendar.Titles;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.tags.TagKey;
import org.donecal.tags.Tags;

/** How a member titled things of late: which tags go with which words. */
final class Learned {
  private static final Duration OF_LATE = Duration.ofDays(400);
  private static final int MOST = 1_000;

  /** How much of the words two titles have to have in common. */
  private static final double ALIKE = 0.6;

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Hours and days are each read in the order of their index. */
  private static final String TITLES =
      """
      (select title, starts_at from entry
      where account_id = ? and reach = 0 and all_day = false and starts_at >= ?
        and deleted_at is null
      order by starts_at desc fetch first %1$d rows only)
      union all
      (select title, starts_at from entry
      where account_id = ? and reach = 0 and all_day = true and starts_at >= ?
        and deleted_at is null
      order by starts_at desc fetch first %1$d rows only)
      order by 2 desc
      """
          .formatted(MOST);

  /** The words of a title without its tags, and these as they stand in it. */
  private record Known(Set<String> words, List<String> tags) {}

  private final List<Known> known = new ArrayList<>();

  private Learned(List<String> titles) {
    titles.forEach(it -> known.add(known(it)));
  }

  static Learned of(Sql sql, AccountId account, Instant now) {
    var since = now.minus(OF_LATE).getEpochSecond();
    return new Learned(
        sql.list(
            TITLES,
            List.of(account.value(), since, account.value(), since),
            row -> row.getString(1)));
  }

  private static Known known(String title) {
    var marks = Tags.marks(title);
    return new Known(
        words(title), marks.stream().map(it -> title.substring(it.start(), it.end())).toList());
  }

  /** Numbers change from one time to the next, and say nothing. */
  private static Set<String> words(String title) {
    var keys = Tags.in(title).stream().map(TagKey::of).collect(Collectors.toSet());
    return GAPS.splitAsStream(Tags.without(title, keys).toLowerCase(Locale.ROOT))
        .filter(it -> !it.isEmpty() && it.chars().anyMatch(c -> c < '0' || c > '9'))
        .collect(Collectors.toSet());
  }

  /** The title with the tags that something like it had last; as it is, if there was nothing. */
  String titled(String title) {
    var there = new HashSet<>(Tags.in(title).stream().map(TagKey::of).toList());
    var full = new StringBuilder(title);
    for (var tag : tags(words(title))) {
      if (there.add(TagKey.of(tag.substring(1)))) {
        full.append(' ').append(tag);
      }
    }
    return Optional.of(full.toString()).filter(Titles::mayBe).orElse(title);
  }

  private List<String> tags(Set<String> words) {
    List<String> best = List.of();
    var alike = ALIKE;
    for (var each : known) {
      var likeness = likeness(words, each.words());
      if (likeness > alike || (best.isEmpty() && likeness >= alike)) {
        best = each.tags();
        alike = Math.max(likeness, ALIKE);
      }
      if (likeness == 1) {
        return each.tags();
      }
    }
    return best;
  }

  private static double likeness(Set<String> one, Set<String> other) {
    var common = (double) one.stream().filter(other::contains).count();
    var all = one.size() + other.size() - common;
    return all == 0 ? 0 : common / all;
  }
}
