package org.donecal.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.donecal.signin.AccountId;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.donecal.tags.TagBook.Tag;

/**
 * Sums of entries of reach 0, for each day and year of one zone and for each tag: as a whole, or as
 * the difference that one change makes.
 */
final class Totals {
  /** Counts each entry once, whatever its tags. */
  static final long EACH_ENTRY = -1;

  private static final long UNTAGGED = 0;
  private static final int DAY = 0;
  private static final int YEAR = 1;

  /** Rows are always written in this order, so that two writers never wait for each other. */
  record Key(int span, int firstDay, long tag) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::span)
            .thenComparingInt(Key::firstDay)
            .thenComparingLong(Key::tag);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** What is added up. */
  record Sum(long days, long seconds, long started, long continued) {
    static final Sum ZERO = new Sum(0, 0, 0, 0);

    Sum plus(Sum other) {
      return new Sum(
          days + other.days,
          seconds + other.seconds,
          started + other.started,
          continued + other.continued);
    }

    Sum times(int factor) {
      return new Sum(days * factor, seconds * factor, started * factor, continued * factor);
    }
  }

  private final ZoneId zone;
  private final Map<Key, Sum> sums = new TreeMap<>();

  Totals(ZoneId zone) {
    this.zone = zone;
  }

  /** What an entry counts for: its tags or none, and itself. */
  static List<Long> of(List<Tag> tags) {
    var none = tags.isEmpty() ? Stream.of(UNTAGGED) : Stream.<Long>empty();
    return Stream.of(none, tags.stream().map(Tag::id), Stream.of(EACH_ENTRY))
        .flatMap(it -> it)
        .toList();
  }

  void add(Span span, List<Long> tags) {
    add(span, tags, 1);
  }

  void subtract(Span span, List<Long> tags) {
    add(span, tags, -1);
  }

  private void add(Span span, List<Long> tags, int factor) {
    if (span.reach() > 0) {
      return;
    }
    var first = span.allDay() ? span.firstDay(zone) : Span.dayOf(span.startsAt(), zone);
    var last =
        span.allDay() ? span.dayAfter(zone).minusDays(1) : Span.dayOf(span.endsAt() - 1, zone);
    var lastYear = first.getYear();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      var started = day.equals(first) ? 1 : 0;
      var ofDay =
          new Sum(span.allDay() ? 1 : 0, seconds(span, day), started, 1 - started).times(factor);
      var enteredYear = day.getYear() == lastYear ? 0 : 1;
      var ofYear =
          new Sum(ofDay.days(), ofDay.seconds(), ofDay.started(), (long) enteredYear * factor);
      lastYear = day.getYear();
      for (var tag : tags) {
        sums.merge(new Key(DAY, (int) day.toEpochDay(), tag), ofDay, Sum::plus);
        sums.merge(new Key(YEAR, (int) day.withDayOfYear(1).toEpochDay(), tag), ofYear, Sum::plus);
      }
    }
  }

  private long seconds(Span span, LocalDate day) {
    if (span.allDay()) {
      return 0;
    }
    var from = day.atStartOfDay(zone).toEpochSecond();
    var to = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
    return Math.max(0, Math.min(to, span.endsAt()) - Math.max(from, span.startsAt()));
  }

  int size() {
    return sums.size();
  }

  /** What is not zero. */
  Map<Key, Sum> sums() {
    sums.values().removeIf(Sum.ZERO::equals);
    return sums;
  }

  /** Adds these sums to the kept ones. */
  void apply(Sql sql, AccountId account) {
    var changes = List.copyOf(sums().entrySet());
    var updates = changes.stream().map(it -> row(it, account)).toList();
    var counts =
        sql.batch(
            """
            update day_total set days = days + ?, seconds = seconds + ?,
              started = started + ?, continued = continued + ?
            where account_id = ? and span = ? and first_day = ? and tag_id = ?
            """,
            updates);
    var missing = new ArrayList<List<?>>();
    var shrunk = new ArrayList<List<?>>();
    for (var i = 0; i < counts.length; i++) {
      var change = changes.get(i).getValue();
      if (counts[i] == 0) {
        missing.add(updates.get(i));
      } else if (change.started() < 0 || change.continued() < 0) {
        shrunk.add(updates.get(i).subList(4, 8));
      }
    }
    insert(sql, missing);
    sql.batch(
        """
        delete from day_total where account_id = ? and span = ? and first_day = ? and tag_id = ?
          and started = 0 and continued = 0
        """,
        shrunk);
  }

  /** Writes these sums where there are none yet. */
  void write(Sql sql, AccountId account) {
    insert(sql, sums().entrySet().stream().map(it -> row(it, account)).toList());
  }

  private static void insert(Sql sql, List<? extends List<?>> rows) {
    sql.batch(
        """
        insert into day_total (days, seconds, started, continued,
          account_id, span, first_day, tag_id)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static List<?> row(Map.Entry<Key, Sum> total, AccountId account) {
    var sum = total.getValue();
    var key = total.getKey();
    return Arrays.asList(
        sum.days(),
        sum.seconds(),
        sum.started(),
        sum.continued(),
        account.value(),
        key.span(),
        key.firstDay(),
        key.tag());
  }
}
