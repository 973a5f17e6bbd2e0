package org.donecal.sharing;

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
import org.donecal.reports.ReportsModule;
import org.donecal.signin.Passwords;
import org.donecal.store.Schema;
import org.donecal.tags.FilterHolder;
import org.hibernate.SessionFactory;

/** What members let others see. */
public final class SharingModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(SharingModule.class);

  private final Sharing sharing;
  private final Keys keys;
  private final Showing showing;
  private final Door door;
  private final URI home;
  private final Clock clock;

  /**
   * @param home the public address of DoneCal, as it stands in the addresses of shares
   * @param background where it is noted that somebody looked
   */
  public SharingModule(
      SessionFactory store,
      Reading reading,
      ReportsModule reports,
      URI home,
      Clock clock,
      Executor background) {
    var passwords = new Passwords();
    this.sharing = new Sharing(store, clock, CalendarModule.turn(), passwords);
    this.keys = new Keys(store, clock, passwords);
    this.showing = new Showing(store, reading, reports.statistics(), reports.report());
    this.door = new Door(keys, store, clock, background);
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new SharesResource(sharing, home, clock),
        new SharedResource(door, showing),
        new SharedManners());
  }

  /** What keys open. */
  public Keys keys() {
    return keys;
  }

  /** What open shares show. */
  public Showing showing() {
    return showing;
  }

  /** How changes of shares are taken back. */
  public static Undoable undoable() {
    return new ShareUndo();
  }

  /** The filters of shares, for whoever renames tags. */
  public static FilterHolder filters() {
    return new NamedInShares();
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(new Task("shares-purge", Duration.ofDays(1), sharing::forgetRevoked));
  }
}
