package org.donecal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportJourney {
  private static final String REPORT = "/api/v1/report";
  private static final String COMBINATIONS = REPORT + "/combinations";

  private final TestClient client = TestServer.shared().client();

  @Test
  void nobodyHasNothing() {
    assertThat(client.get(REPORT).text())
        .isEqualTo(
            "{\"end\":null,\"interval\":\"day\",\"intervals\":[],\"series\":[],\"start\":null,"
                + "\"total\":{\"days\":0,\"entries\":0,\"hours\":0.0},\"totals\":[]}");
    assertThat(client.get(COMBINATIONS).text()).isEqualTo("[]");
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void anEmptyCalendarHasNothing() {
    var id = add("@a", "2026-11-20", "2026-11-21");
    client.delete("/api/v1/entries/" + id);

    assertThat(client.get(REPORT, "interval", "week").json().getJsonArray("intervals")).isEmpty();
    assertThat(client.get(COMBINATIONS).text()).isEqualTo("[]");
  }

  /** The four entries of the catalogue's section 11.1, around a today of 20 November. */
  @Test
  void showsTheFactsOfTheCatalogue() {
    add("yesterday", "2026-11-19", "2026-11-20");
    add("#Boston", "2026-11-21", "2026-11-22");
    add("three days ago", "2026-11-17", "2026-11-18");
    add("@washington", "2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z");

    assertThat(series("interval", "month"))
        .isEqualTo("untagged [2] [0], Boston [1] [0], washington [0] [1]");
    assertThat(series("interval", "month", "start", "2026-11-20"))
        .isEqualTo("Boston [1] [0], washington [0] [1]");
    assertThat(series("interval", "week", "start", "2026-11-20", "end", "2026-11-21"))
        .isEqualTo("washington [0] [1]");
  }

  @Test
  void goesFromTheFirstEntryToTheLastWhereNoBoundIsGiven() {
    add("@a", "2026-11-20", "2026-11-21");
    add("@b", "2026-11-22T22:00:00Z", "2026-11-23T00:00:00Z");

    var report = client.get(REPORT).json();

    assertThat(report.getString("start")).isEqualTo("2026-11-20");
    assertThat(report.getString("end")).isEqualTo("2026-11-23");
    assertThat(intervals(report)).isEqualTo("2026-11-20 2026-11-21 2026-11-22");
    assertThat(intervals(client.get(REPORT, "start", "2026-11-22").json())).isEqualTo("2026-11-22");
    assertThat(intervals(client.get(REPORT, "end", "2026-11-21").json())).isEqualTo("2026-11-20");
    assertThat(intervals(client.get(REPORT, "start", "2026-12-01").json())).isEmpty();
    assertThat(client.get(REPORT, "start", " ", "end", "").json()).isEqualTo(report);
  }

  @Test
  void splitsAtTheBordersOfIntervalsNamedByTheirFirstDay() {
    add("@night", "2026-11-29T22:00:00Z", "2026-11-30T03:20:00Z");
    add("@trip", "2026-11-28", "2026-12-03");
    var weeks = new String[] {"start", "2026-11-25", "end", "2026-12-02", "interval", "week"};

    var report = client.get(REPORT, weeks).json();

    assertThat(intervals(report)).isEqualTo("2026-11-23 2026-11-30");
    assertThat(series(weeks)).isEqualTo("night [0, 0] [2, 3.33], trip [2, 2] [0, 0]");
    assertThat(report.getJsonArray("totals").toString())
        .isEqualTo(
            "[{\"days\":2,\"entries\":2,\"hours\":2.0},{\"days\":2,\"entries\":2,\"hours\":3.33}]");
    assertThat(report.getJsonObject("total").toString())
        .isEqualTo("{\"days\":4,\"entries\":2,\"hours\":5.33}");
    client.patch("/api/v1/settings", json("weekStart", "sunday"));
    assertThat(intervals(client.get(REPORT, weeks).json())).isEqualTo("2026-11-22 2026-11-29");
    assertThat(
            intervals(
                client
                    .get(REPORT, "start", "2026-11-25", "end", "2026-12-02", "interval", "month")
                    .json()))
        .isEqualTo("2026-11-01 2026-12-01");
  }

  @Test
  void givesEveryTagTheFullAmountAndFiltersEntries() {
    add("@acme #login", "2026-11-20T09:00:00Z", "2026-11-20T10:00:00Z");
    add("@acme", "2026-11-20T10:00:00Z", "2026-11-20T12:00:00Z");
    add("lunch", "2026-11-20T12:00:00Z", "2026-11-20T12:30:00Z");

    assertThat(series()).isEqualTo("untagged [0] [0.5], acme [0] [3], login [0] [1]");
    assertThat(series("filter", "@acme -#login")).isEqualTo("acme [0] [2]");
    assertThat(series("filter", "@nobody", "start", "2026-11-20", "end", "2026-11-21")).isEmpty();
  }

  @Test
  void tellsWhichTagsStoodTogether() {
    add("@Zoo @acme both", "2026-11-20T09:00:00Z", "2026-11-20T10:00:00Z");
    add("#acme and @zoo", "2026-11-20T10:00:00Z", "2026-11-20T12:00:00Z");
    add("@acme", "2026-11-20", "2026-11-21");
    add("lunch", "2026-11-20T12:00:00Z", "2026-11-20T12:30:00Z");
    add("@acme weeks", "2026-10-01", "2026-11-21");

    assertThat(client.get(COMBINATIONS, "start", "2026-11-20", "end", "2026-11-21").text())
        .isEqualTo(
            "[{\"days\":2,\"entries\":2,\"hours\":0.0,\"tags\":[\"acme\"]},"
                + "{\"days\":0,\"entries\":2,\"hours\":3.0,\"tags\":[\"acme\",\"zoo\"]},"
                + "{\"days\":0,\"entries\":1,\"hours\":0.5,\"tags\":[]}]");
    assertThat(client.get(COMBINATIONS, "filter", "untagged").text()).contains("\"entries\":1");
  }

  @ParameterizedTest
  @CsvSource({
    "interval, year",
    "interval, 1 week",
    "interval, DAY",
    "start, yesterday",
    "end, 2026-02-30",
    "filter, @a (",
  })
  void refusesWhatItCannotRead(String parameter, String value) {
    for (var address : new String[] {REPORT, COMBINATIONS}) {
      if (!(address.equals(COMBINATIONS) && parameter.equals("interval"))) {
        var refused = client.get(address, parameter, value);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"field\":\"" + parameter + "\"");
      }
    }
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThat(client.get(REPORT, "start", "x", "interval", "y", "filter", "z").text())
        .contains("\"start\"", "\"interval\"", "\"filter\"");
    assertThat(client.get(REPORT, "start", "2026-11-02", "end", "2026-11-01").text())
        .contains("\"field\":\"end\"");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2024-02-10, day, the interval week",
    "1990-01-01, 2024-02-10, day, the interval month",
    "1990-01-01, 2024-02-10, week, the interval month",
    "0001-01-01, 9999-01-01, day, a shorter range",
    "0001-01-01, 9999-01-01, month, a shorter range",
  })
  void refusesMoreIntervalsThanAnybodyCanLookAt(
      String start, String end, String interval, String way) {
    add("@a", "2026-11-20", "2026-11-21");

    var refused = client.get(REPORT, "start", start, "end", end, "interval", interval);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("\"field\":\"interval\"").contains("choose " + way);
  }

  @Test
  void refusesMoreFiguresThanAnAnswerCanHold() {
    for (var batch = 0; batch < 7; batch++) {
      var first = batch * 30;
      var tags = new StringBuilder();
      for (var tag = first; tag < first + 30; tag++) {
        tags.append(" @t").append(tag);
      }
      add(tags.toString().strip(), "2026-11-20", "2026-11-21");
    }

    var days = client.get(REPORT, "start", "2024-01-01", "end", "2027-01-01");
    var weeks = client.get(REPORT, "start", "2024-01-01", "end", "2027-01-01", "interval", "week");

    assertThat(days.status()).isEqualTo(400);
    assertThat(days.text()).contains("too many figures").contains("the interval week");
    assertThat(weeks.json().getJsonArray("series")).hasSize(210);
  }

  private String add(String title, String start, String end) {
    var answer = client.post("/api/v1/entries", json("title", title, "start", start, "end", end));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().getString("id");
  }

  private static String intervals(JsonObject report) {
    return String.join(
        " ", report.getJsonArray("intervals").getValuesAs(it -> it.toString().replace("\"", "")));
  }

  /** Tag, days and hours of each row. */
  private String series(String... query) {
    var answer = client.get(REPORT, query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return String.join(
        ", ",
        answer.json().getJsonArray("series").getValuesAs(JsonObject.class).stream()
            .map(it -> it.getString("tag", "untagged") + figures(it, "days") + figures(it, "hours"))
            .toList());
  }

  private static String figures(JsonObject series, String kind) {
    return " " + series.getJsonArray(kind).getValuesAs(it -> it.toString().replaceAll("\\.0$", ""));
  }
}
