package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;
import static org.donecal.testclient.Body.rawJson;

import jakarta.json.JsonValue;
import java.util.UUID;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsJourney {
  private final TestClient client = TestServer.shared().client();

  @Test
  void tellsTheDefaultsAndCreatesNobody() {
    var answer = client.get("/api/v1/settings");

    assertThat(answer.json().toString())
        .isEqualTo(
            "{\"zone\":\"UTC\",\"zoneKnown\":false,\"weekStart\":\"monday\",\"hideWeekend\":false,"
                + "\"clock\":24,\"firstHour\":8,\"sounds\":false,\"theme\":\"auto\","
                + "\"hoursPerDay\":8}");
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void keepsWhatAGuestChooses() {
    var saved =
        client.patch(
            "/api/v1/settings",
            json("zone", "Europe/Paris", "weekStart", "sunday", "hideWeekend", true, "clock", 12));
    assertThat(saved.status()).isEqualTo(200);
    client.patch("/api/v1/settings", json("theme", "dark", "hoursPerDay", 7.5, "sounds", true));

    var settings = client.get("/api/v1/settings").json();

    assertThat(settings.getString("zone")).isEqualTo("Europe/Paris");
    assertThat(settings.getBoolean("zoneKnown")).isTrue();
    assertThat(settings.getString("weekStart")).isEqualTo("sunday");
    assertThat(settings.getInt("clock")).isEqualTo(12);
    assertThat(settings.getJsonNumber("hoursPerDay").doubleValue()).isEqualTo(7.5);
    assertThat(client.get("/").text()).contains("data-theme=\"dark\"").contains("Europe/Paris");
  }

  @ParameterizedTest
  @CsvSource({
    "zone, Mars/Olympus",
    "zone, ''",
    "weekStart, noday",
    "hideWeekend, perhaps",
    "clock, 13",
    "firstHour, 24",
    "firstHour, -1",
    "firstHour, eight",
    "sounds, loud",
    "theme, pink",
    "hoursPerDay, 0",
    "hoursPerDay, 24.5",
    "hoursPerDay, 7.123",
    "hoursPerDay, NaN",
  })
  void refusesABadValueByItsFieldAndStoresNothing(String field, String value) {
    var answer = client.patch("/api/v1/settings", json(field, value));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getJsonArray("errors"))
        .singleElement()
        .satisfies(it -> assertThat(it.asJsonObject().getString("field")).isEqualTo(field));
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    var answer =
        client.patch("/api/v1/settings", rawJson("{\"clock\":1,\"theme\":null,\"sounds\":3}"));

    assertThat(answer.json().getJsonArray("errors")).hasSize(3);
  }

  @Test
  void changesNamesAndAddressOfAMember() {
    var unique = UUID.randomUUID() + "@example.org";
    client.signUp("a" + unique, "a quiet green door");

    var changed =
        client.patch("/api/v1/me", json("firstName", " Ada ", "email", " B" + unique + " "));

    assertThat(changed.json().getString("firstName")).isEqualTo("Ada");
    assertThat(changed.json().getString("email")).isEqualTo("B" + unique);
    assertThat(changed.json().get("lastName")).isEqualTo(JsonValue.NULL);
    assertThat(TestServer.shared().client().signIn("b" + unique, "a quiet green door")).isNotNull();
  }

  @Test
  void refusesAnAddressThatIsBadOrSomebodyElses() {
    var unique = UUID.randomUUID() + "@example.org";
    TestServer.shared().client().signUp("a" + unique, "a quiet green door");
    client.signUp("b" + unique, "a quiet green door");

    assertThat(client.patch("/api/v1/me", json("email", "A" + unique)).status()).isEqualTo(400);
    assertThat(client.patch("/api/v1/me", json("email", "bob")).status()).isEqualTo(400);
    assertThat(client.patch("/api/v1/me", json("email", null)).status()).isEqualTo(400);
    assertThat(client.get("/api/v1/me").json().getString("email")).isEqualTo("b" + unique);
  }

  @Test
  void letsAGuestHaveANameButNoAddress() {
    assertThat(client.patch("/api/v1/me", json("firstName", "Ada")).status()).isEqualTo(401);
    client.patch("/api/v1/settings", json("clock", 12));

    assertThat(client.patch("/api/v1/me", json("firstName", "Ada")).status()).isEqualTo(200);
    assertThat(client.patch("/api/v1/me", json("email", "a@b.org")).status()).isEqualTo(403);
  }
}
