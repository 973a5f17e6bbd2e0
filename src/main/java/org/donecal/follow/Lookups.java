package org.donecal.follow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.donecal.cache.CacheModule;
import org.donecal.cache.Tallies;

/** How much was asked since the beginning, exact, and told to whoever listens. */
final class Lookups {
  private static final String PAIRS = "pairs";
  private static final String CHECKS = "checks";
  private static final String HANDLES = "handles";

  /** What was asked for: one pair, or who of many follows one. */
  enum Kind {
    PAIRS(Lookups.PAIRS),
    CHECKS(Lookups.CHECKS);

    private final String tally;

    Kind(String tally) {
      this.tally = tally;
    }
  }

  /**
   * The numbers.
   *
   * @param requests pairs and checks together
   * @param handles that were asked about, each once a request
   */
  public record Counts(long pairs, long checks, long requests, long handles) {
    private static Counts of(Map<String, Long> numbers) {
      var pairs = numbers.getOrDefault(PAIRS, 0L);
      var checks = numbers.getOrDefault(CHECKS, 0L);
      return new Counts(pairs, checks, pairs + checks, numbers.getOrDefault(HANDLES, 0L));
    }
  }

  private final Tallies tallies;
  private final Executor later;
  private final AtomicBoolean changed = new AtomicBoolean();
  private final Set<Consumer<Counts>> listeners = new CopyOnWriteArraySet<>();

  Lookups(CacheModule cache, Executor background) {
    this(
        cache.tallies("follow.lookups"),
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, background));
  }

  /**
   * @param later tells the listeners, not at once: meanwhile there may be more to tell
   */
  Lookups(Tallies tallies, Executor later) {
    this.tallies = tallies;
    this.later = later;
  }

  /** One request for so many handles. */
  void count(Kind kind, int handles) {
    tallies.add(kind.tally, 1);
    tallies.add(HANDLES, handles);
    if (!listeners.isEmpty() && changed.compareAndSet(false, true)) {
      try {
        later.execute(this::tell);
      } catch (RejectedExecutionException full) {
        changed.set(false); // the next request tells of this one too
      }
    }
  }

  Counts counts() {
    return Counts.of(tallies.read(List.of(PAIRS, CHECKS, HANDLES)));
  }

  /** Tells the listeners now; whoever does so from time to time tells of other servers' too. */
  void tell() {
    changed.set(false);
    var counts = counts();
    listeners.forEach(listener -> listener.accept(counts));
  }

  /** Calls back whenever the numbers have changed, at most once a second, until it is closed. */
  AutoCloseable listen(Consumer<Counts> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
