package org.donecal.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import org.donecal.cache.Budget.Purpose;

/**
 * One kind of value kept by key: in memory for a minute, in MongoDB for as long as the policy says.
 * Nothing that MongoDB or a loader does comes out of it as an exception.
 */
public final class Cache<V extends Record> {
  /** A lease must outlive the load it is for. */
  private static final int LEASE_IN_TIMEOUTS = 3;

  private final Kind<V> kind;
  private final Policy policy;
  private final Clock clock;
  private final Tiers<V> tiers;
  private final Leases leases;
  private final Counts counts = new Counts();
  private final Interest interest = new Interest();
  private final Loads<V> loads;
  private final Refreshes refreshes;
  private final Executor later;

  Cache(Kind<V> kind, Tiers<V> tiers, Leases leases, Lanes lanes, Executor later, Clock clock) {
    this.kind = kind;
    this.policy = kind.policy();
    this.clock = clock;
    this.tiers = tiers;
    this.leases = leases;
    this.later = later;
    this.loads = new Loads<>(kind, clock, counts);
    this.refreshes =
        new Refreshes(lanes, Math.max(1, kind.loader().batch()), this::refresh, counts.dropped);
  }

  /** What is known about one key; loads it while the reader waits where it must. */
  public Cached<V> get(String key) {
    var now = clock.instant();
    var kept = tiers.near(key);
    if (kept != null && !kept.mustLoad(policy, now)) {
      counts.near.increment();
      return serve(key, kept, now);
    }
    return getAll(List.of(key)).values().iterator().next();
  }

  /** The same for many at once, in their order: one question to MongoDB, loads in batches. */
  public Map<String, Cached<V>> getAll(Collection<String> keys) {
    return getAll(keys, Allowance.ENDLESS);
  }

  /** The same; what the allowance does not grant is missing, and there soon after. */
  public Map<String, Cached<V>> getAll(Collection<String> keys, Allowance allowance) {
    var now = clock.instant();
    Map<String, Kept<V>> known = new HashMap<>();
    Set<String> rest = new LinkedHashSet<>();
    for (var key : keys) {
      var kept = tiers.near(key);
      if (kept == null || kept.mustLoad(policy, now)) {
        rest.add(key);
      } else if (known.put(key, kept) == null) {
        counts.near.increment();
      }
    }
    rest.removeAll(known.keySet());
    known.putAll(fromAfar(rest, known.size(), allowance, now));
    Map<String, Cached<V>> answers = new LinkedHashMap<>();
    for (var key : keys) {
      var kept = known.get(key);
      if (kept != null && !answers.containsKey(key)) {
        answers.put(key, serve(key, kept, clock.instant()));
      }
    }
    return answers;
  }

  /** From MongoDB, and what is not there from the loader. */
  private Map<String, Kept<V>> fromAfar(
      Set<String> keys, int near, Allowance allowance, Instant now) {
    Map<String, Kept<V>> known = new HashMap<>();
    var old = tiers.current(keys);
    List<String> wanted = new ArrayList<>();
    for (var key : keys) {
      var kept = old.get(key);
      if (kept == null || kept.mustLoad(policy, now)) {
        counts.missed.increment();
        wanted.add(key);
      } else {
        counts.kept.increment();
        tiers.remember(key, kept);
        known.put(key, kept);
      }
    }
    if (!wanted.isEmpty()) {
      known.putAll(load(wanted, old, near + known.size(), allowance));
    }
    return known;
  }

  private Cached<V> serve(String key, Kept<V> kept, Instant now) {
    var answer = kept.answer(policy, now);
    if (answer instanceof Cached.Known<V> known) {
      interest.asked(key, known.fetchedAt());
      if (known.stale()) {
        counts.stale.increment();
        if (kept.mayRefresh(policy, now) && !loads.running(key)) {
          refreshes.add(key);
        }
      }
    }
    return answer;
  }

  /** While the reader waits. */
  private Map<String, Kept<V>> load(
      List<String> keys, Map<String, Kept<V>> old, int known, Allowance allowance) {
    var deadline = Deadline.in(policy.timeout());
    try (var claim = loads.begin(keys)) {
      Map<String, Kept<V>> results = new HashMap<>();
      var batches = loads.batches(claim.mine().keySet());
      var granted = batches.isEmpty() ? 0 : allowance.grant(known, batches.size());
      for (var batch : batches.subList(0, granted)) {
        results.putAll(load(claim, batch, old, Purpose.READER, deadline));
      }
      batches.subList(granted, batches.size()).forEach(it -> results.putAll(postpone(it, old)));
      results.forEach(claim::end);
      claim
          .others()
          .forEach(
              (key, theirs) ->
                  results.put(
                      key, loads.await(theirs, Optional.ofNullable(old.get(key)), deadline)));
      return results;
    }
  }

  private Map<String, Kept<V>> load(
      Loads.Claim<V> claim,
      Set<String> batch,
      Map<String, Kept<V>> old,
      Purpose purpose,
      Deadline deadline) {
    Map<String, Kept<V>> results = new HashMap<>();
    Set<String> wanted = new LinkedHashSet<>();
    for (var key : batch) {
      var kept = tiers.near(key);
      if (kept == null || worthALoad(kept)) {
        wanted.add(key);
      } else {
        results.put(key, kept); // somebody's load has ended just now
      }
    }
    var loaded = loads.load(wanted, old, purpose, deadline);
    results.putAll(loaded);
    loaded.forEach(tiers::remember);
    results.forEach(claim::end);
    tiers.store(loaded, old);
    loaded.forEach((key, kept) -> interest.renewed(key, kept.fetchedAt()));
    return results;
  }

  /** What this reader does not wait for is there for the next one. */
  private Map<String, Kept<V>> postpone(Set<String> batch, Map<String, Kept<V>> old) {
    Map<String, Kept<V>> results = new HashMap<>();
    batch.forEach(key -> results.put(key, loads.postponed(Optional.ofNullable(old.get(key)))));
    try {
      later.execute(() -> batch.forEach(refreshes::add));
    } catch (RejectedExecutionException full) {
      counts.dropped.add(batch.size());
    }
    return results;
  }

  private boolean worthALoad(Kept<V> kept) {
    var now = clock.instant();
    return kept.mustLoad(policy, now) || kept.mayRefresh(policy, now);
  }

  /** Tells of every value that is kept from now on; called once, before anything is asked. */
  public void watch(BiConsumer<String, V> told) {
    tiers.watch(told);
  }

  /** Behind the reader's back. */
  private void refresh(Collection<String> keys) {
    if (!kind.budget().pause(Purpose.REFRESH).isZero()) {
      return; // those that are still asked for come again
    }
    try (var claim = loads.begin(keys)) {
      var length = policy.timeout().multipliedBy(LEASE_IN_TIMEOUTS);
      var leased = leases.claim(kind.name(), claim.mine().keySet(), length);
      try {
        refresh(claim, leased);
      } finally {
        leases.giveBack(kind.name(), leased);
      }
    }
  }

  /** Looks first, for another server may have been quicker. */
  private void refresh(Loads.Claim<V> claim, Set<String> leased) {
    var old = tiers.current(leased);
    Set<String> due = new LinkedHashSet<>();
    for (var key : leased) {
      var kept = old.get(key);
      if (kept == null || worthALoad(kept)) {
        due.add(key);
      } else {
        tiers.remember(key, kept);
        interest.renewed(key, kept.fetchedAt());
      }
    }
    for (var batch : loads.batches(due)) {
      load(claim, batch, old, Purpose.REFRESH, Deadline.in(policy.timeout()));
    }
  }

  /** What is kept, however old; loads nothing and renews nothing. */
  public Optional<Cached.Known<V>> look(String key) {
    return Optional.ofNullable(lookAll(List.of(key)).get(key));
  }

  /** The same for many; what is not known is left out. */
  public Map<String, Cached.Known<V>> lookAll(Collection<String> keys) {
    Map<String, Cached.Known<V>> known = new HashMap<>();
    tiers
        .find(keys)
        .forEach(
            (key, kept) ->
                kept.answer(policy, clock.instant())
                    .known()
                    .ifPresent(answer -> known.put(key, answer)));
    return known;
  }

  /** Keeps what was learned by the way, as if it had been loaded now. */
  public void putAll(Map<String, V> values) {
    Map<String, Kept<V>> known = new HashMap<>();
    values.forEach((key, value) -> known.put(key, Kept.found(value, clock.instant())));
    known.forEach(tiers::remember);
    tiers.keep(known);
  }

  /** Renews what is popular and stale, oldest first; interest wanes each time. */
  void refreshPopular(int most) {
    interest.popularBefore(clock.instant().minus(policy.fresh())).stream()
        .limit(most)
        .forEach(refreshes::add);
    interest.halve();
  }

  /** Throws away what has expired of these. */
  void sweep(Collection<String> keys) {
    tiers.sweep(keys, clock.instant());
  }

  public String name() {
    return kind.name();
  }

  public Readings readings() {
    return counts.read();
  }
}
