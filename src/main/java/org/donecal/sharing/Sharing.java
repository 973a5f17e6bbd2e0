package org.donecal.sharing;

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
import org.donecal.signin.Passwords;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.donecal.web.Input;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What members do with their shares; each method is one transaction. */
final class Sharing {
  private final SessionFactory store;
  private final Clock clock;
  private final Turn turn;
  private final Passwords passwords;

  Sharing(SessionFactory store, Clock clock, Turn turn, Passwords passwords) {
    this.store = store;
    this.clock = clock;
    this.turn = turn;
    this.passwords = passwords;
  }

  /** The latest first. */
  List<Share> list(Member member) {
    return store.fromSession(session -> new Shares(new Sql(session), member.id()).all());
  }

  Share show(Member member, String id) {
    return store.fromSession(session -> living(new Shares(new Sql(session), member.id()), id));
  }

  /** A share as it would be, which nobody has the key of. */
  Share draft(Member member, Input sent) {
    var home = member.zone();
    var now = clock.instant();
    var terms = Wish.forOld(sent, home).fresh(home);
    return new Share(
        Opaque.fresh(now), member.id(), Secret.fresh(), terms, now.getEpochSecond(), null, null);
  }

  /** Makes a share with a key of its own. */
  Done<Share> add(Visitor visitor, Input sent) {
    var home = visitor.member().map(Member::zone).orElse(Member.UNTOLD);
    var wish = Wish.forNew(sent, home, clock.instant()).hashed(passwords::hash);
    return store.fromTransaction(
        session -> {
          var member = visitor.orGuest(session, Optional.empty());
          var now = begin(session, member);
          var shares = new Shares(new Sql(session), member.id());
          shares.checkRoom();
          var share =
              new Share(
                  Opaque.fresh(now),
                  member.id(),
                  Secret.fresh(),
                  wish.fresh(member.zone()),
                  now.getEpochSecond(),
                  null,
                  null);
          shares.add(share);
          return done(
              shares, share, "Made " + share.named(), List.of(Share.RECORDING.made(share)), now);
        });
  }

  Done<Share> change(Member member, String id, Input sent) {
    var wish = Wish.forOld(sent, member.zone()).hashed(passwords::hash);
    return store.fromTransaction(
        session -> {
          var now = begin(session, member);
          var shares = new Shares(new Sql(session), member.id());
          var was = living(shares, id);
          var share = was.with(wish.over(was.terms(), member.zone()));
          if (share.equals(was)) {
            return new Done<>(was, Optional.empty());
          }
          shares.write(share);
          var line = Share.RECORDING.changed(was, share);
          return done(shares, share, "Changed " + share.named(), List.of(line), now);
        });
  }

  /** Closes a share for whoever has its key, from now on. */
  Done<Share> revoke(Member member, String id) {
    return store.fromTransaction(
        session -> {
          var now = begin(session, member);
          var shares = new Shares(new Sql(session), member.id());
          var share = living(shares, id);
          shares.write(share.revoked(now));
          var line = Share.RECORDING.gone(share);
          return done(shares, share, "Revoked " + share.named(), List.of(line), now);
        });
  }

  /** Waits for the member's turn; steps are in the order of their turns. */
  private Instant begin(Session session, Member member) {
    turn.take(session, member);
    return clock.instant();
  }

  private static Done<Share> done(
      Shares shares, Share share, String words, List<Line> lines, Instant now) {
    var history = new History(shares.sql(), shares.account());
    return new Done<>(share, history.write(words, lines, now));
  }

  static Share living(Shares shares, String id) {
    return Opaque.read(id)
        .flatMap((UUID it) -> shares.find(it))
        .filter(Share::alive)
        .orElseThrow(() -> new Failure.NotFound("There is no such share of yours."));
  }

  /** Forgets for good what can't be brought back any more. */
  void forgetRevoked() {
    var until = clock.instant().minus(History.KEPT).getEpochSecond();
    store.inTransaction(session -> Shares.purge(new Sql(session), until));
  }
}
