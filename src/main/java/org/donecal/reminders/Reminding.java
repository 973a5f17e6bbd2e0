package org.donecal.reminders;

import java.time.Clock;
import java.time.Duration;
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
import org.donecal.mail.Outbox;
import org.donecal.signin.Member;
import org.donecal.signin.Throttle;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.donecal.web.Input;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What members do with their reminders; each change is one transaction. */
final class Reminding {
  private static final int SENT_AT_ONCE = 5;
  private static final Duration SENT_AGAIN = Duration.ofMinutes(10);

  private final SessionFactory store;
  private final Clock clock;
  private final Turn turn;
  private final Asking asking;
  private final Outbox outbox;
  private final Throttle sending;

  Reminding(SessionFactory store, Clock clock, Turn turn, Asking asking, Outbox outbox) {
    this.store = store;
    this.clock = clock;
    this.turn = turn;
    this.asking = asking;
    this.outbox = outbox;
    this.sending = new Throttle(SENT_AT_ONCE, SENT_AGAIN, clock);
  }

  /** In the order in which they were made. */
  List<Reminder> list(Member member) {
    return store.fromSession(session -> new Reminders(new Sql(session), member.id()).all());
  }

  Reminder show(Member member, String id) {
    return store.fromSession(session -> living(new Reminders(new Sql(session), member.id()), id));
  }

  Done<Reminder> add(Visitor visitor, Input sent) {
    var member = owner(visitor);
    var terms = ReminderTerms.read(sent, Optional.empty(), member.zone());
    return store.fromTransaction(
        session -> {
          var now = begin(session, member);
          var reminders = new Reminders(new Sql(session), member.id());
          reminders.checkRoom();
          var made = now.getEpochSecond();
          var reminder =
              new Reminder(Opaque.fresh(now), member.id(), terms, made, null, null).planned(now);
          reminders.add(reminder);
          return done(
              reminders,
              reminder,
              "Made " + reminder.named(),
              Reminder.RECORDING.made(reminder),
              now);
        });
  }

  /** A guest has no address that anything could be sent to. */
  private static Member owner(Visitor visitor) {
    var member = visitor.required();
    if (!visitor.signedIn()) {
      throw Failure.Denied.forbidden("Please sign up first: reminders are sent to your address.");
    }
    return member;
  }

  Done<Reminder> change(Member member, String id, Input sent) {
    return store.fromTransaction(
        session -> {
          var now = begin(session, member);
          var reminders = new Reminders(new Sql(session), member.id());
          var was = living(reminders, id);
          var terms = ReminderTerms.read(sent, Optional.of(was.terms()), member.zone());
          return change(reminders, was, was.with(terms, now), "Changed ", now);
        });
  }

  private static Done<Reminder> change(
      Reminders reminders, Reminder was, Reminder reminder, String verb, Instant now) {
    if (reminder.equals(was)) {
      return new Done<>(was, Optional.empty());
    }
    reminders.write(reminder);
    var line = Reminder.RECORDING.changed(was, reminder);
    return done(reminders, reminder, verb + reminder.named(), line, now);
  }

  Done<Reminder> delete(Member member, String id) {
    return store.fromTransaction(
        session -> {
          var now = begin(session, member);
          var reminders = new Reminders(new Sql(session), member.id());
          var reminder = living(reminders, id);
          reminders.write(reminder.deleted(now));
          return done(
              reminders,
              reminder,
              "Deleted " + reminder.named(),
              Reminder.RECORDING.gone(reminder),
              now);
        });
  }

  /** Asks at once, whatever is asked at its time all the same. */
  void send(Member member, String id) {
    var reminder = show(member, id);
    if (member.verifiedAddress().isEmpty()) {
      throw Failure.Denied.forbidden(
          "Please confirm your e-mail address first: nothing is sent to it before.");
    }
    sending.begin(member.id().value().toString());
    var day = reminder.terms().schedule().now(clock.instant()).day();
    outbox.enqueue(asking.write(member, reminder, day));
  }

  /** Waits for the member's turn; steps are in the order of their turns. */
  private Instant begin(Session session, Member member) {
    turn.take(session, member);
    return clock.instant();
  }

  private static Done<Reminder> done(
      Reminders reminders, Reminder reminder, String words, Line line, Instant now) {
    var history = new History(reminders.sql(), reminders.account());
    return new Done<>(reminder, history.write(words, List.of(line), now));
  }

  private static Reminder living(Reminders reminders, String id) {
    return Opaque.read(id)
        .flatMap((UUID it) -> reminders.find(it))
        .filter(Reminder::alive)
        .orElseThrow(() -> new Failure.NotFound("There is no such reminder of yours."));
  }
}
