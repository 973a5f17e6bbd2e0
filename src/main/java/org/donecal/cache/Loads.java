package org.donecal.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.donecal.cache.Budget.Purpose;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls of one kind's loader: one at a time for a key, none that takes for ever. */
final class Loads<V extends Record> {
  private static final Logger LOG = LoggerFactory.getLogger(Loads.class);
  private static final String LATE = "It took too long.";
  private static final String FAILED = "It could not be asked for.";
  private static final String SOON = "It is being found out. Please ask again in a moment.";
  private static final String BUSY = "Too much was asked for lately.";

  private final Kind<V> kind;
  private final Clock clock;
  private final Counts counts;
  private final Map<String, CompletableFuture<Kept<V>>> running = new ConcurrentHashMap<>();

  Loads(Kind<V> kind, Clock clock, Counts counts) {
    this.kind = kind;
    this.clock = clock;
    this.counts = counts;
  }

  /**
   * Who loads what. Closing it lets go of what was not ended.
   *
   * @param mine to be ended by whoever began
   * @param others somebody else's
   */
  record Claim<V>(
      Map<String, CompletableFuture<Kept<V>>> mine,
      Map<String, CompletableFuture<Kept<V>>> others,
      Map<String, CompletableFuture<Kept<V>>> running)
      implements AutoCloseable {

    /** Tells those who wait; to be called when the result can be found in memory. */
    void end(String key, Kept<V> result) {
      var load = mine.get(key);
      if (load != null) {
        running.remove(key, load);
        load.complete(result);
      }
    }

    @Override
    public void close() {
      mine.forEach(
          (key, load) -> {
            running.remove(key, load);
            load.cancel(false);
          });
    }
  }

  boolean running(String key) {
    return running.containsKey(key);
  }

  Claim<V> begin(Collection<String> keys) {
    var claim = new Claim<V>(new LinkedHashMap<>(), new LinkedHashMap<>(), running);
    for (var key : keys) {
      var load = new CompletableFuture<Kept<V>>();
      var theirs = running.putIfAbsent(key, load);
      if (theirs == null) {
        claim.mine().put(key, load);
      } else {
        claim.others().put(key, theirs);
      }
    }
    return claim;
  }

  /** Waits for somebody else's load; when that doesn't come, what was kept has to do. */
  Kept<V> await(CompletableFuture<Kept<V>> load, Optional<Kept<V>> old, Deadline deadline) {
    try {
      return deadline.await(load);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return held(old, FAILED, Duration.ZERO);
    } catch (Exception late) {
      return held(old, LATE, Duration.ZERO);
    }
  }

  /**
   * Asks for one batch.
   *
   * @param old what is kept under these keys
   * @return what is to be kept from now on, for each key; where nobody could be asked the very same
   */
  Map<String, Kept<V>> load(
      Set<String> keys, Map<String, Kept<V>> old, Purpose purpose, Deadline deadline) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    var pause = kind.budget().pause(purpose);
    Map<String, Kept<V>> results = new HashMap<>();
    if (!pause.isZero() || deadline.passed()) {
      var why = pause.isZero() ? LATE : BUSY;
      keys.forEach(key -> results.put(key, held(Optional.ofNullable(old.get(key)), why, pause)));
      return results;
    }
    var answers = ask(keys, deadline);
    keys.forEach(key -> results.put(key, judge(answers.get(key), old.get(key))));
    return results;
  }

  /** For whoever does not wait for a load that others will have. */
  Kept<V> postponed(Optional<Kept<V>> old) {
    return held(old, SOON, Duration.ZERO);
  }

  private Kept<V> held(Optional<Kept<V>> old, String why, Duration pause) {
    return old.filter(it -> it.value() != null)
        .orElseGet(() -> Kept.nothing(why, clock.instant(), pause));
  }

  private Map<String, Loaded<V>> ask(Set<String> keys, Deadline deadline) {
    var start = System.nanoTime();
    try {
      return deadline.call(() -> kind.loader().load(keys));
    } catch (TimeoutException late) {
      LOG.warn("{}: a load of {} took too long", kind.name(), keys.size());
      return failed(keys, LATE);
    } catch (Exception failed) {
      LOG.warn("{}: a load of {} failed: {}", kind.name(), keys.size(), failed.toString());
      return failed(keys, FAILED);
    } finally {
      counts.loads.increment();
      counts.loadNanos.add(System.nanoTime() - start);
    }
  }

  private static <V> Map<String, Loaded<V>> failed(Set<String> keys, String why) {
    Map<String, Loaded<V>> all = new HashMap<>();
    keys.forEach(key -> all.put(key, new Loaded.Failed<>(why, Duration.ZERO)));
    return all;
  }

  private Kept<V> judge(@Nullable Loaded<V> loaded, @Nullable Kept<V> old) {
    var now = clock.instant();
    if (loaded instanceof Loaded.Found<V> found) {
      return Kept.found(found.value(), now);
    }
    if (loaded instanceof Loaded.Unknown<V>) {
      return Kept.unknown(now);
    }
    counts.failures.increment();
    var failed =
        loaded instanceof Loaded.Failed<V> told
            ? told
            : new Loaded.Failed<V>(FAILED, Duration.ZERO);
    return old == null || old.value() == null
        ? Kept.nothing(failed, now)
        : old.failed(now, failed.retryAfter());
  }

  /** Batches as large as the loader takes them. */
  List<Set<String>> batches(Collection<String> keys) {
    return Batches.of(keys, Math.max(1, kind.loader().batch()));
  }
}
