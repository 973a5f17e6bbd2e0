package org.donecal.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.donecal.history.Done;
import org.donecal.history.History;
import org.donecal.kernel.Opaque;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.donecal.tags.EntryTags;
import org.donecal.tags.TagBook;
import org.hibernate.SessionFactory;

/** What members do with their entries; each method is one transaction. */
final class Calendar {
  private final SessionFactory store;
  private final Clock clock;

  Calendar(SessionFactory store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * An entry that was asked for.
   *
   * @param created false when it had been there already
   */
  record Added(EntryView entry, boolean created) {}

  /** Adds the entry, unless the same title stands over the same span or the request is a replay. */
  Done<Added> add(Visitor visitor, Draft draft, Optional<Replays.Key> key) {
    var now = clock.instant();
    var home = visitor.member().map(Member::zone).or(draft::zone).orElse(Member.UNTOLD);
    var wanted = draft.fresh(home, visitor.preferences().firstHour(), now);
    return store.fromTransaction(
        session -> {
          var member = visitor.orGuest(session, draft.zone());
          var step = Step.begin(session, member, clock);
          var replays = new Replays(step.sql(), member.id());
          var answered = key.flatMap(it -> replays.find(it, now));
          if (answered.isPresent()) {
            var entry = step.find(answered.get().entry()).view();
            return new Done<>(new Added(entry, answered.get().madeIt()), Optional.empty());
          }
          var added = addOnce(step, new Entries(step.sql(), member), wanted);
          key.ifPresent(it -> replays.keep(it, answer(added.outcome()), now));
          return added;
        });
  }

  private static Replays.Answer answer(Added added) {
    return new Replays.Answer(id(added.entry().id()), added.created());
  }

  private static Done<Added> addOnce(Step step, Entries entries, Wanted wanted) {
    var content = step.heal(wanted.content(entries::busy));
    step.spell(content.title());
    var twin = entries.twin(content);
    var entry = twin.map(it -> step.living(it).view()).orElseGet(() -> step.add(content));
    var words = twin.isPresent() ? Words.spelled(content) : Words.added(content);
    return new Done<>(new Added(entry, twin.isEmpty()), step.finish(words));
  }

  /** What a sentence would mean to whoever says it, without saving anything. */
  Span understand(Visitor visitor, Spoken spoken) {
    return spoken.span(
        (start, end) -> visitor.member().map(it -> busy(it, start, end)).orElseGet(List::of));
  }

  private List<Span> busy(Member member, long start, long end) {
    return store.fromSession(session -> new Entries(new Sql(session), member).busy(start, end));
  }

  EntryView show(Member member, String id) {
    return store.fromSession(
        session -> {
          var entry = session.find(Entry.class, id(id));
          if (entry == null || !entry.belongsTo(member.id()) || !entry.alive()) {
            throw Step.unknown();
          }
          var tags = new EntryTags(new Sql(session), member.id()).of(entry.id());
          return entry.view(tags.stream().map(TagBook.Tag::name).toList());
        });
  }

  Done<EntryView> change(Member member, String id, Draft draft, Expected expected) {
    return inStep(
        member,
        step -> {
          var was = expected(step, id, expected);
          var view = step.change(id(id), draft.over(was, member.zone()));
          return new Done<>(view, step.finish(Words.changed(was, step.content(id(id)))));
        });
  }

  /** Deletes an entry, for as long as its history lasts. */
  Done<Content> delete(Member member, String id, Expected expected) {
    return inStep(
        member,
        step -> {
          var was = expected(step, id, expected);
          step.delete(id(id));
          return new Done<>(was, step.finish(Words.deleted(was)));
        });
  }

  private static Content expected(Step step, String id, Expected expected) {
    var entry = step.living(id(id)).entry();
    expected.check(entry.version());
    return entry.content();
  }

  /** Brings a deleted entry back; one that is there stays as it is. */
  Done<EntryView> restore(Member member, String id) {
    return inStep(
        member,
        step -> {
          var entry = step.find(id(id));
          if (entry.alive()) {
            return new Done<>(entry.view(), Optional.empty());
          }
          if (!entry.entry().deletedAfter(oldestDeleted())) {
            throw Step.unknown();
          }
          var view = step.restore(entry);
          return new Done<>(view, step.finish(Words.restored(entry.content())));
        });
  }

  Done<List<EntryView>> changeMany(Member member, Batch batch) {
    return inStep(member, batch::run);
  }

  private <T> T inStep(Member member, Function<Step, T> work) {
    return store.fromTransaction(session -> work.apply(Step.begin(session, member, clock)));
  }

  /** Forgets the requests that were answered too long ago to be sent again. */
  void forgetReplays() {
    store.inTransaction(session -> Replays.purge(new Sql(session), clock.instant()));
  }

  /** Deletes for good what can't be brought back any more. */
  void forgetDeleted() {
    var deleted = 0;
    do {
      deleted = store.fromTransaction(session -> Entries.purge(new Sql(session), oldestDeleted()));
    } while (deleted == Entries.AT_ONCE);
  }

  private long oldestDeleted() {
    return clock.instant().minus(History.KEPT).getEpochSecond();
  }

  static UUID id(String text) {
    return Opaque.read(text).orElseThrow(Step::unknown);
  }
}
