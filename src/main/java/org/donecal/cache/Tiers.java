package org.donecal.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where one kind is kept: a minute in memory, and in MongoDB until it expires. */
final class Tiers<V extends Record> {
  private static final Duration NEAR = Duration.ofSeconds(60);
  private static final int NEAR_KEYS = 10_000;
  private static final int SWEPT_AT_ONCE = 100;

  private final Kind<V> kind;
  private final Shelf<V> shelf;
  private final Expiries expiries;
  private final com.github.benmanes.caffeine.cache.Cache<String, Kept<V>> near;
  private volatile BiConsumer<String, V> watcher = (key, value) -> {};

  Tiers(Kind<V> kind, Shelf<V> shelf, Expiries expiries, Clock clock) {
    this.kind = kind;
    this.shelf = shelf;
    this.expiries = expiries;
    this.near =
        Caffeine.newBuilder()
            .maximumSize(NEAR_KEYS)
            .expireAfterWrite(NEAR)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  void watch(BiConsumer<String, V> told) {
    watcher = told;
  }

  @Nullable Kept<V> near(String key) {
    return near.getIfPresent(key);
  }

  void remember(String key, Kept<V> kept) {
    near.put(key, kept);
  }

  /** What is in memory, or else in MongoDB. */
  Map<String, Kept<V>> find(Collection<String> keys) {
    Map<String, Kept<V>> found = new HashMap<>(near.getAllPresent(keys));
    found.putAll(shelf.find(keys.stream().filter(key -> !found.containsKey(key)).toList()));
    return found;
  }

  /** What is in MongoDB, unless memory has something newer. */
  Map<String, Kept<V>> current(Collection<String> keys) {
    var current = new HashMap<>(shelf.find(keys));
    for (var key : keys) {
      var kept = near.getIfPresent(key);
      if (kept != null) {
        current.merge(key, kept, Tiers::newer);
      }
    }
    return current;
  }

  private static <V> Kept<V> newer(Kept<V> far, Kept<V> near) {
    return near.trouble() == null && near.fetchedAt().isAfter(far.fetchedAt()) ? near : far;
  }

  /** Keeps what came of loads, and what failed with what was kept. */
  void store(Map<String, Kept<V>> loaded, Map<String, Kept<V>> old) {
    Map<String, Kept<V>> known = new HashMap<>();
    Map<String, Kept<V>> failed = new HashMap<>();
    loaded.forEach(
        (key, kept) -> {
          if (kept.trouble() == null && !kept.equals(old.get(key))) {
            (kept.failures() == 0 ? known : failed).put(key, kept);
          }
        });
    keep(known);
    shelf.blame(failed);
  }

  void keep(Map<String, Kept<V>> known) {
    shelf.keep(known);
    known.forEach(
        (key, kept) -> {
          expiries.note(kind.name(), key, kept.expiresAt(kind.policy()));
          if (kept.value() != null) {
            watcher.accept(key, kept.value());
          }
        });
  }

  void sweep(Collection<String> keys, Instant now) {
    Batches.of(keys, SWEPT_AT_ONCE).forEach(batch -> shelf.sweep(batch, now));
  }
}
