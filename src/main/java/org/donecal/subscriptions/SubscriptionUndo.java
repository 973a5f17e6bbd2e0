package org.donecal.subscriptions;

import java.util.ArrayList;
import java.util.List;
import org.donecal.history.Line;
import org.donecal.history.Undoable;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/** Puts subscriptions back. One that is gone for good stays gone. */
final class SubscriptionUndo implements Undoable {
  @Override
  public String kind() {
    return SubscriptionLine.KIND;
  }

  @Override
  public List<Line> putBack(Undoing undoing, List<Line> lines) {
    var all = new Subscriptions(new Sql(undoing.session()), undoing.member().id());
    var written = new ArrayList<Line>();
    for (var line : lines) {
      all.find(line.subject()).ifPresent(it -> written.add(putBack(undoing, all, it, line)));
    }
    return written;
  }

  private static Line putBack(
      Undoing undoing, Subscriptions all, Subscription subscription, Line line) {
    var was = line.was();
    var became = line.became();
    if (was == null ? !subscription.alive() : became == null && subscription.alive()) {
      throw undoing.conflict(line);
    }
    if (was == null) {
      all.write(subscription.removed(undoing.now().getEpochSecond()));
      return SubscriptionLine.removed(subscription);
    }
    if (became == null) {
      if (all.to(subscription.from()).isPresent()) {
        throw undoing.conflict(line);
      }
      all.checkRoom();
      all.write(subscription.removed(null));
      return SubscriptionLine.made(subscription);
    }
    if (!SubscriptionLine.fields(subscription).equals(became)) {
      throw undoing.conflict(line, SubscriptionLine.LABEL);
    }
    var label = was.getString(SubscriptionLine.LABEL);
    var again =
        subscription.with(
            label.isEmpty() ? null : label,
            was.getString(SubscriptionLine.COLOR),
            subscription.hidden());
    all.write(again);
    return SubscriptionLine.changed(subscription, again);
  }
}
