package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** What is told on H2 elsewhere, from end to end on PostgreSQL: its SQL is read by another. */
class PostgresJourney {
  private static final String ENTRIES = "/api/v1/entries";

  @Test
  void worksOnPostgresToo() {
    try (var server = TestServer.start(Postgres.freshDatabase())) {
      var client = server.client();
      assertThat(client.get("/").status()).isEqualTo(200);
      assertThat(client.get("/health/ready").status()).isEqualTo(200);

      var id = save(client, "@acme fixed #login");
      assertThat(save(client, "@acme wrote to Ida")).isNotEqualTo(id);
      client.signUp("ida@example.org", "a quiet green door");
      client.post("/auth/logout");
      client.signIn("ida@example.org", "a quiet green door");

      changeDeleteAndRestore(client, ENTRIES + "/" + id);
      search(client);
      addUp(client);
    }
  }

  private static String save(TestClient client, String title) {
    var entry =
        json(
            "title",
            title,
            "start",
            "2026-11-22T10:00:00",
            "end",
            "2026-11-22T11:30:00",
            "zone",
            "Europe/Paris");
    var saved = client.post(ENTRIES, entry);
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    assertThat(client.post(ENTRIES, entry).status()).as("twin").isEqualTo(200);
    return saved.json().getString("id");
  }

  private static void changeDeleteAndRestore(TestClient client, String address) {
    assertThat(client.patch(address, json("note", "in the rain")).status()).isEqualTo(200);
    assertThat(client.delete(address).status()).isEqualTo(204);
    assertThat(client.get(address).status()).isEqualTo(404);
    assertThat(client.post(address + "/restore").status()).isEqualTo(200);
    assertThat(client.get(address).json().getString("note")).isEqualTo("in the rain");
    assertThat(client.get("/api/v1/history").array()).hasSizeGreaterThanOrEqualTo(5);
  }

  private static void search(TestClient client) {
    assertThat(titles(client, "q", "rain")).containsExactly("@acme fixed #login");
    assertThat(titles(client, "filter", "@acme -#login")).containsExactly("@acme wrote to Ida");
    assertThat(titles(client, "start", "2026-11-22", "end", "2026-11-23")).hasSize(2);
  }

  private static List<String> titles(TestClient client, String... query) {
    return client
        .get(ENTRIES, query)
        .json()
        .getJsonArray("entries")
        .getValuesAs(entry -> entry.asJsonObject().getString("title"));
  }

  private static void addUp(TestClient client) {
    var statistics = client.get("/api/v1/stats", "start", "2026-11-01", "end", "2026-12-01").json();
    assertThat(statistics.getJsonObject("total").getJsonNumber("hours").doubleValue()).isEqualTo(3);
    assertThat(statistics.getJsonArray("hours").getValuesAs(JsonObject.class))
        .extracting(row -> row.getString("tag"), row -> row.getJsonNumber("hours").doubleValue())
        .containsExactly(tuple("acme", 3.0), tuple("login", 1.5));
    assertThat(client.get("/api/v1/tags").array()).hasSize(2);
  }
}
