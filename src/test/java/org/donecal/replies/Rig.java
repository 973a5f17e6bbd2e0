package org.donecal.replies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.donecal.calendar.CalendarModule;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Excerpt;
import org.donecal.history.HistoryModule;
import org.donecal.kernel.Config;
import org.donecal.kernel.Opaque;
import org.donecal.mail.MailModule;
import org.donecal.mail.MailSettings;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.signin.Members;
import org.donecal.store.Sql;
import org.donecal.store.Store;
import org.donecal.testclient.Ports;
import org.donecal.testclient.Postman;
import org.donecal.testclient.PushedClock;
import org.donecal.testclient.ScriptedMailServer;
import org.donecal.web.Admins;
import org.donecal.web.Frame;
import org.donecal.web.WebModule;
import org.donecal.web.WebSettings;
import org.hibernate.SessionFactory;

/** The room with real mail around it: a server that its answers go to, one that brings replies. */
final class Rig implements AutoCloseable {
  static final LocalDate ASKED = LocalDate.parse("2026-11-22");
  private static final String ZONE = "Europe/Paris";

  final PushedClock clock = PushedClock.at("2026-11-23T16:00:00Z");
  final ScriptedMailServer world = ScriptedMailServer.start();
  private final SessionFactory sessions;
  private final CalendarModule calendar;
  private final MailModule mail;
  private final RepliesModule replies;
  private final int port;
  private List<String> suggested = List.of();

  Rig(Store store, Path data) {
    this.sessions = store.sessions();
    this.port = freePort();
    var config = config(data);
    this.mail = new MailModule(MailSettings.from(config), clock, Runnable::run);
    this.calendar = new CalendarModule(sessions, clock);
    var history =
        new HistoryModule(sessions, clock, CalendarModule.turn(), List.of(calendar.undoable()));
    this.replies =
        new RepliesModule(
            sessions,
            clock,
            mail.outbox(),
            history.takingBack(),
            (session, member, day) -> day.equals(ASKED) ? suggested : List.of(),
            ReplySettings.from(config, MailSettings.from(config)),
            new WebModule(
                    WebSettings.from(config, ""),
                    asset -> asset,
                    new Frame(List.of(), true),
                    data.resolve("uploads"),
                    new Admins(Set.of()),
                    mishap -> {})
                .letterhead());
  }

  private Config config(Path data) {
    var settings =
        Map.of(
            "donecal.data",
            data.toString(),
            "donecal.mail.backend",
            "smtp",
            "donecal.mail.smtp.url",
            "smtp://localhost:" + world.port() + "?starttls=none",
            "donecal.mail.from",
            "DoneCal <noreply@donecal.example>",
            "donecal.mail.inbound.port",
            String.valueOf(port),
            "donecal.base.url",
            "https://donecal.example/app");
    return new Config(key -> Optional.ofNullable(settings.get(key)));
  }

  private static int freePort() {
    try {
      return Ports.free();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  Member member() {
    var id = Opaque.fresh(clock.instant());
    var email = "ann-" + id + "@example.org";
    sessions.inTransaction(
        session ->
            new Sql(session)
                .update(
                    """
                    insert into account (id, email, email_key, verified_key, created_at, zone,
                      week_start, hide_weekend, clock, first_hour, sounds, theme, hours_per_day)
                    values (?, ?, ?, ?, 0, ?, 'MONDAY', false, 24, 8, false, 'auto', 8)
                    """,
                    List.of(id, email, email, email, ZONE)));
    return sessions.fromSession(
        session -> new Members(session).find(new AccountId(id)).orElseThrow());
  }

  /** Nobody knows any more that the address is the member's own. */
  void doubt(Member member) {
    var unproven = "update account set verified_key = null where id = ?";
    sessions.inTransaction(
        session -> new Sql(session).update(unproven, List.of(member.id().value())));
  }

  void suggest(String... lines) {
    suggested = List.of(lines);
  }

  String ask(Member member) {
    return replies
        .address(member, member.zone(), ASKED, clock.instant().plus(Duration.ofDays(7)))
        .orElseThrow();
  }

  /** A mail as a person sends it. */
  static String mail(String text) {
    return mail("<" + UUID.randomUUID() + "@example.org>", text);
  }

  static String mail(String id, String text) {
    return """
        From: Ann <somebody@elsewhere.example>
        Subject: Re: What did you do?
        Message-ID: %s
        References: <first@donecal.example> <second@donecal.example>
        Content-Type: text/plain; charset=utf-8

        """
            .formatted(id)
        + text;
  }

  String deliver(String address, String mail) {
    return deliver("somebody@elsewhere.example", address, mail);
  }

  String deliver(String from, String address, String mail) {
    return Postman.deliver(port, from, List.of(address), mail);
  }

  String deliverToMany(List<String> addresses, String mail) {
    return Postman.deliver(port, "somebody@elsewhere.example", addresses, mail);
  }

  /** The titles of all entries of the member, with their times in UTC. */
  List<String> entries(Member member) {
    var excerpt = Excerpt.read("2026-01-01", "2027-01-01", "", member.zone());
    return calendar.reading().page(member, excerpt, 1000, Optional.empty()).entries().stream()
        .map(Rig::shown)
        .toList();
  }

  private static String shown(EntryView entry) {
    var start = entry.start().replaceAll("\\+01:00$", "");
    return start.replaceAll(":00$", "") + " " + entry.title();
  }

  Undoing undoing() {
    return replies.undoing();
  }

  SessionFactory sessions() {
    return sessions;
  }

  @Override
  public void close() {
    replies.close();
    mail.close();
    world.close();
  }
}
