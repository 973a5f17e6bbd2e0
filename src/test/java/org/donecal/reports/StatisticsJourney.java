package org.donecal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

class StatisticsJourney {
  private static final String STATS = "/api/v1/stats";

  private final TestClient client = TestServer.shared().client();

  @Test
  void nobodyHasNothing() {
    assertThat(stats())
        .isEqualTo(
            "{\"days\":[],\"end\":null,\"hours\":[],\"start\":null,"
                + "\"total\":{\"days\":0,\"entries\":0,\"hours\":0.0}}");
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void oneUntaggedDayIsOneRow() {
    add("thinking", "2026-11-20", "2026-11-21");

    assertThat(rows("days")).isEqualTo("untagged 1");
    assertThat(rows("hours")).isEmpty();
  }

  @Test
  void aBlankBoundIsOpen() {
    add("thinking", "2026-11-20", "2026-11-21");

    assertThat(rows("days", "start", "", "end", "")).isEqualTo("untagged 1");
  }

  @Test
  void aTaggedEntryWithoutAnEndIsHalfAnHour() {
    client.post("/api/v1/entries", json("title", "@tagged", "start", "2026-11-20T10:00:00Z"));

    assertThat(rows("hours")).isEqualTo("tagged 0.5");
  }

  @Test
  void daysStretchedByTwoAreThreeAndUntaggedStandsFirst() {
    add("@tagged conference", "2026-11-17", "2026-11-20");
    add("nothing", "2026-11-23", "2026-11-24");

    assertThat(rows("days")).isEqualTo("untagged 1, tagged 3");
  }

  @Test
  void everyTagHasTheFullAmountAndTheTotalCountsAnEntryOnce() {
    add("@Tag1 and #tag2 both", "2026-11-20T09:00:00Z", "2026-11-20T09:30:00Z");
    add("@tag2 alone", "2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z");
    add("no tag", "2026-11-20T12:00:00Z", "2026-11-20T14:30:00Z");

    assertThat(rows("hours")).isEqualTo("untagged 2.5, Tag1 0.5, tag2 1.5");
    assertThat(client.get(STATS).json().getJsonObject("total").toString())
        .isEqualTo("{\"days\":0,\"entries\":3,\"hours\":4.0}");
  }

  @Test
  void exactMinutesAreSummedAndRoundedOnce() {
    for (var hour : new String[] {"09", "10", "11", "12"}) {
      add("@a", "2026-11-20T" + hour + ":00:00Z", "2026-11-20T" + hour + ":15:00Z");
    }
    for (var hour : new String[] {"13", "14", "15"}) {
      add("@b", "2026-11-20T" + hour + ":00:00Z", "2026-11-20T" + hour + ":20:00Z");
    }
    add("@c", "2026-11-20T16:00:00Z", "2026-11-20T16:02:00Z");

    assertThat(rows("hours")).isEqualTo("a 1, b 1, c 0.03");
  }

  @Test
  void entriesAreClippedToTheRange() {
    add("@night", "2026-11-19T22:00:00Z", "2026-11-20T03:00:00Z");
    add("@trip", "2026-11-18", "2026-11-25");
    add("@sabbatical", "2026-01-01", "2027-01-01");

    assertThat(rows("hours", "start", "2026-11-20", "end", "2026-11-21")).isEqualTo("night 3");
    assertThat(rows("days", "start", "2026-11-20", "end", "2026-11-21"))
        .isEqualTo("sabbatical 1, trip 1");
    assertThat(rows("days", "start", "2026-11-24", "end", "2026-12-01"))
        .isEqualTo("sabbatical 7, trip 1");
    assertThat(rows("hours", "start", "2026-11-20T01:30:00Z", "end", "2026-11-20T02:00:00Z"))
        .isEqualTo("night 0.5");
    assertThat(rows("hours", "start", "2026-11-20T03:00:00Z")).isEmpty();
  }

  @Test
  void aFilterChoosesEntriesNotRows() {
    add("@acme fixed #login", "2026-11-20T09:00:00Z", "2026-11-20T10:00:00Z");
    add("@acme mail", "2026-11-20T10:00:00Z", "2026-11-20T12:00:00Z");
    add("lunch", "2026-11-20T12:00:00Z", "2026-11-20T13:00:00Z");

    assertThat(rows("hours", "filter", "@acme")).isEqualTo("acme 3, login 1");
    assertThat(rows("hours", "filter", "@acme -#login")).isEqualTo("acme 2");
    assertThat(rows("hours", "filter", "#LOGIN, untagged"))
        .isEqualTo("untagged 1, acme 1, login 1");
    var refused = client.get(STATS, "filter", "@acme (");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("\"filter\"").contains("character 7");
  }

  @Test
  void aTagKeepsItsColourWhateverElseIsShown() {
    add("@acme", "2026-11-20T09:00:00Z", "2026-11-20T10:00:00Z");
    var alone = client.get(STATS).json().getJsonArray("hours").getJsonObject(0).getString("color");
    add("@aardvark and nothing", "2026-11-20T11:00:00Z", "2026-11-20T12:00:00Z");
    add("untagged", "2026-11-20T13:00:00Z", "2026-11-20T14:00:00Z");

    assertThat(client.get(STATS).json().getJsonArray("hours").getJsonObject(2).getString("color"))
        .isEqualTo(alone);
  }

  @Test
  void unreadableBoundsAreRefused() {
    assertThat(client.get(STATS, "start", "yesterday").text()).contains("\"start\"");
    assertThat(client.get(STATS, "start", "2026-11-20", "end", "2026-11-19").status())
        .isEqualTo(400);
  }

  private void add(String title, String start, String end) {
    var answer = client.post("/api/v1/entries", json("title", title, "start", start, "end", end));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private String stats() {
    return client.get(STATS).text();
  }

  private String rows(String kind, String... query) {
    var answer = client.get(STATS, query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().getJsonArray(kind).getValuesAs(JsonObject.class).stream()
        .map(row -> row.getString("tag", "untagged") + " " + amount(row, kind))
        .reduce((all, row) -> all + ", " + row)
        .orElse("");
  }

  private static String amount(JsonObject row, String kind) {
    return row.getJsonNumber(kind).bigDecimalValue().stripTrailingZeros().toPlainString();
  }
}
