package org.donecal.cache;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Measure;
import org.donecal.kernel.Task;

/** What can be fetched again, kept. Opening it touches no database. */
public final class CacheModule implements AppModule {
  private static final Duration WRITE_EVERY = Duration.ofSeconds(30);
  private static final Duration REFRESH_EVERY = Duration.ofMinutes(1);
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);
  private static final int POPULAR_AT_ONCE = 100;

  /** Refreshes at a time, of the few threads that everybody shares. */
  private static final int LANES = 2;

  private final Clock clock;
  private final Executor background;
  private final Executor later;
  private final Reach reach;
  private final Leases leases;
  private final Lanes lanes;
  private final Expiries expiries;
  private final Map<String, Cache<?>> caches = new ConcurrentHashMap<>();
  private final List<Ledger> ledgers = new CopyOnWriteArrayList<>();
  private final List<Tallies> tallies = new CopyOnWriteArrayList<>();

  /**
   * @param mongodb opens it when it is first asked, and may refuse
   */
  public CacheModule(Supplier<MongoDatabase> mongodb, Clock clock, Executor background) {
    this(
        mongodb,
        clock,
        background,
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, background));
  }

  /**
   * @param later begins what a reader did not wait for, when the reader has been answered
   */
  CacheModule(Supplier<MongoDatabase> mongodb, Clock clock, Executor background, Executor later) {
    this.clock = clock;
    this.background = background;
    this.later = later;
    this.reach = new Reach(mongodb, clock);
    this.leases = new Leases(reach, clock);
    this.lanes = new Lanes(background, LANES);
    this.expiries = new Expiries(ledger("cache.expiries"), clock);
  }

  public <V extends Record> Cache<V> open(Kind<V> kind) {
    var tiers = new Tiers<>(kind, new Shelf<>(kind, reach), expiries, clock);
    var cache = new Cache<>(kind, tiers, leases, lanes, later, clock);
    if (caches.putIfAbsent(kind.name(), cache) != null) {
      throw new IllegalArgumentException("There is a cache of " + kind.name() + " already");
    }
    return cache;
  }

  /** A number for each of many keys. */
  public Ledger ledger(String name) {
    var ledger = new Ledger(name, reach);
    ledgers.add(ledger);
    return ledger;
  }

  /** Counters that outlive the server. */
  public Tallies tallies(String name) {
    var made = new Tallies(name, reach, background);
    tallies.add(made);
    return made;
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(
        Task.onEachServer("cache-write", WRITE_EVERY, this::write),
        Task.onEachServer("cache-refresh", REFRESH_EVERY, this::refreshPopular),
        Task.onEachServer("cache-sweep", SWEEP_EVERY, this::sweep));
  }

  private void write() {
    ledgers.forEach(Ledger::write);
    tallies.forEach(Tallies::write);
  }

  private void refreshPopular() {
    caches.values().forEach(cache -> cache.refreshPopular(POPULAR_AT_ONCE));
  }

  private void sweep() {
    expiries.sweep(
        (kind, keys) -> {
          var cache = caches.get(kind);
          if (cache != null) {
            cache.sweep(keys);
          }
        });
  }

  @Override
  public Set<Measure> measures() {
    return Stream.of(
            measure("donecal_cache_near_total", "Keys answered from memory", Readings::near),
            measure("donecal_cache_kept_total", "Keys answered from MongoDB", Readings::kept),
            measure("donecal_cache_missed_total", "Keys a reader waited for", Readings::missed),
            measure("donecal_cache_stale_total", "Keys answered late", Readings::stale),
            measure("donecal_cache_loads_total", "Calls upstream", Readings::loads),
            measure(
                "donecal_cache_load_seconds_total",
                "Time these took",
                readings -> readings.loadMillis() / 1e3),
            measure("donecal_cache_failures_total", "Keys that failed", Readings::failures),
            measure("donecal_cache_dropped_total", "Refreshes without room", Readings::dropped))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Measure measure(String name, String help, ToDoubleFunction<Readings> value) {
    return new Measure(
        name,
        help,
        () ->
            caches.values().stream()
                .collect(
                    Collectors.toMap(
                        cache -> "kind=\"" + cache.name() + "\"",
                        cache -> value.applyAsDouble(cache.readings()))));
  }

  /** Writes what waits. */
  @Override
  public void close() {
    write();
  }
}
