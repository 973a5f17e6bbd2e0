package org.donecal.sharing;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import org.donecal.calendar.CalendarModule;
import org.donecal.calendar.Reading;
import org.donecal.history.News;
import org.donecal.history.Undoable;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.mail.Outbox;
import org.donecal.reports.ReportsModule;
import org.donecal.signin.Passwords;
import org.donecal.store.Schema;
import org.donecal.tags.FilterHolder;
import org.donecal.web.Letterhead;
import org.donecal.web.WebSettings;
import org.hibernate.SessionFactory;

/** What members let others see. */
public final class SharingModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(SharingModule.class);

  private final Sharing sharing;
  private final Keys keys;
  private final Showing showing;
  private final Door door;
  private final Confirming confirming;
  private final Watching watching;
  private final Inviting inviting;
  private final WebSettings web;
  private final Clock clock;

  /**
   * @param news of whose things were changed
   * @param letterhead what invitations are written on, and {@code outbox}, what takes them
   * @param web with the public address of DoneCal, as it stands in the addresses of shares
   * @param background where it is noted that somebody looked
   */
  public SharingModule(
      SessionFactory store,
      News news,
      Reading reading,
      ReportsModule reports,
      Letterhead letterhead,
      Outbox outbox,
      WebSettings web,
      Clock clock,
      Executor background) {
    var passwords = new Passwords();
    this.sharing = new Sharing(store, clock, CalendarModule.turn(), passwords);
    this.keys = new Keys(store, clock, passwords);
    this.showing = new Showing(store, reading, reports.statistics(), reports.report());
    this.door = new Door(keys, store, clock, background);
    this.confirming = new Confirming(store, clock, showing);
    this.watching = new Watching(keys, showing, store, clock, background);
    this.inviting =
        new Inviting(store, clock, CalendarModule.turn(), new InvitationLetter(letterhead), outbox);
    this.web = web;
    this.clock = clock;
    news.listen(watching::hear);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new SharesResource(sharing, keys, showing, confirming, web.baseUrl(), clock),
        new InvitationsResource(sharing, keys, inviting),
        new StopPage(inviting),
        new SharesPage(),
        new SharePage(door, web.https()),
        new SharedResource(door, showing),
        new ShareFiles(door, showing),
        new ShareStream(door, watching),
        new SharedConfirmations(door, confirming, watching),
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
    return Set.of(
        Task.onOneServer("shares-purge", Duration.ofDays(1), sharing::forgetRevoked),
        Task.onOneServer("invitations-purge", Duration.ofDays(1), inviting::forgetEnds),
        Task.onEachServer("shares-look", Duration.ofSeconds(1), watching::sweep),
        Task.onEachServer("shares-beat", Duration.ofSeconds(15), watching::beat));
  }

  @Override
  public void close() {
    watching.close();
  }
}
