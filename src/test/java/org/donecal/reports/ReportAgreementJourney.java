package org.donecal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/**
 * Random entries around nights on which clocks change and years end, in several zones: each cell of
 * the report, from kept totals and by aggregation, is what this test adds up for itself.
 */
class ReportAgreementJourney {
  private static final List<String> TAGS = List.of("acme", "client/app", "login", "zoo");

  /** In an order that is always the same, or each run would try other dates. */
  private static final List<Map.Entry<String, Predicate<List<String>>>> FILTERS =
      List.of(
          Map.entry("", tags -> true),
          Map.entry("@acme -#login", tags -> tags.contains("acme") && !tags.contains("login")),
          Map.entry("@client/*, untagged", tags -> tags.contains("client/app") || tags.isEmpty()));

  private final Random random = new Random(20261125);

  /** A member, and what they did. */
  private record Person(
      TestClient client,
      ZoneId home,
      DayOfWeek weekStart,
      List<ExpectedReport.Done> done,
      List<LocalDate> hubs) {}

  @Test
  void agreeOnH2() {
    agree(TestServer.shared());
  }

  @Test
  void agreeOnPostgres() {
    try (var server = TestServer.start(Postgres.freshDatabase())) {
      agree(server);
    }
  }

  private void agree(TestServer server) {
    agree(person(server, "Europe/Paris", DayOfWeek.MONDAY, "2025-03-30", "2025-12-31"));
    agree(person(server, "America/Sao_Paulo", DayOfWeek.SUNDAY, "2018-11-04", "2018-02-18"));
    agree(person(server, "Pacific/Apia", DayOfWeek.SATURDAY, "2011-12-30", "2011-12-31"));
    agree(person(server, "Australia/Lord_Howe", DayOfWeek.MONDAY, "2026-04-05", "2026-10-04"));
  }

  private static Person person(
      TestServer server, String zone, DayOfWeek weekStart, String... hubs) {
    var client = server.client();
    client.post("/api/v1/entries", json("title", "first", "start", "2010-01-01"));
    client.patch("/api/v1/settings", json("zone", zone, "weekStart", weekStart.name()));
    var done = new ArrayList<ExpectedReport.Done>();
    var first = LocalDate.of(2010, 1, 1);
    done.add(new ExpectedReport.Done(List.of(), true, first, first.plusDays(1), 0, 0));
    return new Person(
        client,
        ZoneId.of(zone),
        weekStart,
        done,
        List.of(hubs).stream().map(LocalDate::parse).toList());
  }

  private void agree(Person person) {
    for (var i = 0; i < 60; i++) {
      enter(person, i);
    }
    for (var filter : FILTERS) {
      for (var interval : new String[] {"day", "week", "month"}) {
        var from = somewhere(person).toLocalDate();
        var to = from.plusDays(random.nextInt(interval.equals("day") ? 20 : 400));
        check(person, from.toString(), to.toString(), interval, filter);
        var start = somewhere(person);
        var end = start.plusMinutes(random.nextInt(30_000));
        check(person, instant(start), instant(end), interval, filter);
      }
    }
  }

  private static String instant(ZonedDateTime time) {
    return time.toOffsetDateTime().toString();
  }

  private ZonedDateTime somewhere(Person person) {
    return person
        .hubs()
        .get(random.nextInt(person.hubs().size()))
        .atStartOfDay(person.home())
        .plusMinutes(random.nextInt(12 * 1440) - 6 * 1440L);
  }

  private void enter(Person person, int number) {
    var tags = TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList();
    var title = number + String.join("", tags.stream().map(tag -> " @" + tag).toList());
    var start = somewhere(person);
    if (random.nextInt(4) == 0) {
      var first = start.toLocalDate();
      var after = first.plusDays(1 + random.nextInt(random.nextInt(5) == 0 ? 200 : 9));
      post(person, title, first.toString(), after.toString());
      person.done().add(new ExpectedReport.Done(tags, true, first, after, 0, 0));
    } else {
      var end = start.plusMinutes(1 + random.nextInt(random.nextInt(5) == 0 ? 10_080 : 300));
      post(person, title, instant(start), instant(end));
      person
          .done()
          .add(
              new ExpectedReport.Done(
                  tags,
                  false,
                  start.toLocalDate(),
                  end.toLocalDate(),
                  start.toEpochSecond(),
                  end.toEpochSecond()));
    }
  }

  private static void post(Person person, String title, String start, String end) {
    var answer =
        person
            .client()
            .post(
                "/api/v1/entries",
                json("title", title, "start", start, "end", end, "zone", person.home().getId()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static void check(
      Person person,
      String start,
      String end,
      String interval,
      Map.Entry<String, Predicate<List<String>>> filter) {
    var asked =
        new String[] {"start", start, "end", end, "interval", interval, "filter", filter.getKey()};
    var answer = person.client().get("/api/v1/report", asked);
    var what = person.home() + " " + String.join(" ", asked);
    assertThat(answer.status()).as(what + answer.text()).isEqualTo(200);
    var report = answer.json();
    var range = ExpectedReport.Range.of(start, end, person.home());
    var expected =
        new ExpectedReport(
            person.done(), person.home(), person.weekStart(), range, interval, filter.getValue());

    assertThat(texts(report.getJsonArray("intervals"))).as(what).isEqualTo(expected.intervals());
    assertThat(cells(report, "days")).as(what).isEqualTo(expected.cells(true));
    assertThat(cells(report, "hours")).as(what).isEqualTo(expected.cells(false));
    assertThat(report.getJsonArray("totals").getValuesAs(it -> total(it.asJsonObject())))
        .as(what)
        .isEqualTo(expected.totals());
    assertThat(total(report.getJsonObject("total"))).as(what).isEqualTo(expected.total());
    var stats = person.client().get("/api/v1/stats", asked).json();
    assertThat(report.getJsonObject("total")).as(what).isEqualTo(stats.getJsonObject("total"));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(it -> it.toString().replace("\"", ""));
  }

  private static String total(JsonObject total) {
    return total.getInt("days")
        + " d "
        + total.getJsonNumber("hours").bigDecimalValue().setScale(2)
        + " h "
        + total.getInt("entries");
  }

  /** The rows that have anything of the kind. */
  private static Map<String, List<BigDecimal>> cells(JsonObject report, String kind) {
    var cells = new TreeMap<String, List<BigDecimal>>();
    for (var series : report.getJsonArray("series").getValuesAs(JsonObject.class)) {
      var row =
          series
              .getJsonArray(kind)
              .getValuesAs(it -> ((JsonNumber) it).bigDecimalValue().setScale(2));
      if (row.stream().anyMatch(it -> it.signum() != 0)) {
        cells.put(series.getString("tag", ""), row);
      }
    }
    return cells;
  }
}
