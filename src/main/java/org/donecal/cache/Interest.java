package org.donecal.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is asked for often lately, in memory, for as many keys as are worth it: so nothing has to be
 * searched to find out what is popular and old.
 */
final class Interest {
  private static final int KEYS = 10_000;
  private static final int POPULAR = 3;

  private static final class Asked {
    private final AtomicInteger times = new AtomicInteger();
    private volatile Instant fetchedAt = Instant.MAX;
  }

  private final Cache<String, Asked> keys = Caffeine.newBuilder().maximumSize(KEYS).build();

  /**
   * @param fetchedAt of what was answered
   */
  void asked(String key, Instant fetchedAt) {
    var asked = keys.get(key, absent -> new Asked());
    asked.times.incrementAndGet();
    asked.fetchedAt = fetchedAt;
  }

  void renewed(String key, Instant fetchedAt) {
    var asked = keys.getIfPresent(key);
    if (asked != null) {
      asked.fetchedAt = fetchedAt;
    }
  }

  /** The popular ones that were fetched before a moment, oldest first. */
  List<String> popularBefore(Instant moment) {
    return keys.asMap().entrySet().stream()
        .filter(it -> it.getValue().times.get() >= POPULAR)
        .filter(it -> it.getValue().fetchedAt.isBefore(moment))
        .sorted(Comparator.comparing(it -> it.getValue().fetchedAt))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Lets interest wane; what nobody asks for any more is forgotten. */
  void halve() {
    keys.asMap()
        .forEach(
            (key, asked) -> {
              if (asked.times.updateAndGet(times -> times / 2) == 0) {
                keys.invalidate(key);
              }
            });
  }
}
