package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

class EntriesJourney {
  private static final String ENTRIES = "/api/v1/entries";

  private final TestClient client = TestServer.shared().client();

  @Test
  void addsShowsChangesDeletesAndRestores() {
    var added =
        client.post(
            ENTRIES,
            json(
                "title", "@acme fixed #login",
                "start", "2026-11-22T14:00:00",
                "end", "2026-11-22T16:00:00",
                "zone", "Europe/Paris"));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.text())
        .matches(
            "\\{\"id\":\"[\\w-]{22}\",\"title\":\"@acme fixed #login\","
                + "\"tags\":\\[\"acme\",\"login\"],\"allDay\":false,"
                + "\"start\":\"2026-11-22T14:00:00\\+01:00\",\"end\":\"2026-11-22T16:00:00\\+01:00\","
                + "\"zone\":\"Europe/Paris\",\"note\":null,\"url\":null,\"version\":1,"
                + "\"createdAt\":\"[-:T\\d]+Z\",\"updatedAt\":\"[-:T\\d]+Z\"}");
    var address = ENTRIES + "/" + added.json().getString("id");
    assertThat(added.location()).endsWith(address);

    assertThat(client.get(address).text()).isEqualTo(added.text());
    var changed = client.patch(address, json("title", "@ACME done", "version", 1));
    assertThat(changed.json().getInt("version")).isEqualTo(2);
    assertThat(changed.json().getJsonArray("tags").getString(0)).isEqualTo("ACME");
    assertThat(client.patch(address, json("title", "x", "version", 1)).status()).isEqualTo(409);

    assertThat(client.delete(address).status()).isEqualTo(204);
    assertThat(client.delete(address).status()).isEqualTo(404);
    assertThat(client.get(address).status()).isEqualTo(404);
    assertThat(client.get(ENTRIES).json().getJsonArray("entries")).isEmpty();
    assertThat(client.post(address + "/restore").status()).isEqualTo(200);
    var all = client.get(ENTRIES, "start", "2026-11-22", "end", "2026-11-23").json();
    assertThat(all.getJsonArray("entries")).hasSize(1);
    assertThat(all.isNull("next")).isTrue();
  }
}
