package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Files are looked at first, and added as one step. */
abstract class ImportingContract extends ImportsContract {

  ImportingContract(TestServer server) {
    super(server);
  }

  @Test
  void looksWithoutChangingAnything() {
    var looked = look(TOGGL);

    assertCounts(looked, 2, 0, 0);
    assertThat(looked.json().getString("format")).isEqualTo("toggl");
    var sample = looked.json().getJsonArray("sample").getValuesAs(JsonObject.class);
    assertThat(sample.get(0).getString("title"))
        .isEqualTo("@Acme @Web-shop fixed login #bug #urgent");
    assertThat(sample.get(0).getString("start")).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void addsAllAsOneStep() {
    var taken = take(Body.file("toggl march.csv", TOGGL));

    assertCounts(taken, 2, 0, 0);
    assertThat(told())
        .containsExactly(
            "@Acme @Web-shop fixed login #bug #urgent | 2026-03-02T09:00:00Z | 2026-03-02T10:30:00Z",
            "lunch talk | 2026-03-02T12:00:00Z | 2026-03-02T12:45:00Z");
    assertThat(client.get("/api/v1/history").text())
        .contains("Imported 2 entries from toggl march.csv");
    assertThat(client.get("/api/v1/stats?start=2026-03-01&end=2026-04-01").text())
        .contains("\"total\":{\"days\":0,\"entries\":2,\"hours\":2.25}");
  }

  @Test
  void addsNothingTwice() {
    take(TOGGL);

    assertCounts(look(TOGGL), 0, 2, 0);
    var again = take(TOGGL);
    assertCounts(again, 0, 2, 0);
    assertThat(again.header("DoneCal-Step")).isEmpty();
    assertThat(entries()).hasSize(2);
  }

  @Test
  void knowsWhatWasChangedSince() {
    take(TOGGL);
    var id = entries().get(1).getString("id");
    client.patch("/api/v1/entries/" + id, Body.json("title", "long lunch talk"));

    assertCounts(take(TOGGL), 0, 2, 0);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void knowsWhatWasTypedBefore() {
    client.post(
        "/api/v1/entries",
        Body.json(
            "title", "lunch talk", "start", "2026-03-02T12:00:00Z", "end", "2026-03-02T12:45:00Z"));

    assertCounts(take(TOGGL), 1, 1, 0);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void addsAgainWhatWasDeletedOrUndone() {
    var step = take(TOGGL).header("DoneCal-Step").orElseThrow();
    assertThat(client.post("/api/v1/history/" + step + "/undo").status()).isEqualTo(200);
    assertThat(entries()).isEmpty();

    assertCounts(take(TOGGL), 2, 0, 0);
    client.delete("/api/v1/entries/" + entries().get(0).getString("id"));
    assertCounts(take(TOGGL), 1, 1, 0);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void addsOnceWhatComesTwiceAtTheSameTime() {
    take("date,hours,description\n2026-01-01,1,first\n");
    var answers =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> take(TOGGL).json().getInt("entries"))
            .collect(Collectors.toList());

    assertThat(answers).containsOnlyOnce(2).filteredOn(it -> it != 2).containsOnly(0);
    assertThat(entries()).hasSize(3);
  }

  @Test
  void addsNothingIfOneLineIsWrong() {
    var wrong =
        TOGGL + "Ada,a,,,,backwards,No,2026-03-02,12:00:00,2026-03-02,11:00:00,-01:00:00,\n";
    var looked = look(wrong).json().getJsonArray("errors").getJsonObject(0);
    assertThat(looked.getInt("line")).isEqualTo(4);

    var refused = client.post(IMPORT, Body.file("some.csv", wrong));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type").orElse("")).contains("application/problem+json");
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getInt("line")).isEqualTo(4);
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void readsTimesInTheZoneThatIsChosen() {
    live("Europe/Paris");

    assertThat(look(TOGGL).text()).contains("2026-03-02T09:00:00+01:00", "Europe/Paris");
    assertThat(look(TOGGL, "zone", "America/New_York").text())
        .contains("2026-03-02T09:00:00-05:00");
  }

  @Test
  void keepsTheSpellingOfTags() {
    client.post("/api/v1/entries", Body.json("title", "@ACME began", "start", "2026-01-01"));

    take(TOGGL);

    assertThat(client.get("/api/v1/tags").text()).contains("\"ACME\"").doesNotContain("\"Acme\"");
  }

  @Test
  void undoesAndRedoesThousands() {
    var lines =
        IntStream.range(0, 2500)
            .mapToObj(
                i ->
                    "@many number %d,2026-%02d-%02d 10:%02d,2026-%02d-%02d 10:%02d"
                        .formatted(
                            i, i % 12 + 1, i % 28 + 1, i % 30, i % 12 + 1, i % 28 + 1, i % 30 + 20))
            .collect(Collectors.joining("\n"));
    var step = take("title,start,end\n" + lines).header("DoneCal-Step").orElseThrow();
    assertThat(client.get("/api/v1/tags").text()).contains("\"count\":2500");
    var stats = client.get("/api/v1/stats?start=2026-01-01&end=2027-01-01").text();

    var undone = client.post("/api/v1/history/" + step + "/undo").json().getString("id");
    assertThat(entries()).isEmpty();
    assertThat(client.get("/api/v1/stats?start=2026-01-01&end=2027-01-01").text())
        .contains("\"entries\":0");
    assertThat(client.post("/api/v1/history/" + undone + "/undo").status()).isEqualTo(200);
    assertThat(client.get("/api/v1/stats?start=2026-01-01&end=2027-01-01").text()).isEqualTo(stats);
  }
}
