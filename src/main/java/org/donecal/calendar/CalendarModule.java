package org.donecal.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.donecal.history.Turn;
import org.donecal.history.Undoable;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.store.Schema;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/** What members did, and when. */
public final class CalendarModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(CalendarModule.class, Entry.class);

  private final Calendar calendar;
  private final Reading reading;
  private final Clock clock;
  private final TotalsWatch totals;

  public CalendarModule(SessionFactory store, Clock clock) {
    this.calendar = new Calendar(store, clock);
    this.reading = new Reading(store);
    this.clock = clock;
    this.totals = new TotalsWatch(store);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new CalendarPage(),
        new EntriesResource(calendar, reading),
        new SentenceResource(calendar, clock));
  }

  /** Where rooms above read entries. */
  public Reading reading() {
    return reading;
  }

  /** Where rooms above add entries. */
  public Writing writing() {
    return new Writing(calendar);
  }

  /** The turn of a member that all changes wait for. */
  public static Turn turn() {
    return (session, member) -> new CalendarState(new Sql(session), member).lock();
  }

  /** How changes of entries are taken back. */
  public Undoable undoable() {
    return new EntryUndo();
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(
        Task.onOneServer("replays-forget", Duration.ofHours(1), calendar::forgetReplays),
        Task.onOneServer("entries-purge", Duration.ofDays(1), calendar::forgetDeleted),
        Task.onOneServer("totals-follow-moves", Duration.ofMinutes(1), totals::followMoves),
        Task.onOneServer("totals-check", Duration.ofDays(1), totals::check));
  }
}
