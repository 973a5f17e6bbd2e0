package org.donecal.exports;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import org.donecal.calendar.CalendarModule;
import org.donecal.calendar.Reading;
import org.donecal.history.Undoable;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.store.Schema;
import org.donecal.tags.FilterHolder;
import org.donecal.web.Scratch;
import org.hibernate.SessionFactory;

/** What leaves: files to keep, and feeds for calendar programs. */
public final class ExportsModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(ExportsModule.class);

  private final Feeding feeding;
  private final Set<Object> resources;

  /**
   * @param scratch where files lie that are gone after their request
   * @param home the public address of DoneCal, as it stands in the addresses of feeds
   * @param background where it is noted that a feed was read
   */
  public ExportsModule(
      SessionFactory store,
      Reading reading,
      Scratch scratch,
      URI home,
      Clock clock,
      Executor background) {
    this.feeding = new Feeding(store, clock, CalendarModule.turn());
    var door = new FeedDoor(store, reading, clock, background);
    this.resources =
        Set.of(
            new ExportResource(store, reading, scratch, clock),
            new DataPage(),
            new FeedsResource(feeding, home),
            new FeedFile(door, scratch));
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }

  /** How changes of feeds are taken back. */
  public static Undoable undoable() {
    return new FeedUndo();
  }

  /** The filters of feeds, for whoever renames tags. */
  public static FilterHolder filters() {
    return new NamedInFeeds();
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.onOneServer("feeds-purge", Duration.ofDays(1), feeding::forgetRevoked));
  }
}
