package org.donecal.reminders;

import java.time.Clock;
import java.util.List;
import org.donecal.history.History;
import org.donecal.history.Turn;
import org.donecal.kernel.Failure;
import org.donecal.signin.Members;
import org.donecal.store.Sql;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What readers of our mails do by the secret in them, be they signed in or not. */
final class Stopping {
  private final SessionFactory store;
  private final Clock clock;
  private final Turn turn;

  Stopping(SessionFactory store, Clock clock, Turn turn) {
    this.store = store;
    this.clock = clock;
    this.turn = turn;
  }

  /** The reminder that a secret stops; {@code NotFound} if there is none. */
  Reminder look(String secret) {
    return store.fromSession(session -> stopped(session, secret));
  }

  /** Pauses the reminder, which its owner can take back; a second time changes nothing. */
  Reminder stop(String secret) {
    return store.fromTransaction(
        session -> {
          var owner = new Members(session).find(stopped(session, secret).owner()).orElseThrow();
          turn.take(session, owner);
          var was = stopped(session, secret);
          if (!was.asking()) {
            return was;
          }
          var now = clock.instant();
          var reminder = was.with(was.terms().pausing(), now);
          var sql = new Sql(session);
          new Reminders(sql, owner.id()).write(reminder);
          new History(sql, owner.id())
              .write(
                  "Stopped " + reminder.named() + " by mail",
                  List.of(Reminder.RECORDING.changed(was, reminder)),
                  now);
          return reminder;
        });
  }

  private static Reminder stopped(Session session, String secret) {
    var sql = new Sql(session);
    return new Stops(sql)
        .find(secret)
        .flatMap(it -> Reminders.find(sql, it))
        .orElseThrow(
            () -> new Failure.NotFound("There is no such reminder, or it is gone already."));
  }
}
