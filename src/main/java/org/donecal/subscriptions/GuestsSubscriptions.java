package org.donecal.subscriptions;

import java.time.Clock;
import java.util.ArrayList;
import org.donecal.calendar.CalendarModule;
import org.donecal.history.History;
import org.donecal.history.Line;
import org.donecal.signin.Inheritance;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.hibernate.Session;

/** Lays over an account's calendar what a guest looked at who signs in to it; one step. */
final class GuestsSubscriptions implements Inheritance {
  private final Overlays overlays;
  private final Clock clock;

  GuestsSubscriptions(Overlays overlays, Clock clock) {
    this.overlays = overlays;
    this.clock = clock;
  }

  @Override
  public void pass(Session session, Member guest, Member heir) {
    var sql = new Sql(session);
    var theirs = new Subscriptions(sql, guest.id()).all();
    if (theirs.isEmpty()) {
      return;
    }
    CalendarModule.turn().take(session, heir);
    var all = new Subscriptions(sql, heir.id());
    var lines = new ArrayList<Line>();
    for (var subscription : theirs) {
      if (all.hasRoom() && all.to(subscription.from()).isEmpty() && !owns(heir, subscription)) {
        all.take(subscription);
        lines.add(Subscription.RECORDING.made(subscription));
      }
    }
    new Ghosts(sql, guest.id()).pass(heir.id());
    if (!lines.isEmpty()) {
      var words = "Brought along what the guest had subscribed to";
      new History(sql, heir.id()).write(words, lines, clock.instant());
    }
  }

  private boolean owns(Member heir, Subscription subscription) {
    return subscription.from() instanceof Subscription.Shared share
        && overlays.belongsTo(heir, subscription, share);
  }
}
