package org.donecal.overlaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overlaps as everybody meets them, whatever database lies under the API. */
abstract class OverlapsContract {
  private static final String ENTRIES = "/api/v1/entries";
  private static final String OVERLAPS = "/api/v1/overlaps";
  private static final String DAY = "?start=2026-11-23&end=2026-11-24";

  private final TestServer server;
  private final TestClient client;

  OverlapsContract(TestServer server) {
    this.server = server;
    this.client = server.client();
  }

  @BeforeEach
  void livesInParis() {
    client.patch("/api/v1/settings", json("zone", "Europe/Paris"));
  }

  private String add(String title, String start, String end) {
    return add(client, title, start, end);
  }

  private static String add(TestClient member, String title, String start, String end) {
    var added =
        member.post(
            ENTRIES,
            json("title", title, "start", "2026-11-23T" + start, "end", "2026-11-23T" + end));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json().getString("id");
  }

  private Answer settle(String entry, String other, String how) {
    return client.post(OVERLAPS, json("entry", entry, "other", other, "how", how));
  }

  private List<String> overlaps(String range) {
    var answer = client.get(OVERLAPS + range);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.array().getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("entry") + " " + it.getString("other") + " " + it.getInt("minutes"))
        .toList();
  }

  private List<String> entries() {
    return client
        .get(ENTRIES + DAY)
        .json()
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(OverlapsContract::shown)
        .toList();
  }

  private static String shown(JsonObject entry) {
    return "%s %s-%s"
        .formatted(
            entry.getString("title"),
            entry.getString("start").substring(11, 16),
            entry.getString("end").substring(11, 16));
  }

  @Test
  void tellsPairsWithTheOneThatBeganEarlierAsTheOther() {
    var long1 = add("@acme long", "09:00", "12:00");
    var call = add("call", "10:00", "10:30");
    var late = add("late", "11:30", "13:00");
    add("apart", "13:00", "14:00");

    assertThat(overlaps(DAY))
        .containsExactly(call + " " + long1 + " 30", late + " " + long1 + " 30");
  }

  @Test
  void countsOnlyWhatLiesInTheRange() {
    add("@acme long", "09:00", "12:00");
    add("call", "10:00", "10:30");

    assertThat(overlaps("?start=2026-11-23T10:30&end=2026-11-24")).isEmpty();
    assertThat(overlaps("?start=2026-11-22&end=2026-11-23T10:00")).isEmpty();
    assertThat(overlaps("?start=2026-11-23T10:29&end=2026-11-24")).hasSize(1);
    assertThat(overlaps("")).hasSize(1);
  }

  @Test
  void leavesWholeDaysAndDeletedEntriesOut() {
    client.post(ENTRIES, json("title", "@holiday", "start", "2026-11-23"));
    add("@acme", "09:00", "12:00");
    var gone = add("gone", "09:00", "12:00");
    client.delete(ENTRIES + "/" + gone);

    assertThat(overlaps(DAY)).isEmpty();
  }

  @Test
  void cutsTheOtherWhereTheEntryBegins() {
    var other = add("@acme", "09:00", "12:00");
    var entry = add("call", "11:00", "13:00");

    var done = settle(entry, other, "cut");

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.json().getJsonArray("entries").getValuesAs(JsonObject.class))
        .extracting(OverlapsContract::shown)
        .containsExactly("@acme 09:00-11:00");
    assertThat(entries()).containsExactly("@acme 09:00-11:00", "call 11:00-13:00");
    assertThat(overlaps(DAY)).isEmpty();
    assertThat(lastWords()).isEqualTo("Cut '@acme' where 'call' begins");
  }

  @Test
  void cutsTheOtherWhereTheEntryEndsIfThatLeavesMore() {
    var other = add("@acme", "09:00", "12:00");
    var entry = add("call", "09:30", "10:00");

    assertThat(settle(entry, other, "cut").status()).isEqualTo(200);

    assertThat(entries()).containsExactly("call 09:30-10:00", "@acme 10:00-12:00");
    assertThat(lastWords()).isEqualTo("Cut '@acme' where 'call' ends");
  }

  @Test
  void splitsTheOtherInTwo() {
    var other =
        client
            .post(
                ENTRIES,
                json(
                    "title",
                    "@acme",
                    "start",
                    "2026-11-23T09:00",
                    "end",
                    "2026-11-23T12:00",
                    "note",
                    "by hand"))
            .json()
            .getString("id");
    var entry = add("call", "10:00", "10:30");

    var done = settle(entry, other, "split");

    assertThat(done.json().getJsonArray("entries")).hasSize(2);
    assertThat(done.json().getJsonArray("entries").toString().split("by hand", -1)).hasSize(3);
    assertThat(entries())
        .containsExactly("@acme 09:00-10:00", "call 10:00-10:30", "@acme 10:30-12:00");
    assertThat(lastWords()).isEqualTo("Split '@acme' around 'call'");
  }

  @Test
  void isUndoneInOneStep() {
    var other = add("@acme", "09:00", "12:00");
    var entry = add("call", "10:00", "10:30");
    var step = settle(entry, other, "split").header("DoneCal-Step").orElseThrow();

    assertThat(client.post("/api/v1/history/" + step + "/undo").status()).isEqualTo(200);

    assertThat(entries()).containsExactly("@acme 09:00-12:00", "call 10:00-10:30");
    assertThat(overlaps(DAY)).hasSize(1);
  }

  @Test
  void splitsAsItCutsWhereOnlyOnePartIsLeft() {
    var other = add("@acme", "09:00", "12:00");
    var entry = add("call", "09:00", "10:00");

    assertThat(settle(entry, other, "split").status()).isEqualTo(200);

    assertThat(entries()).containsExactly("call 09:00-10:00", "@acme 10:00-12:00");
  }

  @Test
  void refusesToCutWhatIsCoveredWholly() {
    var other = add("@acme", "10:00", "11:00");
    var entry = add("call", "09:00", "12:00");

    for (var how : List.of("cut", "split")) {
      var done = settle(entry, other, how);
      assertThat(done.status()).isEqualTo(409);
      assertThat(done.json().getString("detail"))
          .isEqualTo("'call' covers all of '@acme'. You can delete it instead.");
    }
    assertThat(entries()).containsExactly("call 09:00-12:00", "@acme 10:00-11:00");
  }

  @Test
  void keepsAnOverlapUntilItChanges() {
    var other = add("@acme", "09:00", "12:00");
    var entry = add("call", "11:00", "13:00");

    var kept = settle(entry, other, "keep");
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.json().getJsonArray("entries")).isEmpty();
    assertThat(kept.header("DoneCal-Step")).isEmpty();
    assertThat(settle(other, entry, "keep").status()).isEqualTo(200);
    assertThat(overlaps(DAY)).isEmpty();

    client.patch(ENTRIES + "/" + entry, json("start", "2026-11-23T10:00"));
    assertThat(overlaps(DAY)).containsExactly(entry + " " + other + " 120");
  }

  @Test
  void refusesWhatDoesNotOverlapAnyMore() {
    var other = add("@acme", "09:00", "12:00");
    var entry = add("call", "12:00", "13:00");
    var day =
        client
            .post(ENTRIES, json("title", "@holiday", "start", "2026-11-23"))
            .json()
            .getString("id");

    for (var how : List.of("cut", "split", "keep")) {
      assertThat(settle(entry, other, how).status()).isEqualTo(409);
      assertThat(settle(day, other, how).status()).isEqualTo(409);
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    var entry = add("@acme", "09:00", "12:00");

    assertThat(settle(entry, entry, "cut").status()).isEqualTo(400);
    assertThat(settle(entry, entry, "burn").json().toString()).contains("\"field\":\"how\"");
    assertThat(client.post(OVERLAPS, json("how", "cut")).status()).isEqualTo(400);
    assertThat(settle(entry, "nothing", "cut").status()).isEqualTo(404);
    assertThat(client.get(OVERLAPS + "?start=2026-11-24&end=2026-11-23").status()).isEqualTo(400);
  }

  @Test
  void touchesNobodyElsesEntries() {
    var theirs = add(server.client(), "@zebra", "09:00", "12:00");
    var mine = add("mine", "10:00", "11:00");

    assertThat(overlaps(DAY)).isEmpty();
    for (var how : List.of("cut", "split", "keep")) {
      assertThat(settle(mine, theirs, how).status()).isEqualTo(404);
      assertThat(settle(theirs, mine, how).status()).isEqualTo(404);
    }
  }

  @Test
  void tellsAtMostAThousand() {
    IntStream.range(0, 50).forEach(it -> add("same " + it, "09:00", "10:%02d".formatted(it)));

    assertThat(overlaps(DAY)).hasSize(1000);
  }

  private String lastWords() {
    return client.get("/api/v1/history?limit=1").array().getJsonObject(0).getString("words");
  }
}
