package org.donecal.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.donecal.mail.Message;
import org.donecal.mail.Outbox;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round and asks whoever is to be asked. First each due reminder owes a mail about its day,
 * and is moved on in the same transaction; then each mail that is owed is put into the outbox, and
 * that is noted. Whoever dies in between leaves the mail owed: it is never lost, and only if it was
 * in the outbox already, it goes twice, by the same Message-ID.
 */
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);
  private static final int AT_ONCE = 100;

  /** After a longer time, nobody knows what a day was like. */
  static final Duration LATEST = Duration.ofDays(2);

  /** Longer than it takes to write one mail; after it, whoever began is taken for dead. */
  static final Duration TAKEN = Duration.ofMinutes(10);

  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofHours(1);

  private final SessionFactory store;
  private final Asking asking;
  private final Outbox outbox;
  private final Clock clock;

  Round(SessionFactory store, Asking asking, Outbox outbox, Clock clock) {
    this.store = store;
    this.asking = asking;
    this.outbox = outbox;
    this.clock = clock;
  }

  void run() {
    var now = clock.instant();
    var found = AT_ONCE;
    while (found == AT_ONCE) {
      var due = store.fromSession(session -> Reminders.due(new Sql(session), now, AT_ONCE));
      due.forEach(id -> owe(id, now));
      found = due.size();
    }
    found = AT_ONCE;
    while (found == AT_ONCE) {
      var owed = store.fromSession(session -> days(new Sql(session)).owed(now, AT_ONCE));
      owed.forEach(it -> send(it, now));
      found = owed.size();
    }
  }

  private void owe(UUID id, Instant now) {
    try {
      store.inTransaction(session -> owe(new Sql(session), id, now));
    } catch (RuntimeException failed) {
      LOG.error("A reminder can't be read, and waits", failed);
      store.inTransaction(session -> Reminders.postpone(new Sql(session), id, now.plus(LATER)));
    }
  }

  /** Asks once for all that was missed: about the last day of it, if that isn't long past. */
  private static void owe(Sql sql, UUID id, Instant now) {
    var reminder = Reminders.find(sql, id);
    if (reminder.isEmpty() || reminder.get().nextAt() == null) {
      return;
    }
    var schedule = reminder.get().terms().schedule();
    if (Reminders.move(sql, reminder.get(), schedule.next(now).at())) {
      var missed = schedule.last(now);
      if (!missed.at().isBefore(now.minus(LATEST))) {
        days(sql).owe(id, missed, now);
      }
    }
  }

  private void send(AskedDays.Owed owed, Instant now) {
    try {
      var mine =
          store.fromTransaction(session -> days(new Sql(session)).take(owed, now.plus(TAKEN)));
      if (mine) {
        sendTaken(owed, now);
      }
    } catch (RuntimeException failed) {
      LOG.error("A reminder is not sent now, and is tried again", failed);
      store.inTransaction(session -> days(new Sql(session)).putOff(owed, now.plus(AGAIN)));
    }
  }

  private void sendTaken(AskedDays.Owed owed, Instant now) {
    var late = owed.dueAt() < now.minus(LATEST).getEpochSecond();
    var mail = late ? Optional.<Message>empty() : asking.mail(owed);
    mail.ifPresent(outbox::enqueue);
    store.inTransaction(
        session -> {
          if (mail.isPresent()) {
            days(new Sql(session)).sent(owed);
          } else {
            days(new Sql(session)).drop(owed);
          }
        });
  }

  private static AskedDays days(Sql sql) {
    return new AskedDays(sql);
  }
}
