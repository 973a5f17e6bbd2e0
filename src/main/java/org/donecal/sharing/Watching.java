package org.donecal.sharing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.donecal.history.Steps;
import org.donecal.history.Steps.Step;
import org.donecal.history.Steps.Thing;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.web.EventStream;
import org.hibernate.SessionFactory;

/**
 * Lets viewers see changes as they happen. What this server does is heard of at once, what others
 * do by a look into the history each second, for as long as anybody watches.
 */
final class Watching implements AutoCloseable {
  private static final int MOST = 2000;

  /** A step bears the time it began at, and is found once it is done. */
  private static final Duration LONGEST_STEP = Duration.ofMinutes(2);

  private final Keys keys;
  private final Showing showing;
  private final SessionFactory store;
  private final Clock clock;
  private final Executor background;
  private final Map<UUID, Watch> watches = new ConcurrentHashMap<>();

  Watching(Keys keys, Showing showing, SessionFactory store, Clock clock, Executor background) {
    this.keys = keys;
    this.showing = showing;
    this.store = store;
    this.clock = clock;
    this.background = background;
  }

  /** Lets one more watch; it is told {@code ready} once it will hear of all that changes. */
  EventStream join(OpenShare share) {
    if (watches.values().stream().mapToInt(it -> it.streams().size()).sum() >= MOST) {
      throw new Failure.Unavailable("Too many are watching just now.", Duration.ofMinutes(1));
    }
    var stream = new EventStream();
    var known =
        watches.compute(
            share.share().id(),
            (id, old) -> {
              var joined = old == null || old.differs(share) ? new Watch(share, showing) : old;
              if (old != null && joined != old) {
                old.end("again");
              }
              joined.streams().add(stream);
              return joined;
            });
    stream.beat();
    background.execute(() -> ready(known, stream));
    return stream;
  }

  private void ready(Watch watch, EventStream stream) {
    synchronized (watch) { // whoever joins meanwhile is ready when the first one is
      if (!watch.begun()) {
        var accounts = Set.of(watch.share().owner().id());
        var steps = steps(accounts).stream().map(Step::id).collect(Collectors.toSet());
        watch.begin(steps);
      }
      stream.send("ready", "{}");
    }
  }

  /** Somebody's things were changed on this server. */
  void hear(AccountId account) {
    if (watches.values().stream().anyMatch(it -> it.share().owner().id().equals(account))) {
      background.execute(() -> look(Set.of(account)));
    }
  }

  /** Looks for what was changed elsewhere, and who has to go. */
  void sweep() {
    if (!watches.isEmpty()) {
      look(
          watches.values().stream().map(it -> it.share().owner().id()).collect(Collectors.toSet()));
      watches.values().stream()
          .filter(it -> it.share().share().terms().expired(clock.instant()))
          .forEach(it -> end(it, "over"));
    }
  }

  private void look(Set<AccountId> accounts) {
    var byAccount = steps(accounts).stream().collect(Collectors.groupingBy(Step::account));
    for (var watch : List.copyOf(watches.values())) {
      var owner = watch.share().owner().id();
      if (accounts.contains(owner)) {
        look(watch, byAccount.getOrDefault(owner, List.of()));
      }
    }
  }

  private void look(Watch watch, List<Step> steps) {
    synchronized (watch) {
      var news =
          watch.begun() ? watch.news(steps.stream().map(Step::id).toList()) : List.<UUID>of();
      if (!news.isEmpty()) {
        try {
          tell(watch, steps.stream().filter(it -> news.contains(it.id())).toList());
        } catch (RuntimeException failed) { // the next look may have more luck
          watch.forget(news);
          throw failed;
        }
      }
    }
  }

  private void tell(Watch watch, List<Step> news) {
    var open = keys.again(watch.share());
    if (open.isEmpty()) {
      end(watch, "over");
    } else if (watch.differs(open.get())) {
      end(watch, "again");
    } else {
      watch.look(things(news));
    }
  }

  private List<Step> steps(Set<AccountId> accounts) {
    var since = clock.instant().minus(LONGEST_STEP);
    return store.fromSession(session -> new Steps(new Sql(session)).since(since, accounts));
  }

  private List<Thing> things(List<Step> steps) {
    return store.fromSession(
        session -> {
          var things = new ArrayList<Thing>();
          for (var step : steps) {
            things.addAll(new Steps(new Sql(session)).things(step, Watch.MOST));
          }
          return things;
        });
  }

  /** Tells all who watch a share something that is for none but them. */
  void tell(UUID share, String event) {
    var watch = watches.get(share);
    if (watch != null) {
      background.execute(() -> watch.tell(event, "{}"));
    }
  }

  private void end(Watch watch, String event) {
    watches.remove(watch.share().share().id(), watch);
    watch.end(event);
  }

  /** Tells proxies that somebody is there, and finds out who is gone. */
  void beat() {
    for (var watch : List.copyOf(watches.values())) {
      watch.streams().forEach(EventStream::beat);
      watch.streams().removeIf(EventStream::isOver);
      watches.computeIfPresent(
          watch.share().share().id(),
          (id, it) -> it == watch && watch.streams().isEmpty() ? null : it);
    }
  }

  @Override
  public void close() {
    watches.values().forEach(it -> it.streams().forEach(EventStream::close));
    watches.clear();
  }
}
