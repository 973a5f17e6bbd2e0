package org.donecal.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/**
 * What is to be thrown away when, noted by the hour. A real server has its index for that; the
 * embedded one would have to read everything.
 */
final class Expiries {
  private static final Duration HOUR = Duration.ofHours(1);

  /** So many pages an hour: all that was kept in a week expires in one. */
  private static final int PAGES = 64;

  private static final int HOURS_AT_ONCE = 24;
  private static final String DONE = "done";
  private static final String SEPARATOR = "/";

  private final Ledger ledger;
  private final Clock clock;

  Expiries(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  void note(String kind, String key, Instant expiresAt) {
    var hour = hour(expiresAt) + 1;
    ledger.note(
        page(hour, Math.floorMod(key.hashCode(), PAGES)),
        kind + SEPARATOR + key,
        (double) expiresAt.getEpochSecond());
  }

  /**
   * Goes through the hours that have passed since the last time.
   *
   * @param sweep takes a kind and keys of it that may have expired
   */
  void sweep(BiConsumer<String, List<String>> sweep) {
    var now = hour(clock.instant());
    var done = ledger.read(List.of(DONE));
    if (done.isEmpty()) {
      return; // MongoDB is away
    }
    var first = done.get().getOrDefault(DONE, (double) now - HOURS_AT_ONCE).longValue() + 1;
    for (var hour = first; hour <= now; hour += HOURS_AT_ONCE) {
      var last = Math.min(now, hour + HOURS_AT_ONCE - 1);
      for (var number = 0; number < PAGES; number++) {
        var pages = pages(hour, last, number);
        var listed = ledger.read(pages);
        if (listed.isEmpty()) {
          return;
        }
        sweep(listed.get().keySet(), sweep);
        ledger.drop(pages);
      }
      ledger.note(DONE, DONE, (double) last);
    }
  }

  private static void sweep(Set<String> listed, BiConsumer<String, List<String>> sweep) {
    Map<String, List<String>> keys = new HashMap<>();
    for (var named : listed) {
      var kind = named.substring(0, named.indexOf(SEPARATOR));
      keys.computeIfAbsent(kind, absent -> new ArrayList<>())
          .add(named.substring(kind.length() + 1));
    }
    keys.forEach(sweep);
  }

  /** The pages of one number, each hour's. */
  private static List<String> pages(long first, long last, int number) {
    return LongStream.rangeClosed(first, last).mapToObj(hour -> page(hour, number)).toList();
  }

  private static String page(long hour, int number) {
    return hour + SEPARATOR + number;
  }

  private static long hour(Instant instant) {
    return instant.getEpochSecond() / HOUR.toSeconds();
  }
}
