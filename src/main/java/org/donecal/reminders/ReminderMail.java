package org.donecal.reminders;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.donecal.calendar.EntryView;
import org.donecal.kernel.Opaque;
import org.donecal.mail.Message;
import org.donecal.signin.Member;
import org.donecal.spans.ClockFace;
import org.donecal.web.Letterhead;
import org.donecal.web.Wording;

/** Writes the mails that ask. */
final class ReminderMail {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private final Letterhead letterhead;

  ReminderMail(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  /**
   * What is asked.
   *
   * @param today the day on which the mail is written
   * @param already the entries of the day
   * @param suggested sentences that a reply of "ok" adds
   * @param replyTo where replies are read, if they are
   * @param stop the secret that ends such mails
   * @param name of the mail, if it must have the same when it goes again
   */
  record Question(
      LocalDate day,
      LocalDate today,
      List<EntryView> already,
      List<String> suggested,
      Optional<String> replyTo,
      String stop,
      Optional<String> name) {}

  /** The same for the same reminder and day, so that a mail that comes twice is known. */
  static Optional<String> id(Reminder reminder, AskedDays.Owed owed) {
    return Optional.of("reminder." + Opaque.text(reminder.id()) + "." + owed.day());
  }

  Message message(Member member, ReminderTerms terms, Question question) {
    var address = member.verifiedAddress().orElseThrow();
    var stop = letterhead.address("/reminders/stop/" + question.stop());
    var letter = letterhead.write(wording(member, terms, question).with("stop", stop));
    var draft =
        Message.to(address)
            .subject(letter.subject())
            .text(letter.text())
            .html(letter.html())
            .header("Auto-Submitted", "auto-generated")
            .unsubscribe(URI.create(stop));
    question.replyTo().ifPresent(draft::replyTo);
    question.name().ifPresent(it -> draft.header("Message-ID", "<" + it + "@" + domain() + ">"));
    return draft.message();
  }

  private String domain() {
    return Optional.ofNullable(URI.create(letterhead.address("")).getHost()).orElse("localhost");
  }

  /** A mail that was held up asks about a day by its name alone. */
  private static String word(Question question) {
    return switch ((int) ChronoUnit.DAYS.between(question.day(), question.today())) {
      case 0 -> "today, ";
      case 1 -> "yesterday, ";
      default -> "on ";
    };
  }

  private Wording wording(Member member, ReminderTerms terms, Question question) {
    var schedule = terms.schedule();
    var day = question.day().format(DAY);
    var asked = word(question) + day;
    var clock = member.preferences().clock();
    var of = new DayEntries(question.already(), new ClockFace(schedule.zone(), clock));
    return Wording.of(ReminderMail.class, "reminder")
        .subject("[DoneCal] What did you do " + asked + "?")
        .because("You get this mail because you asked DoneCal to remind you.")
        .with("greeting", member.firstName().map(it -> "Hello " + it + ",").orElse("Hello,"))
        .with("asked", asked)
        .with("day", day)
        .with("lines", terms.entries() ? of.lines() : List.of())
        .with("total", of.total())
        .with("suggested", question.suggested())
        .with("replies", question.replyTo().isPresent())
        .with("instructions", terms.instructions() && question.replyTo().isPresent())
        .with("early", clock == 12 ? "10:30am" : "10:30")
        .with("late", clock == 12 ? "2:45pm" : "14:45")
        .with("link", letterhead.address("/#day," + question.day()))
        .with("settings", letterhead.address("/reminders"));
  }
}
