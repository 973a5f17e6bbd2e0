package org.donecal.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Reading;
import org.donecal.history.Turn;
import org.donecal.kernel.Secret;
import org.donecal.mail.Message;
import org.donecal.signin.Member;
import org.donecal.signin.Members;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/** Finds out whether a member is to be asked about a day, and all that the mail has to say. */
final class Asking {
  private static final Duration REPLIES_READ = Duration.ofDays(14);

  private final SessionFactory store;
  private final Reading reading;
  private final Turn turn;
  private final ReplyAddress replies;
  private final ReminderMail letters;
  private final Clock clock;

  Asking(
      SessionFactory store,
      Reading reading,
      Turn turn,
      ReplyAddress replies,
      ReminderMail letters,
      Clock clock) {
    this.store = store;
    this.reading = reading;
    this.turn = turn;
    this.replies = replies;
    this.letters = letters;
    this.clock = clock;
  }

  /** The mail that is owed; empty if nothing is to be asked after all. */
  Optional<Message> mail(AskedDays.Owed owed) {
    var reminder =
        store
            .fromSession(session -> Reminders.find(new Sql(session), owed.reminder()))
            .filter(Reminder::asking);
    return reminder.flatMap(it -> mail(it, owed));
  }

  private Optional<Message> mail(Reminder reminder, AskedDays.Owed owed) {
    var member =
        store
            .fromSession(session -> new Members(session).find(reminder.owner()))
            .filter(it -> it.verifiedAddress().isPresent());
    if (member.isEmpty()) {
      return Optional.empty();
    }
    var already = entries(member.get(), reminder, owed.day());
    return reminder.terms().onlyIfEmpty() && !already.isEmpty()
        ? Optional.empty()
        : Optional.of(
            write(member.get(), reminder, owed.day(), already, ReminderMail.id(reminder, owed)));
  }

  /** A mail about a day that nobody owes. */
  Message write(Member member, Reminder reminder, LocalDate day) {
    return write(member, reminder, day, entries(member, reminder, day), Optional.empty());
  }

  private Message write(
      Member member,
      Reminder reminder,
      LocalDate day,
      List<EntryView> already,
      Optional<String> name) {
    var zone = reminder.terms().schedule().zone();
    var replyTo = replies.make(member, zone, day, clock.instant().plus(REPLIES_READ));
    var suggested =
        replyTo.isPresent() ? suggested(member, reminder, day, already) : List.<String>of();
    var stop = Secret.fresh();
    store.inTransaction(
        session -> new Stops(new Sql(session)).add(stop, reminder.id(), clock.instant()));
    var today = clock.instant().atZone(zone).toLocalDate();
    return letters.message(
        member,
        reminder.terms(),
        new ReminderMail.Question(day, today, already, suggested, replyTo, stop, name));
  }

  private List<EntryView> entries(Member member, Reminder reminder, LocalDate day) {
    var excerpt = DayEntries.excerpt(day, day.plusDays(1), reminder.terms().schedule().zone());
    var entries = new ArrayList<EntryView>();
    reading.walk(member, excerpt).forEach(entries::add);
    return entries;
  }

  private List<String> suggested(
      Member member, Reminder reminder, LocalDate day, List<EntryView> already) {
    var zone = reminder.terms().schedule().zone();
    var weeks = DayEntries.excerpt(day.minusWeeks(Habits.WEEKS), day, zone);
    var known =
        store.fromSession(session -> new Suggestions(new Sql(session), member.id()).about(day));
    return known.orElseGet(
        () ->
            keep(
                member,
                day,
                new Habits(day, zone).sentences(reading.walk(member, weeks), already)));
  }

  /** What was suggested by another mail meanwhile stays. */
  private List<String> keep(Member member, LocalDate day, List<String> fresh) {
    return store.fromTransaction(
        session -> {
          turn.take(session, member);
          var suggestions = new Suggestions(new Sql(session), member.id());
          var known = suggestions.about(day);
          if (known.isEmpty()) {
            suggestions.keep(day, fresh);
          }
          return known.orElse(fresh);
        });
  }
}
