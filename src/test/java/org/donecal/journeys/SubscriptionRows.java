package org.donecal.journeys;

import static org.donecal.testclient.Body.json;

import java.util.Map;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;

/** What somebody may try who knows a subscription of another's by its name. */
final class SubscriptionRows {
  private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
  private static final String GHOSTS = "/api/v1/ghosts";

  private SubscriptionRows() {}

  /** A new subscription of theirs, to what somebody else shares. */
  static String subscribed(TestClient visitor) {
    var somebody = TestServer.shared().client();
    var shared = somebody.post("/api/v1/shares", json("filter", "", "detail", "notes"));
    var url = shared.json().getString("url");
    var wish = json("key", url.substring(url.lastIndexOf('/') + 1), "label", "zebra");
    return visitor.post(SUBSCRIPTIONS, wish).json().getString("id");
  }

  static Map<String, IsolationTest.Row> all(String subscription) {
    var theirs = SUBSCRIPTIONS + "/" + subscription;
    var ghost = GHOSTS + "/" + subscription;
    return Map.of(
        "SubscriptionsResource.list",
        new IsolationTest.Row(200, other -> other.get(SUBSCRIPTIONS)),
        "SubscriptionsResource.add",
        new IsolationTest.Row(404, other -> other.post(SUBSCRIPTIONS, json("key", subscription))),
        "SubscriptionsResource.show",
        new IsolationTest.Row(404, other -> other.get(theirs)),
        "SubscriptionsResource.change",
        new IsolationTest.Row(404, other -> other.patch(theirs, json("hidden", true))),
        "SubscriptionsResource.remove",
        new IsolationTest.Row(404, other -> other.delete(theirs)),
        "SubscriptionsResource.entries",
        new IsolationTest.Row(404, other -> other.get(theirs + "/entries")),
        "GhostsResource.list",
        new IsolationTest.Row(200, other -> other.get(GHOSTS)),
        "GhostsResource.accept",
        new IsolationTest.Row(404, other -> other.post(ghost + "/accept")),
        "GhostsResource.dismiss",
        new IsolationTest.Row(404, other -> other.post(ghost + "/dismiss")));
  }
}
