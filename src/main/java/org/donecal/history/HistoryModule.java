package org.donecal.history;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.store.Schema;
import org.hibernate.SessionFactory;

/** What was changed, and undo. */
public final class HistoryModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(HistoryModule.class);

  private final Changes changes;
  private final Purge purge;
  private final News news = new News();

  /**
   * @param turn the member's turn, as all who write the history take it
   * @param kinds in the order in which they are put back
   */
  public HistoryModule(SessionFactory store, Clock clock, Turn turn, List<Undoable> kinds) {
    this.changes = new Changes(store, clock, turn, kinds);
    this.purge = new Purge(store, clock);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new HistoryResource(changes), new HistoryPage(changes), news);
  }

  public News news() {
    return news;
  }

  /** For rooms above that let somebody undo a certain step. */
  public TakingBack takingBack() {
    return changes;
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.onOneServer("history-purge", Duration.ofHours(6), purge::run));
  }
}
