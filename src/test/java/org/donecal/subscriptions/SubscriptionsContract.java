package org.donecal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares over somebody's own calendar, whatever database lies under it. */
abstract class SubscriptionsContract {
  private static final String ENTRIES = "/api/v1/entries";
  private static final String SHARES = "/api/v1/shares";
  private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
  private static final String NOVEMBER = "/entries?start=2026-11-01&end=2026-12-01";

  private final TestServer server;
  private final TestClient ada;
  private final TestClient eve;

  SubscriptionsContract(TestServer server) {
    this.server = server;
    this.ada = server.client();
    this.eve = server.client();
    add(ada, "@acme fixed #login");
    add(ada, "@zoo fed");
    ada.patch("/api/v1/me", json("firstName", "Ada"));
  }

  private static void add(TestClient whose, String title) {
    var added = whose.post(ENTRIES, json("title", title, "start", "2026-11-20", "note", "hush"));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
  }

  private JsonObject share(@Nullable Object... fields) {
    var shared = ada.post(SHARES, json(fields));
    assertThat(shared.status()).as(shared.text()).isEqualTo(201);
    return shared.json();
  }

  private static String key(JsonObject share) {
    var path = URI.create(share.getString("url")).getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private JsonObject subscribed(JsonObject share) {
    var made = eve.post(SUBSCRIPTIONS, json("key", key(share)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json();
  }

  private static String path(JsonObject subscription) {
    return SUBSCRIPTIONS + "/" + subscription.getString("id");
  }

  private List<String> titles(JsonObject subscription) {
    var answer = eve.get(path(subscription) + NOVEMBER);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().getJsonArray("entries").getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("title"))
        .toList();
  }

  private JsonObject shown(JsonObject subscription) {
    return eve.get(path(subscription)).json();
  }

  private static String step(Answer answer) {
    return answer.header("DoneCal-Step").orElseThrow();
  }

  @Test
  void aGuestLaysAShareOverTheOwnCalendar() {
    var made =
        eve.post(SUBSCRIPTIONS, json("key", key(share("filter", "@acme", "detail", "entries"))));

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var subscription = made.json();
    assertThat(made.location()).endsWith(path(subscription));
    assertThat(subscription.getString("label")).isEqualTo("Ada's calendar");
    assertThat(subscription.getString("color")).matches("#[0-9a-f]{6}");
    assertThat(subscription.getBoolean("hidden")).isFalse();
    assertThat(subscription.getString("state")).isEqualTo("open");
    assertThat(subscription.getString("owner")).isEqualTo("Ada");
    assertThat(eve.get(SUBSCRIPTIONS).array()).containsExactly(subscription);
    assertThat(titles(subscription)).containsExactly("@acme fixed");
  }

  @Test
  void showsNothingThatTheShareHides() {
    var text =
        eve.get(path(subscribed(share("filter", "@acme", "detail", "entries"))) + NOVEMBER).text();

    assertThat(text).doesNotContain("zoo", "hush", "#login");
  }

  @Test
  void whatIsOverlaidIsNotCounted() {
    var subscription = subscribed(share("filter", "", "detail", "notes"));

    assertThat(titles(subscription)).hasSize(2);
    assertThat(eve.get(ENTRIES + "?start=2026-11-01&end=2026-12-01").json().getJsonArray("entries"))
        .isEmpty();
    var stats = eve.get("/api/v1/stats?start=2026-11-01&end=2026-12-01").json();
    assertThat(stats.getJsonObject("total").getInt("entries")).isZero();
  }

  @Test
  void twiceIsOnce() {
    var share = share("filter", "@acme", "detail", "entries");
    var subscription = subscribed(share);

    var again = eve.post(SUBSCRIPTIONS, json("key", key(share)));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(subscription);
    assertThat(again.header("DoneCal-Step")).isEmpty();
    assertThat(eve.get(SUBSCRIPTIONS).array()).hasSize(1);
  }

  @Test
  void theOwnIsRefused() {
    var refused =
        ada.post(SUBSCRIPTIONS, json("key", key(share("filter", "", "detail", "entries"))));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("your own calendar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nope", "%00", "../../etc/passwd", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void anUnknownKeyOpensNothing(String key) {
    assertThat(eve.post(SUBSCRIPTIONS, json("key", key)).status()).isEqualTo(404);
    assertThat(eve.get(SUBSCRIPTIONS).text()).isEqualTo("[]");
  }

  @Test
  void asksForAKeyOrAUrl() {
    assertThat(eve.post(SUBSCRIPTIONS, json()).status()).isEqualTo(400);
    assertThat(eve.post(SUBSCRIPTIONS, json("key", "a", "url", "https://example.org/")).text())
        .contains("not both");
    assertThat(eve.post(SUBSCRIPTIONS, json("key", 5)).status()).isEqualTo(400);
  }

  @Test
  void isRenamedColouredAndHidden() {
    var subscription = subscribed(share("filter", "@acme", "detail", "entries"));

    var changed =
        eve.patch(path(subscription), json("label", " Acme ", "color", "#AA00bb", "hidden", true));

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.json().getString("label")).isEqualTo("Acme");
    assertThat(changed.json().getString("color")).isEqualTo("#aa00bb");
    assertThat(changed.json().getBoolean("hidden")).isTrue();
    assertThat(eve.post("/api/v1/history/" + step(changed) + "/undo").status()).isEqualTo(200);
    assertThat(shown(subscription).getString("label")).isEqualTo("Ada's calendar");
    assertThat(shown(subscription).getBoolean("hidden")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#12345", "javascript:x", "#12345g", "url(x)"})
  void anotherColourThanAColourIsRefused(String color) {
    var subscription = subscribed(share("filter", "@acme", "detail", "entries"));

    assertThat(eve.patch(path(subscription), json("color", color)).status()).isEqualTo(400);
  }

  @Test
  void removedItIsGoneUntilThatIsUndone() {
    var subscription = subscribed(share("filter", "@acme", "detail", "entries"));

    var removed = eve.delete(path(subscription));

    assertThat(removed.status()).isEqualTo(204);
    assertThat(eve.get(path(subscription)).status()).isEqualTo(404);
    assertThat(eve.get(path(subscription) + NOVEMBER).status()).isEqualTo(404);
    assertThat(eve.post("/api/v1/history/" + step(removed) + "/undo").status()).isEqualTo(200);
    assertThat(shown(subscription)).isEqualTo(subscription);
  }

  @Test
  void aRevokedOneIsToldAndTheOthersStay() {
    var revoked = share("filter", "@acme", "detail", "entries");
    var one = subscribed(revoked);
    var other = subscribed(share("filter", "@zoo", "detail", "entries"));

    ada.delete(SHARES + "/" + revoked.getString("id"));

    assertThat(shown(one).getString("state")).isEqualTo("gone");
    assertThat(shown(one).getString("trouble")).contains("not open any more");
    assertThat(eve.get(path(one) + NOVEMBER).status()).isEqualTo(404);
    assertThat(titles(other)).containsExactly("@zoo fed");
    assertThat(eve.get(SUBSCRIPTIONS).array()).hasSize(2);
  }

  @Test
  void aPasswordIsToldOnceAndAgainWhenItIsAnother() {
    var share = share("filter", "@acme", "detail", "entries", "password", "open sesame");

    assertThat(eve.post(SUBSCRIPTIONS, json("key", key(share))).status()).isEqualTo(401);
    assertThat(eve.post(SUBSCRIPTIONS, json("key", key(share), "password", "wrong")).status())
        .isEqualTo(401);
    var made = eve.post(SUBSCRIPTIONS, json("key", key(share), "password", "open sesame"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var subscription = made.json();
    assertThat(titles(subscription)).containsExactly("@acme fixed");

    ada.patch(SHARES + "/" + share.getString("id"), json("password", "another one"));
    assertThat(shown(subscription).getString("state")).isEqualTo("locked");
    assertThat(eve.get(path(subscription) + NOVEMBER).status()).isEqualTo(401);
    var again = eve.post(SUBSCRIPTIONS, json("key", key(share), "password", "another one"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(titles(subscription)).containsExactly("@acme fixed");
  }

  @Test
  void aShareOfTotalsHasNoEntries() {
    assertThat(titles(subscribed(share("filter", "", "detail", "totals")))).isEmpty();
  }

  @Test
  void signingInTheGuestBringsItAlong() {
    var email = "eve-" + UUID.randomUUID() + "@example.org";
    var home = server.client();
    home.signUp(email, "a long password");
    var both = share("filter", "@zoo", "detail", "entries");
    home.post(SUBSCRIPTIONS, json("key", key(both)));
    home.post(ENTRIES, json("title", "mine", "start", "2026-11-20"));
    var own = home.post(SHARES, json("filter", "", "detail", "entries")).json();
    var subscription = subscribed(share("filter", "@acme", "detail", "entries"));
    subscribed(both);
    subscribed(own);

    var login = eve.post("/auth/login", json("email", email, "password", "a long password"));

    assertThat(login.status()).as(login.text()).isEqualTo(200);
    assertThat(eve.get(SUBSCRIPTIONS).array()).hasSize(2);
    assertThat(titles(subscription)).containsExactly("@acme fixed");
    var latest = eve.get("/api/v1/history").array().getJsonObject(0);
    assertThat(latest.getString("words")).contains("guest");
    eve.post("/api/v1/history/" + latest.getString("id") + "/undo");
    assertThat(eve.get(SUBSCRIPTIONS).array()).hasSize(1);
  }

  @Test
  void nobodyElseHasToDoWithIt() {
    var subscription = subscribed(share("filter", "@acme", "detail", "entries"));
    var other = server.client();
    add(other, "mine");

    assertThat(other.get(SUBSCRIPTIONS).text()).isEqualTo("[]");
    assertThat(other.get(path(subscription)).status()).isEqualTo(404);
    assertThat(other.patch(path(subscription), json("hidden", true)).status()).isEqualTo(404);
    assertThat(other.delete(path(subscription)).status()).isEqualTo(404);
    assertThat(other.get(path(subscription) + NOVEMBER).status()).isEqualTo(404);
    assertThat(server.client().delete(path(subscription)).status()).isEqualTo(401);
  }

  @Test
  void tellsNobodyTheKeyAgain() {
    var share = share("filter", "@acme", "detail", "entries");
    subscribed(share);

    assertThat(eve.get(SUBSCRIPTIONS).text() + eve.get("/api/v1/history").text())
        .doesNotContain(key(share));
  }
}
