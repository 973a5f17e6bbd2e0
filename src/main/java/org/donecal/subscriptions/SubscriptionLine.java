package org.donecal.subscriptions;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.donecal.history.Line;

/** What a change did to a subscription, as the history has it: never what opens it. */
final class SubscriptionLine {
  static final String KIND = "subscription";
  static final String LABEL = "label";
  static final String COLOR = "color";

  private SubscriptionLine() {}

  static JsonObject fields(Subscription subscription) {
    return Json.createObjectBuilder()
        .add(LABEL, subscription.label() == null ? "" : subscription.label())
        .add(COLOR, subscription.color())
        .build();
  }

  static Line made(Subscription made) {
    return new Line(KIND, made.id(), 0, null, fields(made));
  }

  static Line removed(Subscription gone) {
    return new Line(KIND, gone.id(), 0, fields(gone), null);
  }

  static Line changed(Subscription was, Subscription is) {
    return new Line(KIND, was.id(), 0, fields(was), fields(is));
  }
}
