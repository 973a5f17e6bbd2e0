package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

class FirstVisitJourney {
  private final TestClient client = TestServer.shared().client();

  @Test
  void lookingCreatesNothing() {
    assertThat(client.get("/").text()).contains("DoneCal");
    assertThat(client.cookies().all()).isEmpty();

    assertThat(client.get("/api/v1/entries", "start", "2026-11-01", "end", "2026-12-01").json())
        .asString()
        .contains("\"entries\":[]");
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void theFirstSaveMakesAGuestWhoIsKnownAgain() {
    var saved =
        client.post(
            "/api/v1/entries",
            json("title", "@acme fixed #login", "start", "2026-11-22", "allDay", true));

    assertThat(saved.status()).isEqualTo(201);
    assertThat(client.cookies().find("donecal"))
        .hasValueSatisfying(
            cookie -> {
              assertThat(cookie.httpOnly()).isTrue();
              assertThat(cookie.sameSite()).contains("Lax");
              assertThat(cookie.path()).isEqualTo("/");
              assertThat(cookie.expires()).isPresent();
            });
    assertThat(client.get("/api/v1/entries/" + saved.json().getString("id")).json())
        .isEqualTo(saved.json());
  }

  @Test
  void nobodyElseSeesIt() {
    var saved = client.post("/api/v1/entries", json("title", "secret", "start", "2026-11-22"));

    var address = "/api/v1/entries/" + saved.json().getString("id");
    var other = TestServer.shared().client();
    assertThat(other.get(address).status()).isEqualTo(401);

    other.post("/api/v1/entries", json("title", "mine", "start", "2026-11-22"));
    assertThat(other.get(address).status()).isEqualTo(404);
  }
}
