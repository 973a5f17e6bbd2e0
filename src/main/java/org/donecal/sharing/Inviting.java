package org.donecal.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.donecal.history.Turn;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.kernel.Secret;
import org.donecal.mail.Mailbox;
import org.donecal.mail.Message;
import org.donecal.mail.Outbox;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/**
 * Tells people of shares by mail, so that nobody can use us to pester them: few letters a day from
 * one member and to one reader, and none to readers who asked for none. Whether that is so is not
 * told to whoever invites: it would tell what others did.
 */
final class Inviting {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration ENDS_KEPT = Duration.ofDays(400);
  private static final int MOST_FROM_ONE = 20;
  private static final int MOST_TO_ONE = 5;

  private final SessionFactory store;
  private final Clock clock;
  private final Turn turn;
  private final InvitationLetter letter;
  private final Outbox outbox;

  Inviting(SessionFactory store, Clock clock, Turn turn, InvitationLetter letter, Outbox outbox) {
    this.store = store;
    this.clock = clock;
    this.turn = turn;
    this.letter = letter;
    this.outbox = outbox;
  }

  /** A message that is about to be sent, and what is forgotten if it can't be. */
  private record Sent(UUID invitation, Message message) {}

  /** Those who were told of a share, the latest first. */
  List<Invitation> list(Share share) {
    return store.fromSession(session -> new Invitations(new Sql(session)).of(share.id()));
  }

  /**
   * Writes a letter to each of them; all or none is taken.
   *
   * @param sender the member's own address, to which answers go
   */
  List<Invitation> invite(Member member, Mailbox sender, OpenShare share, Invited invited) {
    var letters = new ArrayList<Sent>();
    var invitations =
        store.fromTransaction(
            session -> {
              turn.take(session, member);
              var sql = new Sql(session);
              var now = clock.instant();
              checkOpen(new Shares(sql, member.id()), share, now);
              var all = new Invitations(sql);
              checkRoom(all, member, invited.readers().size(), now);
              var made = new ArrayList<Invitation>();
              for (var reader : invited.readers()) {
                var invitation = invite(all, member, share, reader, now);
                write(all, invitation, share, sender, invited, letters);
                made.add(invitation);
              }
              return List.copyOf(made);
            });
    send(letters);
    return invitations;
  }

  private static void checkOpen(Shares shares, OpenShare share, Instant now) {
    if (!Sharing.living(shares, share.id()).open(now)) {
      throw new Failure.Conflict("This share is closed by now, so that nobody could look at it.");
    }
  }

  private static void checkRoom(Invitations all, Member member, int more, Instant now) {
    var sent = all.sentBy(member.id(), now.minus(A_DAY).getEpochSecond());
    if (sent.size() + more > MOST_FROM_ONE) {
      var room = Math.max(0, MOST_FROM_ONE - sent.size());
      var waits = sent.isEmpty() ? now.getEpochSecond() : sent.get(sent.size() - 1);
      throw new Failure.TooOften(
          "You can invite "
              + MOST_FROM_ONE
              + " people a day; today there is room for "
              + room
              + ".",
          Duration.between(now, Instant.ofEpochSecond(waits).plus(A_DAY)));
    }
  }

  private static Invitation invite(
      Invitations all, Member member, OpenShare share, Reader reader, Instant now) {
    if (all.told(share.share().id(), reader, now.minus(A_DAY).getEpochSecond())) {
      throw new Failure.Conflict(reader.address() + " was told of this share less than a day ago.");
    }
    var invitation =
        new Invitation(Opaque.fresh(now), share.share().id(), reader, now.getEpochSecond());
    all.add(member.id(), invitation);
    return invitation;
  }

  private void write(
      Invitations all,
      Invitation invitation,
      OpenShare share,
      Mailbox sender,
      Invited invited,
      List<Sent> letters) {
    var reader = invitation.reader();
    var since = invitation.at() - A_DAY.toSeconds();
    if (!all.unwilling(reader) && all.writtenTo(reader, since) < MOST_TO_ONE) {
      var end = Secret.fresh();
      all.addEnd(end, reader, invitation.at());
      letters.add(new Sent(invitation.id(), letter.message(share, sender, invited, reader, end)));
    }
  }

  /** What could not be handed over was not sent, and can be sent again at once. */
  private void send(List<Sent> letters) {
    for (var i = 0; i < letters.size(); i++) {
      try {
        outbox.enqueue(letters.get(i).message());
      } catch (Failure.Unavailable full) {
        var unsent = letters.subList(i, letters.size()).stream().map(Sent::invitation).toList();
        store.inTransaction(session -> new Invitations(new Sql(session)).remove(unsent));
        throw full;
      }
    }
  }

  /** {@code NotFound} for what was never in a letter. */
  void checkEnd(String secret) {
    store.inSession(session -> reader(new Invitations(new Sql(session)), secret));
  }

  /** Lets no more letters go to the reader of the one that this secret was in. */
  void end(String secret) {
    var now = clock.instant().getEpochSecond();
    store.inTransaction(
        session -> {
          var all = new Invitations(new Sql(session));
          all.refuse(reader(all, secret), now);
        });
  }

  private static String reader(Invitations all, String secret) {
    return all.readerOf(secret)
        .orElseThrow(() -> new Failure.NotFound("This address was in none of our letters."));
  }

  void forgetEnds() {
    var until = clock.instant().minus(ENDS_KEPT).getEpochSecond();
    store.inTransaction(session -> Invitations.purgeEnds(new Sql(session), until));
  }
}
