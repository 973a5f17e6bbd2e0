package org.donecal.history;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/** What members see of their history and do with it; each method is one transaction. */
final class Changes implements TakingBack {
  private static final String UNDID = "Undid: ";
  private static final String REDID = "Redid: ";

  private final SessionFactory store;
  private final Clock clock;
  private final Turn turn;
  private final List<Undoable> kinds;

  /**
   * @param kinds in the order in which they are put back
   */
  Changes(SessionFactory store, Clock clock, Turn turn, List<Undoable> kinds) {
    this.store = store;
    this.clock = clock;
    this.turn = turn;
    this.kinds = List.copyOf(kinds);
  }

  /** The newest first. */
  List<ChangeView> list(Member member, int limit) {
    return store.fromSession(
        session -> {
          var events = new History(new Sql(session), member.id()).latest(limit, clock.instant());
          var undone = undone(events);
          return events.stream().map(it -> ChangeView.of(it, undone.contains(it.step()))).toList();
        });
  }

  /**
   * The steps that are taken back. An undo is newer than what it takes back, and counts unless it
   * is taken back itself.
   *
   * @param events the newest first
   */
  private static Set<UUID> undone(List<History.Event> events) {
    var undone = new HashSet<UUID>();
    for (var event : events) {
      if (event.undoes() != null && !undone.contains(event.step())) {
        undone.add(event.undoes());
      }
    }
    return undone;
  }

  @Override
  public ChangeView look(Member member, String id) {
    var step = Opaque.read(id).orElseThrow(Changes::unknown);
    return store.fromSession(
        session -> {
          var history = new History(new Sql(session), member.id());
          var event = history.find(step, clock.instant()).orElseThrow(Changes::unknown);
          return ChangeView.of(event, undone(history.undosSince(step)).contains(step));
        });
  }

  /** Takes back what one step changed, as a step of its own. */
  @Override
  public ChangeView undo(Member member, String id) {
    var step = Opaque.read(id).orElseThrow(Changes::unknown);
    return store.fromTransaction(
        session -> {
          turn.take(session, member);
          var now = clock.instant();
          var history = new History(new Sql(session), member.id());
          var event = history.find(step, now).orElseThrow(Changes::unknown);
          if (undone(history.undosSince(step)).contains(step)) {
            throw new Failure.Conflict("This is undone already.");
          }
          var telling = history.begin(now);
          var undoing = new Undoing(session, member, now, step, history.subjects(step));
          kinds.forEach(kind -> putBack(kind, undoing, history, telling));
          return ChangeView.of(telling.end(words(event), step).orElseThrow(Changes::gone), false);
        });
  }

  private static void putBack(Undoable kind, Undoing undoing, History history, Telling telling) {
    history.lines(
        undoing.step(),
        kind.kind(),
        kind.atOnce(),
        lines -> telling.add(kind.putBack(undoing, lines)));
  }

  private static Failure.Conflict gone() {
    return new Failure.Conflict("Nothing that this changed is there any more.");
  }

  /** An undo of an undo does the thing again, however often. */
  private static String words(History.Event undone) {
    var words = undone.words();
    if (undone.undoes() == null) {
      return UNDID + words;
    }
    return words.startsWith(UNDID)
        ? REDID + words.substring(UNDID.length())
        : UNDID + words.substring(REDID.length());
  }

  private static Failure.NotFound unknown() {
    return new Failure.NotFound("There is no such change in the last 30 days.");
  }
}
