package org.donecal.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.donecal.kernel.Opaque;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
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
  Added add(Visitor visitor, Draft draft, Optional<Replays.Key> key) {
    var now = clock.instant();
    var home = visitor.member().map(Member::zone).or(draft::zone).orElse(Member.UNTOLD);
    var content = draft.fresh(home, now);
    return store.fromTransaction(
        session -> {
          var member = visitor.orGuest(session, draft.zone());
          var step = Step.begin(session, member, now);
          var replays = new Replays(step.sql(), member.id());
          var answered = key.flatMap(it -> replays.find(it, now));
          if (answered.isPresent()) {
            return new Added(step.view(step.find(answered.get().entry())), answered.get().madeIt());
          }
          var added = addOnce(step, new Entries(step.sql(), member), content);
          key.ifPresent(
              it ->
                  replays.keep(
                      it, new Replays.Answer(id(added.entry().id()), added.created()), now));
          return added;
        });
  }

  private static Added addOnce(Step step, Entries entries, Content content) {
    var tags = step.spell(content.title());
    var twin = entries.twin(content);
    var added =
        twin.isPresent()
            ? new Added(step.view(step.living(twin.get())), false)
            : new Added(step.add(content, tags), true);
    step.finish(Words.added(content));
    return added;
  }

  EntryPage list(Member member, EntryQuery query) {
    if (query.period().isEmpty()) {
      return EntryPage.EMPTY;
    }
    return store.fromSession(session -> new Entries(new Sql(session), member).page(query));
  }

  EntryView show(Member member, String id) {
    return store.fromSession(
        session -> {
          var entry = session.find(Entry.class, id(id));
          if (entry == null || !entry.belongsTo(member.id()) || !entry.alive()) {
            throw Step.unknown();
          }
          var tags = new TagBook(new Sql(session), member.id()).of(entry.id());
          return entry.view(tags.stream().map(TagBook.Tag::name).toList());
        });
  }

  EntryView change(Member member, String id, Draft draft, Expected expected) {
    return inStep(
        member,
        step -> {
          var entry = step.living(id(id));
          expected.check(entry.version());
          var was = entry.content();
          var became = draft.over(was, member.zone());
          var view = step.change(entry, became);
          step.finish(Words.changed(was, became));
          return view;
        });
  }

  /** Deletes an entry, for as long as its history lasts. */
  void delete(Member member, String id, Expected expected) {
    inStep(
        member,
        step -> {
          var entry = step.living(id(id));
          expected.check(entry.version());
          step.delete(entry);
          step.finish(Words.deleted(entry.content()));
          return entry;
        });
  }

  /** Brings a deleted entry back; one that is there stays as it is. */
  EntryView restore(Member member, String id) {
    return inStep(
        member,
        step -> {
          var entry = step.find(id(id));
          if (entry.alive()) {
            return step.view(entry);
          }
          var view = step.restore(entry);
          step.finish(Words.restored(entry.content()));
          return view;
        });
  }

  List<EntryView> changeMany(Member member, Batch batch) {
    return inStep(member, batch::run);
  }

  private <T> T inStep(Member member, Function<Step, T> work) {
    return store.fromTransaction(
        session -> work.apply(Step.begin(session, member, clock.instant())));
  }

  List<History.Event> history(Member member, int limit) {
    return store.fromSession(session -> new History(new Sql(session), member.id()).latest(limit));
  }

  /** Forgets the requests that were answered too long ago to be sent again. */
  void forgetReplays() {
    store.inTransaction(session -> Replays.purge(new Sql(session), clock.instant()));
  }

  static UUID id(String text) {
    return Opaque.read(text).orElseThrow(Step::unknown);
  }
}
