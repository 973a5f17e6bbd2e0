package org.donecal.subscriptions;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.Line;
import org.donecal.history.Restoring;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/** Puts subscriptions back. One that is gone for good stays gone. */
final class SubscriptionUndo extends Restoring<Subscription> {
  SubscriptionUndo() {
    super(Subscription.RECORDING);
  }

  private static Subscriptions subscriptions(Undoing undoing) {
    return new Subscriptions(new Sql(undoing.session()), undoing.member().id());
  }

  @Override
  protected Optional<Subscription> find(Undoing undoing, UUID id) {
    return subscriptions(undoing).find(id);
  }

  @Override
  protected boolean isAlive(Subscription subscription) {
    return subscription.alive();
  }

  @Override
  protected Subscription gone(Subscription subscription, Undoing undoing) {
    return subscription.removed(undoing.now().getEpochSecond());
  }

  @Override
  protected Subscription back(Subscription subscription, Undoing undoing, Line line) {
    var all = subscriptions(undoing);
    if (all.to(subscription.from()).isPresent()) {
      throw undoing.conflict(line);
    }
    all.checkRoom();
    return subscription.removed(null);
  }

  @Override
  protected Subscription with(Subscription subscription, JsonObject fields, Undoing undoing) {
    var label = fields.getString(Subscription.LABEL);
    return subscription.with(
        label.isEmpty() ? null : label,
        fields.getString(Subscription.COLOR),
        subscription.hidden());
  }

  @Override
  protected void write(Subscription subscription, Undoing undoing) {
    subscriptions(undoing).write(subscription);
  }
}
