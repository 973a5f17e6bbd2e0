package org.donecal.reminders;

import jakarta.json.Json;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.donecal.calendar.CalendarModule;
import org.donecal.calendar.Content;
import org.donecal.calendar.Step;
import org.donecal.kernel.Config;
import org.donecal.kernel.Opaque;
import org.donecal.mail.MailModule;
import org.donecal.mail.MailSettings;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.signin.Members;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.donecal.store.Store;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.PushedClock;
import org.donecal.web.Admins;
import org.donecal.web.Frame;
import org.donecal.web.Input;
import org.donecal.web.WebModule;
import org.donecal.web.WebSettings;
import org.hibernate.SessionFactory;

/** The room with real mail around it, on a clock that is pushed. */
final class Rig implements AutoCloseable {
  static final String ZONE = "Europe/Berlin";

  final PushedClock clock = PushedClock.at("2026-11-23T12:00:00Z");
  final Letterbox post = new Letterbox();
  final SessionFactory sessions;
  private final CalendarModule calendar;
  private final MailModule mail;
  private final WebModule web;
  private final Reminding reminding;
  private boolean repliesAreRead;

  Rig(Store store, Path data) {
    this.sessions = store.sessions();
    var settings = new HashMap<>(post.settings());
    settings.put("donecal.data", data.toString());
    settings.put("donecal.base.url", "https://donecal.example/app");
    var config = new Config(key -> Optional.ofNullable(settings.get(key)));
    this.mail = new MailModule(MailSettings.from(config), clock, Runnable::run);
    this.calendar = new CalendarModule(sessions, clock);
    this.web =
        new WebModule(
            WebSettings.from(config, ""),
            asset -> asset,
            new Frame(List.of(), true),
            data.resolve("uploads"),
            new Admins(Set.of()),
            mishap -> {});
    this.reminding = reminding();
  }

  /** Replies are read from now on. */
  void readReplies() {
    repliesAreRead = true;
  }

  /** One more server on the same database. */
  RemindersModule server() {
    return new RemindersModule(
        sessions, calendar.reading(), mail.outbox(), web.letterhead(), this::reply, clock);
  }

  private Optional<String> reply(Member member, ZoneId zone, LocalDate day, Instant until) {
    return repliesAreRead ? Optional.of("reply+" + day + "@donecal.example") : Optional.empty();
  }

  /** Somebody whose address is proven. */
  Member member() {
    return member(24);
  }

  Member member(int clockOf) {
    var id = Opaque.fresh(clock.instant());
    var email = "ann-" + id + "@example.org";
    sql(
        """
        insert into account (id, email, email_key, verified_key, first_name, created_at, zone,
          week_start, hide_weekend, clock, first_hour, sounds, theme, hours_per_day)
        values (?, ?, ?, ?, 'Ann', 0, ?, 'MONDAY', false, ?, 8, false, 'auto', 8)
        """,
        id,
        email,
        email,
        email,
        ZONE,
        clockOf);
    return sessions.fromSession(
        session -> new Members(session).find(new AccountId(id)).orElseThrow());
  }

  void sql(String statement, Object... parameters) {
    sessions.inTransaction(session -> new Sql(session).update(statement, List.of(parameters)));
  }

  /** A reminder of the member: every day, unless the fields say otherwise. */
  UUID remind(Member member, Map<String, Object> fields) {
    var sent = Json.createObjectBuilder(fields);
    if (!fields.containsKey("weekdays")) {
      var days = Json.createArrayBuilder();
      for (var day : DayOfWeek.values()) {
        days.add(day.name());
      }
      sent.add("weekdays", days);
    }
    var terms = ReminderTerms.read(new Input(sent.build()), Optional.empty(), member.zone());
    var now = clock.instant();
    var made =
        new Reminder(Opaque.fresh(now), member.id(), terms, now.getEpochSecond(), null, null)
            .planned(now);
    sessions.inTransaction(session -> new Reminders(new Sql(session), member.id()).add(made));
    return made.id();
  }

  void change(Member member, UUID id, Map<String, Object> fields) {
    var sent = new Input(Json.createObjectBuilder(fields).build());
    reminding.change(member, Opaque.text(id), sent);
  }

  private Reminding reminding() {
    var turn = CalendarModule.turn();
    var asking =
        new Asking(
            sessions,
            calendar.reading(),
            turn,
            this::reply,
            new ReminderMail(web.letterhead()),
            clock);
    return new Reminding(sessions, clock, turn, asking, mail.outbox());
  }

  void send(Member member, UUID id) {
    reminding.send(member, Opaque.text(id));
  }

  Stopping stopping() {
    return new Stopping(sessions, clock, CalendarModule.turn());
  }

  /** Hours from a second of UTC on. */
  void did(Member member, String title, String start, int minutes) {
    var from = Instant.parse(start).getEpochSecond();
    add(member, title, Span.hours(from, from + minutes * 60L, member.zone()));
  }

  void didAllDay(Member member, String title, String day) {
    add(member, title, Span.days(LocalDate.parse(day), LocalDate.parse(day)));
  }

  private void add(Member member, String title, Span span) {
    sessions.inTransaction(
        session -> {
          var step = Step.begin(session, member, clock);
          step.add(Content.checked(title, null, null, span));
          step.finish("Added");
        });
  }

  /** All letters to the member that were put into the outbox. */
  List<Letterbox.Letter> letters(Member member) {
    mail.tasks().forEach(task -> task.work().run());
    return post.all(member.email().orElseThrow());
  }

  long steps(Member member) {
    return sessions
        .fromSession(
            session ->
                new Sql(session)
                    .first(
                        "select count(*) from history where account_id = ?",
                        List.of(member.id().value()),
                        row -> row.getLong(1)))
        .orElse(0L);
  }

  @Override
  public void close() {
    mail.close();
    post.close();
  }
}
