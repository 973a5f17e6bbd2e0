package org.donecal.exports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.Done;
import org.donecal.history.History;
import org.donecal.history.Line;
import org.donecal.history.Turn;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.kernel.Secret;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.donecal.web.Input;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What members do with their feeds; each method is one transaction. */
final class Feeding {
  private final SessionFactory store;
  private final Clock clock;
  private final Turn turn;

  Feeding(SessionFactory store, Clock clock, Turn turn) {
    this.store = store;
    this.clock = clock;
    this.turn = turn;
  }

  /** The latest first. */
  List<Feed> list(Member member) {
    return store.fromSession(session -> new Feeds(new Sql(session), member.id()).all());
  }

  Feed show(Member member, String id) {
    return store.fromSession(session -> living(new Feeds(new Sql(session), member.id()), id));
  }

  /** Makes a feed with a key of its own. */
  Done<Feed> add(Visitor visitor, Input sent) {
    var terms = FeedTerms.read(sent, Optional.empty());
    return store.fromTransaction(
        session -> {
          var member = visitor.orGuest(session, Optional.empty());
          var now = begin(session, member);
          var feeds = new Feeds(new Sql(session), member.id());
          feeds.checkRoom();
          var made = now.getEpochSecond();
          var feed =
              new Feed(Opaque.fresh(now), member.id(), Secret.fresh(), terms, made, null, null);
          feeds.add(feed);
          return done(feeds, feed, "Made " + feed.named(), Feed.RECORDING.made(feed), now);
        });
  }

  Done<Feed> change(Member member, String id, Input sent) {
    return store.fromTransaction(
        session -> {
          var now = begin(session, member);
          var feeds = new Feeds(new Sql(session), member.id());
          var was = living(feeds, id);
          var feed = was.with(FeedTerms.read(sent, Optional.of(was.terms())));
          if (feed.equals(was)) {
            return new Done<>(was, Optional.empty());
          }
          feeds.write(feed);
          var line = Feed.RECORDING.changed(was, feed);
          return done(feeds, feed, "Changed " + feed.named(), line, now);
        });
  }

  /** Closes a feed for whatever has its key, from now on. */
  Done<Feed> revoke(Member member, String id) {
    return store.fromTransaction(
        session -> {
          var now = begin(session, member);
          var feeds = new Feeds(new Sql(session), member.id());
          var feed = living(feeds, id);
          feeds.write(feed.revoked(now));
          return done(feeds, feed, "Revoked " + feed.named(), Feed.RECORDING.gone(feed), now);
        });
  }

  /** Waits for the member's turn; steps are in the order of their turns. */
  private Instant begin(Session session, Member member) {
    turn.take(session, member);
    return clock.instant();
  }

  private static Done<Feed> done(Feeds feeds, Feed feed, String words, Line line, Instant now) {
    var history = new History(feeds.sql(), feeds.account());
    return new Done<>(feed, history.write(words, List.of(line), now));
  }

  private static Feed living(Feeds feeds, String id) {
    return Opaque.read(id)
        .flatMap((UUID it) -> feeds.find(it))
        .filter(Feed::alive)
        .orElseThrow(() -> new Failure.NotFound("There is no such feed of yours."));
  }

  /** Forgets for good what can't be brought back any more. */
  void forgetRevoked() {
    var until = clock.instant().minus(History.KEPT).getEpochSecond();
    store.inTransaction(session -> Feeds.purge(new Sql(session), until));
  }
}
