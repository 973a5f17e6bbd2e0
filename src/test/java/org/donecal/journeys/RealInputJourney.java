package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.donecal.testclient.Body;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/**
 * Three years of real "done" lines, from when DoneCal was made, against sums that are made here by
 * reading the same lines in another way.
 */
class RealInputJourney {
  private static final String ENTRIES = "/api/v1/entries";
  private static final int[] YEARS = {2010, 2011, 2012, 2013};
  private static final String ZONE = "Europe/London";

  /** Good enough for these lines, whose tags are plain. */
  private static final Pattern TAG = Pattern.compile("(?<![\\w@#])[@#](\\w[\\w.-]*\\w|\\w)");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final List<Line> lines = read();

  /** One line: an all-day entry has no start and no minutes. */
  private record Line(LocalDate date, String start, String minutes, String title) {
    boolean allDay() {
      return minutes.equals("day");
    }

    int year() {
      return allDay() ? date.getYear() : begin().atZoneSameInstant(ZoneId.of(ZONE)).getYear();
    }

    OffsetDateTime begin() {
      return OffsetDateTime.parse(start);
    }

    Body body() {
      var entry = new HashMap<String, Object>(Map.of("title", title, "zone", ZONE));
      if (allDay()) {
        entry.putAll(Map.of("allDay", true, "start", date.toString()));
      } else {
        var end = begin().plusMinutes(Long.parseLong(minutes));
        entry.putAll(Map.of("start", start, "end", end.toString()));
      }
      return Body.json(entry);
    }

    Set<String> tags() {
      var tags = new LinkedHashSet<String>();
      TAG.matcher(ADDRESS.matcher(title).replaceAll(" "))
          .results()
          .forEach(match -> tags.add(match.group(1).toLowerCase(Locale.ROOT)));
      return tags.isEmpty() ? Set.of("") : tags;
    }
  }

  @Test
  void surviveARestartAndAddUpOnH2() {
    try (var server = TestServer.start()) {
      surviveARestartAndAddUp(server);
    }
  }

  @Test
  void surviveARestartAndAddUpOnPostgres() {
    try (var server = TestServer.start(Postgres.freshDatabase())) {
      surviveARestartAndAddUp(server);
    }
  }

  private void surviveARestartAndAddUp(TestServer server) {
    var visitor = server.client();
    for (var line : lines) {
      var answer = visitor.post(ENTRIES, line.body());
      assertThat(answer.status()).as(line + ": " + answer.text()).isEqualTo(201);
    }
    server.restart();
    var back = visitor.at(server.uri());
    assertThat(titles(back))
        .hasSize(lines.size())
        .containsAll(lines.stream().map(Line::title).toList());
    for (var year : YEARS) {
      assertStatistics(back, year);
    }
  }

  private static List<String> titles(TestClient visitor) {
    var page =
        visitor.get(ENTRIES, "start", "2010-01-01", "end", "2014-01-01", "limit", "1000").json();
    assertThat(page.get("next")).isEqualTo(JsonValue.NULL);
    return page.getJsonArray("entries").getValuesAs(it -> it.asJsonObject().getString("title"));
  }

  private void assertStatistics(TestClient visitor, int year) {
    var statistics =
        visitor.get("/api/v1/stats", "start", year + "-01-01", "end", (year + 1) + "-01-01").json();
    var ofYear = lines.stream().filter(line -> line.year() == year).toList();

    assertThat(rows(statistics, "hours")).as("hours of " + year).isEqualTo(hours(ofYear));
    assertThat(rows(statistics, "days")).as("days of " + year).isEqualTo(days(ofYear));
    var total = statistics.getJsonObject("total");
    assertThat(total.getInt("entries")).isEqualTo(ofYear.size());
    assertThat(total.getInt("days")).isEqualTo(ofYear.stream().filter(Line::allDay).count());
    assertThat(plain(total.getJsonNumber("hours").bigDecimalValue()))
        .isEqualTo(
            inHours(
                ofYear.stream()
                    .filter(line -> !line.allDay())
                    .mapToInt(RealInputJourney::minutes)
                    .sum()));
  }

  private static Map<String, BigDecimal> rows(JsonObject statistics, String kind) {
    var rows = new TreeMap<String, BigDecimal>();
    for (var row : statistics.getJsonArray(kind).getValuesAs(JsonObject.class)) {
      var tag = row.isNull("tag") ? "" : row.getString("tag").toLowerCase(Locale.ROOT);
      rows.put(tag, plain(row.getJsonNumber(kind).bigDecimalValue()));
    }
    return rows;
  }

  private static Map<String, BigDecimal> hours(List<Line> lines) {
    var minutes =
        sums(lines.stream().filter(line -> !line.allDay()).toList(), RealInputJourney::minutes);
    var hours = new TreeMap<String, BigDecimal>();
    minutes.forEach((tag, sum) -> hours.put(tag, inHours(sum)));
    return hours;
  }

  private static Map<String, BigDecimal> days(List<Line> lines) {
    var days = new TreeMap<String, BigDecimal>();
    sums(lines.stream().filter(Line::allDay).toList(), line -> 1)
        .forEach((tag, sum) -> days.put(tag, plain(BigDecimal.valueOf(sum))));
    return days;
  }

  private static Map<String, Integer> sums(List<Line> lines, Function<Line, Integer> amount) {
    var sums = new TreeMap<String, Integer>();
    for (var line : lines) {
      line.tags().forEach(tag -> sums.merge(tag, amount.apply(line), Integer::sum));
    }
    return sums;
  }

  private static int minutes(Line line) {
    return Integer.parseInt(line.minutes());
  }

  private static BigDecimal inHours(int minutes) {
    return plain(
        BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
  }

  /** 2 and 2.00 are the same amount. */
  private static BigDecimal plain(BigDecimal number) {
    return number.setScale(2, RoundingMode.UNNECESSARY);
  }

  private static List<Line> read() {
    try (var file = RealInputJourney.class.getResourceAsStream("done-2010-2013.tsv")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(it -> new Line(LocalDate.parse(it[0]), it[1], it[2], it[3]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
