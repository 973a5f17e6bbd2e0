package org.donecal.replies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.history.History;
import org.donecal.history.TakingBack;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Measure;
import org.donecal.kernel.Opaque;
import org.donecal.kernel.Task;
import org.donecal.mail.Listener;
import org.donecal.mail.Outbox;
import org.donecal.signin.Member;
import org.donecal.store.Schema;
import org.donecal.store.Sql;
import org.donecal.web.Letterhead;
import org.hibernate.SessionFactory;

/** Replies to mails become entries. */
public final class RepliesModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(RepliesModule.class);

  private final SessionFactory store;
  private final Clock clock;
  private final ReplySettings settings;
  private final Conversation conversation;
  private final Undoing undoing;
  private final Optional<Listener> listener;

  /**
   * Opens the doors that are configured.
   *
   * @param back takes back what a reply added
   * @param suggested what mails suggested, for those who say yes to it
   */
  public RepliesModule(
      SessionFactory store,
      Clock clock,
      Outbox outbox,
      TakingBack back,
      Suggested suggested,
      ReplySettings settings,
      Letterhead letterhead) {
    this.store = store;
    this.clock = clock;
    this.settings = settings;
    this.conversation =
        new Conversation(
            store, clock, outbox, new AnswerMail(letterhead, settings.domain()), suggested);
    this.undoing = new Undoing(store, clock, back);
    this.listener =
        settings
            .port()
            .map(port -> Listener.open(ReplySettings.PORT, port, settings.domain(), conversation));
  }

  /**
   * A new address to which the member can reply until then; none where no reply could reach us.
   *
   * @param zone by whose clock the mail asks, and is answered
   * @param day that it asks about
   */
  public Optional<String> address(Member member, ZoneId zone, LocalDate day, Instant until) {
    if (!settings.open()) {
      return Optional.empty();
    }
    var now = clock.instant();
    var secret = ReplySecret.fresh();
    var address =
        new AskedAddress(
            Opaque.fresh(now),
            member.id(),
            zone,
            day,
            now.getEpochSecond(),
            until.getEpochSecond());
    store.inTransaction(session -> new Addresses(new Sql(session)).add(address, secret));
    return Optional.of(secret.address(settings.domain()));
  }

  Undoing undoing() {
    return undoing;
  }

  @Override
  public Set<Object> resources() {
    var resources = new HashSet<Object>(List.of(new UndoPage(undoing)));
    settings
        .secret()
        .ifPresent(
            it -> {
              resources.add(new InboundResource(conversation, it, clock));
              resources.add(new ExitCodes());
            });
    return resources;
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.onOneServer("replies-purge", Duration.ofDays(1), this::purge));
  }

  @Override
  public Set<Measure> measures() {
    return Set.of(new Measure("donecal_replies_total", "Mails that came in", this::counts));
  }

  private Map<String, Double> counts() {
    return Stream.of(Outcome.values())
        .collect(Collectors.toMap(it -> "outcome=\"" + it.text() + "\"", conversation::count));
  }

  /** Links that undo work as long as the history goes back. */
  private void purge() {
    var until = clock.instant().minus(History.KEPT);
    store.inTransaction(session -> new Addresses(new Sql(session)).purge(until));
  }

  @Override
  public void close() {
    listener.ifPresent(Listener::close);
  }
}
