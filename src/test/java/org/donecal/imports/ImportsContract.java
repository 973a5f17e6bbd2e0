package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;

/** What everybody does who imports files, whatever database lies under it. */
abstract class ImportsContract {
  static final String IMPORT = "/api/v1/import";
  static final String TOGGL =
      """
      User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
      Ada,ada@example.org,Acme,Web shop,,fixed login,No,2026-03-02,09:00:00,2026-03-02,10:30:00,01:30:00,"bug, urgent"
      Ada,ada@example.org,,,,lunch talk,No,2026-03-02,12:00:00,2026-03-02,12:45:00,00:45:00,
      """;

  final TestServer server;
  final TestClient client;

  ImportsContract(TestServer server) {
    this.server = server;
    this.client = server.client();
  }

  Answer look(String content, String... query) {
    return look(Body.file("some.csv", content), query);
  }

  Answer look(Body body, String... query) {
    var answer = client.post(IMPORT + "?dryRun=true&" + Body.encode(query), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  Answer take(String content, String... query) {
    return take(Body.file("some.csv", content), query);
  }

  Answer take(Body body, String... query) {
    var answer = client.post(IMPORT + "?dryRun=false&" + Body.encode(query), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  static void assertCounts(Answer answer, int entries, int duplicates, int skipped) {
    assertThat(counts(answer)).as(answer.text()).containsExactly(entries, duplicates, skipped, 0);
  }

  static List<Integer> counts(Answer answer) {
    var json = answer.json();
    return List.of(
        json.getInt("entries"),
        json.getInt("duplicates"),
        json.getInt("skipped"),
        json.getJsonArray("errors").size());
  }

  List<JsonObject> entries() {
    return client
        .get("/api/v1/entries?limit=1000")
        .json()
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class);
  }

  /** Title, start and end of each. */
  List<String> told() {
    return entries().stream()
        .map(
            it ->
                it.getString("title") + " | " + it.getString("start") + " | " + it.getString("end"))
        .toList();
  }

  void live(String zone) {
    var answer = client.patch("/api/v1/settings", Body.json("zone", zone));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }
}
