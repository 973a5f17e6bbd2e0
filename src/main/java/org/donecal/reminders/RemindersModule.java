package org.donecal.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.donecal.calendar.CalendarModule;
import org.donecal.calendar.Reading;
import org.donecal.history.History;
import org.donecal.history.Undoable;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.mail.Outbox;
import org.donecal.signin.Member;
import org.donecal.store.Schema;
import org.donecal.store.Sql;
import org.donecal.web.Letterhead;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Mails that ask members what they did. */
public final class RemindersModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(RemindersModule.class);

  /** So long a mail can stop its reminder, and it is known which days were asked about. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final SessionFactory store;
  private final Clock clock;
  private final Round round;
  private final Set<Object> resources;

  /**
   * @param replies makes the addresses that replies go to
   */
  public RemindersModule(
      SessionFactory store,
      Reading reading,
      Outbox outbox,
      Letterhead letterhead,
      ReplyAddress replies,
      Clock clock) {
    var turn = CalendarModule.turn();
    var asking = new Asking(store, reading, turn, replies, new ReminderMail(letterhead), clock);
    this.store = store;
    this.clock = clock;
    this.round = new Round(store, asking, outbox, clock);
    this.resources =
        Set.of(
            new RemindersResource(new Reminding(store, clock, turn, asking, outbox)),
            new RemindersPage(),
            new StopReminderPage(new Stopping(store, clock, turn)));
  }

  /** How changes of reminders are taken back. */
  public static Undoable undoable() {
    return new ReminderUndo();
  }

  /** The sentences that mails suggested to a member for a day; empty if there were none. */
  public static List<String> suggested(Session session, Member member, LocalDate day) {
    return new Suggestions(new Sql(session), member.id()).about(day).orElse(List.of());
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(
        Task.onOneServer("reminders", Duration.ofMinutes(1), round::run),
        Task.onOneServer("reminders-purge", Duration.ofDays(1), this::purge));
  }

  private void purge() {
    var now = clock.instant();
    var longAgo = now.minus(KEPT);
    store.inTransaction(
        session -> {
          var sql = new Sql(session);
          Reminders.purge(sql, now.minus(History.KEPT).getEpochSecond());
          new Stops(sql).purge(longAgo.getEpochSecond());
          new AskedDays(sql).purge(LocalDate.ofInstant(longAgo, ZoneOffset.UTC));
          Suggestions.purge(sql, LocalDate.ofInstant(now.minus(History.KEPT), ZoneOffset.UTC));
        });
  }

  Round round() {
    return round;
  }
}
