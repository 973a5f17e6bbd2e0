package org.donecal.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.donecal.history.Undoable;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.sharing.SharingModule;
import org.donecal.signin.Inheritance;
import org.donecal.store.Schema;
import org.donecal.wire.Wire;
import org.hibernate.SessionFactory;

/** Calendars of others over one's own. */
public final class SubscriptionsModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(SubscriptionsModule.class);

  private final Fetching fetching;
  private final Overlays overlays;
  private final Subscribing subscribing;
  private final Settling settling;
  private final Refreshing refreshing;
  private final Inheritance inheritance;

  /**
   * @param home our own public address, so that servers know whom to write to
   * @param background where calendars are fetched while somebody looks
   */
  public SubscriptionsModule(
      SessionFactory store,
      SharingModule sharing,
      SubscriptionSettings settings,
      URI home,
      Clock clock,
      Executor background) {
    this.fetching = new Fetching(new Wire(home, Fetching.BOUNDS, clock), settings, clock);
    this.overlays = new Overlays(sharing.keys(), sharing.showing());
    this.subscribing = new Subscribing(store, clock, overlays, fetching);
    this.settling = new Settling(store, clock);
    this.inheritance = new GuestsSubscriptions(overlays, clock);
    this.refreshing = new Refreshing(store, fetching, clock, background);
  }

  /** What becomes of a guest's subscriptions when the guest signs in. */
  public Inheritance inheritance() {
    return inheritance;
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new SubscriptionsResource(subscribing, overlays), new GhostsResource(settling, refreshing));
  }

  /** How changes of subscriptions and of what became of ghosts are taken back. */
  public static List<Undoable> undoables() {
    return List.of(new SubscriptionUndo(), new GhostUndo());
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(
        Task.onOneServer("subscriptions-refresh", Duration.ofMinutes(1), refreshing::refreshDue),
        Task.onOneServer("subscriptions-forget", Duration.ofDays(1), refreshing::forget));
  }

  @Override
  public void close() {
    fetching.close();
  }
}
