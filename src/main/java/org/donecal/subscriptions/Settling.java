package org.donecal.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.calendar.Content;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Step;
import org.donecal.history.Done;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What members do with ghosts; each method is one transaction. */
final class Settling {
  private final SessionFactory store;
  private final Clock clock;

  Settling(SessionFactory store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Whether an entry was made, or one was there that is the same. */
  record Accepted(EntryView entry, boolean created) {}

  /** The ghosts of a period, with the titles that they would get. */
  GhostList list(Member member, Period period) {
    var now = clock.instant();
    return store.fromSession(
        session -> {
          var sql = new Sql(session);
          var ghosts =
              new Ghosts(sql, member.id()).in(period, now.getEpochSecond(), today(member, now));
          if (ghosts.isEmpty()) {
            return new GhostList(List.of());
          }
          var learned = Learned.of(sql, member.id(), now);
          return new GhostList(
              ghosts.stream()
                  .map(it -> GhostView.of(it, learned.titled(it.told().title()), member.zone()))
                  .toList());
        });
  }

  private static long today(Member member, Instant now) {
    return now.atZone(member.zone()).toLocalDate().toEpochDay() * Span.DAY;
  }

  /** Makes an entry of a ghost, which is gone then; one step. */
  Done<Accepted> accept(Member member, String id) {
    return store.fromTransaction(
        session -> {
          var step = Step.begin(session, member, clock);
          var sql = new Sql(session);
          var ghost = settle(session, member, id);
          var title = Learned.of(sql, member.id(), clock.instant()).titled(ghost.told().title());
          var content = new Content(title, null, null, ghost.told().span());
          var twin = twin(sql, member.id(), content);
          var entry =
              twin.isPresent()
                  ? step.change(twin.get(), step.content(twin.get()))
                  : step.add(content);
          step.note(List.of(GhostLine.settled(ghost)));
          var words = "Did " + content.quoted() + " from '" + ghost.calendar() + "'";
          return new Done<>(new Accepted(entry, twin.isEmpty()), step.finish(words));
        });
  }

  /** Lets a ghost go without an entry; a step, too. */
  Done<Ghost> dismiss(Member member, String id) {
    return store.fromTransaction(
        session -> {
          var step = Step.begin(session, member, clock);
          var ghost = settle(session, member, id);
          step.note(List.of(GhostLine.settled(ghost)));
          var words = "Dismissed '" + Words.shortened(ghost.told().title(), 100) + "'";
          return new Done<>(ghost, step.finish(words + " from '" + ghost.calendar() + "'"));
        });
  }

  private static Ghost settle(Session session, Member member, String id) {
    var ghosts = new Ghosts(new Sql(session), member.id());
    var ghost = Opaque.read(id).flatMap((UUID it) -> ghosts.find(it)).orElseThrow(Settling::gone);
    ghosts.settle(ghost.told().event(), ghost.told().span().startsAt());
    return ghost;
  }

  private static Failure.NotFound gone() {
    return new Failure.NotFound("There is no such ghost, or it was settled already.");
  }

  private static Optional<UUID> twin(Sql sql, AccountId account, Content content) {
    var span = content.span();
    return sql.first(
        """
        select id from entry
        where account_id = ? and reach = ? and all_day = ? and starts_at = ? and ends_at = ?
          and title = ? and deleted_at is null
        """,
        List.of(
            account.value(),
            span.reach(),
            span.allDay(),
            span.startsAt(),
            span.endsAt(),
            content.title()),
        row -> row.getObject(1, UUID.class));
  }
}
