package org.donecal.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.donecal.history.History;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.signin.Members;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/** Asks again for calendars, so that nobody who looks has to wait for them. */
final class Refreshing {
  static final Duration EVERY = Duration.ofHours(1);
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /** Longer than asking takes; who is gone by then has lost the claim. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private final SessionFactory store;
  private final Fetching fetching;
  private final Clock clock;
  private final Executor background;

  Refreshing(SessionFactory store, Fetching fetching, Clock clock, Executor background) {
    this.store = store;
    this.fetching = fetching;
    this.clock = clock;
    this.background = background;
  }

  /** Those that are due, of whomever. */
  void refreshDue() {
    claim(Optional.empty()).forEach(this::refresh);
  }

  /** A member looks: what is not fresh is asked for, in the background. */
  void hurry(Member member) {
    var now = clock.instant();
    var stale = store.fromSession(session -> isStale(new Copies(new Sql(session)), member, now));
    if (stale) {
      background.execute(
          () -> {
            store.inTransaction(
                session ->
                    new Copies(new Sql(session))
                        .hurry(
                            member.id(), now.getEpochSecond(), now.minus(FRESH).getEpochSecond()));
            claim(Optional.of(member.id())).forEach(this::refresh);
          });
    }
  }

  private static boolean isStale(Copies copies, Member member, Instant now) {
    var before = now.minus(FRESH).getEpochSecond();
    return copies.of(member.id()).stream()
        .anyMatch(it -> it.failures() == 0 && it.fetchedAt() != null && it.fetchedAt() < before);
  }

  private List<Copy> claim(Optional<AccountId> account) {
    var now = clock.instant();
    return store.fromTransaction(
        session ->
            new Copies(new Sql(session))
                .claim(account, now.getEpochSecond(), now.plus(CLAIM).getEpochSecond()));
  }

  private void refresh(Copy copy) {
    var fetched = fetching.fetch(URI.create(copy.address()), copy.known(), home(copy.owner()));
    var now = clock.instant();
    store.inTransaction(session -> keep(new Sql(session), copy, fetched, now));
  }

  private ZoneId home(AccountId owner) {
    return store.fromSession(
        session -> new Members(session).find(owner).map(Member::zone).orElse(Member.UNTOLD));
  }

  private static void keep(Sql sql, Copy copy, Fetched fetched, Instant now) {
    var copies = new Copies(sql);
    var second = now.getEpochSecond();
    var next = now.plus(EVERY).getEpochSecond();
    if (fetched instanceof Fetched.Fresh fresh) {
      Ghosts.replace(sql, copy.subscription(), fresh.ghosts(), now);
      copies.fetched(copy.subscription(), fresh, second, next);
    } else if (fetched instanceof Fetched.Same) {
      copies.unchanged(copy.subscription(), second, next);
    } else if (fetched instanceof Fetched.Failed failed) {
      var pause = pause(copy.failures(), failed.pause());
      copies.failed(copy.subscription(), Words.shortened(failed.why(), 250), second + pause);
    }
  }

  /** Twice as long after each failure, and never shorter than the server asks for. */
  private static long pause(int failures, Optional<Duration> wanted) {
    var ours = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
    var bounded = ours.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : ours;
    return wanted.filter(it -> it.compareTo(bounded) > 0).orElse(bounded).toSeconds();
  }

  /** Forgets for good what can't be brought back, and what is not shown any more. */
  void forget() {
    var now = clock.instant();
    store.inTransaction(
        session -> {
          var sql = new Sql(session);
          Subscriptions.purge(sql, now.minus(History.KEPT).getEpochSecond());
          Ghosts.purge(sql, now.minus(Fetching.BACK.multipliedBy(2)).getEpochSecond());
        });
  }
}
