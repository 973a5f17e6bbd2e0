package org.donecal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/**
 * Random entries around DST nights and years' ends, over many ranges: the statistics, from kept
 * totals and by aggregation, agree with what this test adds up for itself.
 */
class StatisticsAgreementJourney {
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");
  private static final List<String> TAGS = List.of("acme", "Büro", "login", "x.y", "zoo");
  private static final List<LocalDate> HUBS =
      List.of(
          LocalDate.of(2025, 3, 30),
          LocalDate.of(2025, 10, 26),
          LocalDate.of(2025, 12, 31),
          LocalDate.of(2026, 12, 31));

  private final Random random = new Random(20261123);
  private final List<Done> done = new ArrayList<>();

  /** An entry as this test understands it; of days, the seconds are midnights at home. */
  private record Done(List<String> tags, LocalDate first, LocalDate after, long start, long end) {
    boolean allDay() {
      return start == 0;
    }
  }

  @Test
  void agreeOnH2() {
    agree(TestServer.shared().client());
  }

  @Test
  void agreeOnPostgres() {
    try (var server = TestServer.start(Postgres.freshDatabase())) {
      agree(server.client());
    }
  }

  private void agree(TestClient client) {
    for (var i = 0; i < 150; i++) {
      enter(client, i);
    }
    for (var i = 0; i < 60; i++) {
      var from = somewhere().toLocalDate();
      var to = from.plusDays(random.nextInt(i % 2 == 0 ? 10 : 800));
      check(client, from.toString(), from.atStartOfDay(HOME), to.toString(), to.atStartOfDay(HOME));
      var start = somewhere();
      var end = start.plusMinutes(random.nextInt(30_000));
      check(
          client,
          start.toOffsetDateTime().toString(),
          start,
          end.toOffsetDateTime().toString(),
          end);
    }
    check(client, "1900-01-01", day(1900), "2200-01-01", day(2200));
  }

  private static ZonedDateTime day(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(HOME);
  }

  private ZonedDateTime somewhere() {
    return HUBS.get(random.nextInt(HUBS.size()))
        .atStartOfDay(HOME)
        .plusMinutes(random.nextInt(12 * 1440) - 6 * 1440L);
  }

  private void enter(TestClient client, int number) {
    var tags = TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList();
    var title = number + String.join("", tags.stream().map(tag -> " @" + tag).toList());
    var start = somewhere();
    if (random.nextInt(4) == 0) {
      var first = start.toLocalDate();
      var after = first.plusDays(1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 9));
      post(client, title, first.toString(), after.toString());
      done.add(new Done(tags, first, after, 0, 0));
    } else {
      var end = start.plusMinutes(1 + random.nextInt(random.nextInt(5) == 0 ? 10_080 : 300));
      post(client, title, start.toOffsetDateTime().toString(), end.toOffsetDateTime().toString());
      done.add(
          new Done(
              tags,
              start.toLocalDate(),
              end.toLocalDate(),
              start.toEpochSecond(),
              end.toEpochSecond()));
    }
  }

  private static void post(TestClient client, String title, String start, String end) {
    var answer =
        client.post(
            "/api/v1/entries",
            json("title", title, "start", start, "end", end, "zone", HOME.getId()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void check(
      TestClient client, String start, ZonedDateTime from, String end, ZonedDateTime to) {
    var stats = client.get("/api/v1/stats", "start", start, "end", end).json();
    var days = new TreeMap<String, Long>();
    var seconds = new TreeMap<String, Long>();
    long[] total = new long[3];
    for (var entry : done) {
      var amount = entry.allDay() ? days(entry, from, to) : seconds(entry, from, to);
      if (amount > 0) {
        var tags = entry.tags().isEmpty() ? List.of("") : entry.tags();
        tags.forEach(tag -> (entry.allDay() ? days : seconds).merge(tag, amount, Long::sum));
        total[entry.allDay() ? 0 : 1] += amount;
        total[2]++;
      }
    }
    var range = start + " to " + end;
    assertThat(amounts(stats, "days")).as(range).isEqualTo(rounded(days, 1));
    assertThat(amounts(stats, "hours")).as(range).isEqualTo(rounded(seconds, 3600));
    var sum = stats.getJsonObject("total");
    assertThat(sum.getJsonNumber("days").longValue()).as(range).isEqualTo(total[0]);
    assertThat(sum.getJsonNumber("hours").bigDecimalValue())
        .as(range)
        .isEqualByComparingTo(rounded(total[1], 3600));
    assertThat(sum.getJsonNumber("entries").longValue()).as(range).isEqualTo(total[2]);
  }

  private static long days(Done entry, ZonedDateTime from, ZonedDateTime to) {
    var days = 0L;
    for (var day = entry.first(); day.isBefore(entry.after()); day = day.plusDays(1)) {
      var begins = day.atStartOfDay(HOME);
      var ends = day.plusDays(1).atStartOfDay(HOME);
      days += begins.isBefore(to) && ends.isAfter(from) ? 1 : 0;
    }
    return days;
  }

  private static long seconds(Done entry, ZonedDateTime from, ZonedDateTime to) {
    return Math.max(
        0,
        Math.min(entry.end(), to.toEpochSecond()) - Math.max(entry.start(), from.toEpochSecond()));
  }

  private static Map<String, BigDecimal> amounts(JsonObject stats, String kind) {
    var amounts = new TreeMap<String, BigDecimal>();
    for (var row : stats.getJsonArray(kind).getValuesAs(JsonObject.class)) {
      amounts.put(row.getString("tag", ""), row.getJsonNumber(kind).bigDecimalValue().setScale(2));
    }
    return amounts;
  }

  private static Map<String, BigDecimal> rounded(Map<String, Long> amounts, int unit) {
    var rounded = new TreeMap<String, BigDecimal>();
    amounts.forEach((tag, amount) -> rounded.put(tag, rounded(amount, unit)));
    return rounded;
  }

  private static BigDecimal rounded(long amount, int unit) {
    return BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(unit), 2, RoundingMode.HALF_UP);
  }
}
