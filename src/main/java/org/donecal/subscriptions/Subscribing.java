package org.donecal.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.donecal.calendar.CalendarModule;
import org.donecal.history.Done;
import org.donecal.history.History;
import org.donecal.history.Line;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.signin.Member;
import org.donecal.signin.Throttle;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.donecal.subscriptions.Subscription.Addressed;
import org.donecal.subscriptions.Subscription.From;
import org.donecal.subscriptions.Subscription.Shared;
import org.donecal.wire.Question;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** What members do with their subscriptions; each method is one transaction at most. */
final class Subscribing {
  private static final int TRIES = 30;

  private final SessionFactory store;
  private final Clock clock;
  private final Overlays overlays;
  private final Fetching fetching;
  private final Throttle tries;

  Subscribing(SessionFactory store, Clock clock, Overlays overlays, Fetching fetching) {
    this.store = store;
    this.clock = clock;
    this.overlays = overlays;
    this.fetching = fetching;
    this.tries = new Throttle(TRIES, Duration.ofSeconds(30), clock);
  }

  /** Whether it was made, or was there before. */
  record Made(Subscription subscription, boolean fresh) {}

  /** One that is written, and what else belongs to it. */
  private record Order(
      From from, @Nullable String label, String name, Fetched.@Nullable Fresh fresh) {}

  List<Subscription> list(Member member) {
    return store.fromSession(session -> new Subscriptions(new Sql(session), member.id()).all());
  }

  List<Copy> copies(Member member) {
    return store.fromSession(session -> new Copies(new Sql(session)).of(member.id()));
  }

  Subscription show(Member member, String id) {
    return store.fromSession(
        session -> living(new Subscriptions(new Sql(session), member.id()), id));
  }

  /** Lays a share over the calendar of whoever asks. */
  Done<Made> share(Visitor visitor, String key, Optional<String> password, Optional<String> label) {
    var opened = overlays.open(key, password, visitor.network());
    if (visitor.member().filter(opened.share()::belongsTo).isPresent()) {
      throw new Failure.Conflict("This is your own calendar: you see all of it already.");
    }
    return add(visitor, new Order(opened.from(), label.orElse(null), opened.share().title(), null));
  }

  /** Fetches a text, and lays it over the calendar; one that can't be had is not kept. */
  Done<Made> address(Visitor visitor, URI address, Optional<String> label) {
    var from = new Addressed(address.toString());
    var known = visitor.member().flatMap(it -> existing(it, from));
    if (known.isPresent()) {
      return new Done<>(new Made(known.get(), false), Optional.empty());
    }
    tries.begin(visitor.network());
    var home = visitor.member().map(Member::zone).orElse(Member.UNTOLD);
    var fresh = fetch(address, home);
    tries.takeBack(visitor.network());
    return add(visitor, new Order(from, label.orElse(null), fresh.name(), fresh));
  }

  private Optional<Subscription> existing(Member member, From from) {
    return store.fromSession(session -> new Subscriptions(new Sql(session), member.id()).to(from));
  }

  private Fetched.Fresh fetch(URI address, ZoneId home) {
    var fetched = fetching.fetch(address, Question.Known.NOTHING, home);
    if (fetched instanceof Fetched.Fresh fresh) {
      return fresh;
    }
    throw new Failure.Invalid(
        "url",
        fetched instanceof Fetched.Failed failed
            ? failed.why()
            : address.getHost() + " gave no calendar.");
  }

  private Done<Made> add(Visitor visitor, Order order) {
    return store.fromTransaction(
        session -> {
          var member = visitor.orGuest(session, Optional.empty());
          var all = begin(session, member);
          var known = all.to(order.from());
          if (known.isPresent()) {
            if (order.from() instanceof Shared share && share.proof() != null) {
              all.prove(known.get().id(), share.proof());
            }
            return new Done<>(new Made(known.get(), false), Optional.empty());
          }
          all.checkRoom();
          var made = write(all, order, clock.instant());
          var words = "Subscribed to " + made.quoted();
          return done(all, new Made(made, true), words, Subscription.RECORDING.made(made));
        });
  }

  private static Subscription write(Subscriptions all, Order order, Instant now) {
    var color = Palette.next(all.all().stream().map(Subscription::color).toList());
    var name = Words.shortened(order.name(), 100);
    var made =
        new Subscription(
            Opaque.fresh(now),
            order.from(),
            order.label(),
            name,
            color,
            false,
            now.getEpochSecond(),
            null);
    all.add(made);
    if (order.fresh() != null) {
      Ghosts.replace(all.sql(), made.id(), order.fresh().ghosts(), now);
      new Copies(all.sql())
          .fetched(
              made.id(),
              order.fresh(),
              now.getEpochSecond(),
              now.plus(Refreshing.EVERY).getEpochSecond());
    }
    return made;
  }

  /** Changes what it is called, its colour, and whether it is seen. */
  Done<Subscription> change(Member member, String id, Change change) {
    return inTurn(
        member,
        all -> {
          var was = living(all, id);
          var is = change.over(was);
          if (is.equals(was)) {
            return new Done<>(was, Optional.empty());
          }
          all.write(is);
          return is.fields().equals(was.fields())
              ? new Done<>(is, Optional.empty()) // to look away is nothing to undo
              : done(all, is, "Changed " + was.quoted(), Subscription.RECORDING.changed(was, is));
        });
  }

  Done<Subscription> remove(Member member, String id) {
    return inTurn(
        member,
        all -> {
          var gone = living(all, id);
          all.write(gone.removed(clock.instant().getEpochSecond()));
          return done(all, gone, "Removed " + gone.quoted(), Subscription.RECORDING.gone(gone));
        });
  }

  private <T> Done<T> inTurn(Member member, Function<Subscriptions, Done<T>> work) {
    return store.fromTransaction(session -> work.apply(begin(session, member)));
  }

  private static Subscriptions begin(Session session, Member member) {
    CalendarModule.turn().take(session, member);
    return new Subscriptions(new Sql(session), member.id());
  }

  private <T> Done<T> done(Subscriptions all, T outcome, String words, Line line) {
    var history = new History(all.sql(), all.account());
    return new Done<>(outcome, history.write(words, List.of(line), clock.instant()));
  }

  private static Subscription living(Subscriptions all, String id) {
    return Opaque.read(id)
        .flatMap((UUID it) -> all.find(it))
        .filter(Subscription::alive)
        .orElseThrow(() -> new Failure.NotFound("There is no such subscription of yours."));
  }
}
