package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.spans.Span;
import org.donecal.web.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 2026-11-23 | 2026-11-24",
        "{'zone':'America/New_York'} | 2026-11-22 | 2026-11-23",
        "{'allDay':true} | 2026-11-23 | 2026-11-24",
        "{'allDay':false} | 2026-11-23T00:30:00+01:00 | 2026-11-23T01:30:00+01:00",
        "{'start':'2026-11-22'} | 2026-11-22 | 2026-11-23",
        "{'start':'2026-11-22','end':'2026-11-22'} | 2026-11-22 | 2026-11-23",
        "{'start':'2026-11-22','end':'2026-11-25'} | 2026-11-22 | 2026-11-25",
        "{'start':'2026-11-22','allDay':false}"
            + " | 2026-11-22T00:00:00+01:00 | 2026-11-22T00:30:00+01:00",
        "{'start':'2026-11-22T14:00'} | 2026-11-22T14:00:00+01:00 | 2026-11-22T14:30:00+01:00",
        "{'start':'2026-11-22T14:00:30.25'} | 2026-11-22T14:00:30+01:00 | 2026-11-22T14:30:30+01:00",
        "{'start':'2026-11-22T14:00:00-05:00'}"
            + " | 2026-11-22T20:00:00+01:00 | 2026-11-22T20:30:00+01:00",
        "{'start':'2026-11-22T14:00','zone':'Asia/Tokyo'}"
            + " | 2026-11-22T14:00:00+09:00 | 2026-11-22T14:30:00+09:00",
        "{'start':1285041600000} | 2010-09-21T06:00:00+02:00 | 2010-09-21T06:30:00+02:00",
        "{'start':'1283140800'} | 2010-08-30T06:00:00+02:00 | 2010-08-30T06:30:00+02:00",
        "{'start':1286744467.0} | 2010-10-10T23:01:07+02:00 | 2010-10-10T23:31:07+02:00",
        "{'start':'2026-11-22T22:00:00Z','allDay':true} | 2026-11-22 | 2026-11-23",
        "{'start':'2026-11-22T10:00','end':'2026-11-23T00:00','allDay':true}"
            + " | 2026-11-22 | 2026-11-23",
        "{'start':'2026-11-22T10:00','end':'2026-11-23T10:00','allDay':true}"
            + " | 2026-11-22 | 2026-11-24",
      })
  void placesNewEntries(String sent, String start, String end) {
    assertSpan(when(sent).fresh(PARIS, NOW), start, end);
  }

  /** Gaps move forward by their length, overlaps take the earlier offset. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29T02:30, 2026-03-29T03:30:00+02:00, 2026-03-29T04:00:00+02:00",
    "Europe/Paris, 2026-10-25T02:30, 2026-10-25T02:30:00+02:00, 2026-10-25T02:00:00+01:00",
    "America/New_York, 2026-03-08T02:30, 2026-03-08T03:30:00-04:00, 2026-03-08T04:00:00-04:00",
    "Australia/Lord_Howe, 2026-10-04T02:10, 2026-10-04T02:40:00+11:00, 2026-10-04T03:10:00+11:00",
    "Pacific/Apia, 2011-12-30T10:00, 2011-12-31T10:00:00+14:00, 2011-12-31T10:30:00+14:00",
  })
  void followsTheClocksOfTheZone(String zone, String given, String start, String end) {
    var sent = "{'start':'%s','zone':'%s'}".formatted(given, zone);

    assertSpan(when(sent).fresh(PARIS, NOW), start, end);
  }

  /**
   * ISO 8601 has no seconds in offsets, so what the clocks showed is off, and the instant right.
   */
  @Test
  void keepsTheInstantWhereOffsetsHadSeconds() {
    var view = view(when("{'start':'1900-06-01T00:00'}").fresh(PARIS, NOW));

    assertThat(view.start()).isEqualTo("1900-05-31T23:59:39+00:09");
    assertThat(Instant.parse(view.start()))
        .isEqualTo(LocalDate.parse("1900-06-01").atStartOfDay(PARIS).toInstant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'start':'junk'} | start",
        "{'start':'2026-02-30'} | start",
        "{'start':'2026-11-22T24:00'} | start",
        "{'start':'+12026-11-22T00:00'} | start",
        "{'start':-2736000000} | start",
        "{'start':288000000} | start",
        "{'start':true} | start",
        "{'start':'1899-12-31'} | start",
        "{'start':'1899-12-31T23:59'} | start",
        "{'start':'2201-01-01'} | start",
        "{'start':'2200-12-31','end':'2201-01-02'} | end",
        "{'start':'2026-11-22T14:00','end':'2026-11-22T13:59'} | end",
        "{'start':'2026-11-22T14:00','end':'2026-11-22T14:00:59'} | end",
        "{'start':'2026-11-22T14:00','end':'2026-11-29T14:01'} | end",
        "{'start':'2026-11-22','end':'2026-11-21'} | end",
        "{'end':'2026-11-22'} | start",
        "{'zone':'Europe/Nowhere'} | zone",
        "{'zone':'+02:00'} | zone",
        "{'allDay':'perhaps'} | allDay",
      })
  void refusesWhatCannotBe(String sent, String field) {
    assertThatThrownBy(() -> when(sent).fresh(PARIS, NOW))
        .isInstanceOfSatisfying(
            Failure.Invalid.class,
            invalid -> assertThat(invalid.faults().get(0).field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource({
    "2200-12-31, 2201-01-01",
    "1900-01-01, 1900-01-02",
  })
  void takesTheFirstAndTheLastDay(String start, String end) {
    assertSpan(when("{'start':'" + start + "'}").fresh(PARIS, NOW), start, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 2026-11-22T14:00:00+01:00 | 2026-11-22T16:00:00+01:00",
        "{'start':'2026-11-23T09:00'} | 2026-11-23T09:00:00+01:00 | 2026-11-23T11:00:00+01:00",
        "{'end':'2026-11-22T14:15'} | 2026-11-22T14:00:00+01:00 | 2026-11-22T14:15:00+01:00",
        "{'zone':'Asia/Tokyo'} | 2026-11-22T22:00:00+09:00 | 2026-11-23T00:00:00+09:00",
        "{'allDay':true} | 2026-11-22 | 2026-11-23",
        "{'start':'2026-11-24','allDay':true} | 2026-11-24 | 2026-11-25",
        "{'start':'2026-11-24'} | 2026-11-24 | 2026-11-25",
      })
  void movesHours(String sent, String start, String end) {
    var two = when("{'start':'2026-11-22T14:00','end':'2026-11-22T16:00'}").fresh(PARIS, NOW);

    assertSpan(when(sent).instead(two, ZoneId.of("UTC")), start, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'start':'2026-11-21'} | 2026-11-21 | 2026-11-23",
        "{'end':'2026-11-27'} | 2026-11-22 | 2026-11-27",
        "{'end':'2026-11-27T00:00'} | 2026-11-22 | 2026-11-27",
        "{'allDay':false} | 2026-11-22T00:00:00+01:00 | 2026-11-22T02:00:00+01:00",
        "{'start':'2026-11-22T13:20'} | 2026-11-22T13:20:00+01:00 | 2026-11-22T15:20:00+01:00",
        "{'zone':'Asia/Tokyo'} | 2026-11-22 | 2026-11-24",
      })
  void movesDays(String sent, String start, String end) {
    var days = when("{'start':'2026-11-22','end':'2026-11-24'}").fresh(PARIS, NOW);

    assertSpan(when(sent).instead(days, PARIS), start, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{'end':'2026-11-24T00:10'} | end", "{'end':'2026-11-21'} | end"})
  void refusesToResizeDaysLikeThis(String sent, String field) {
    var days = when("{'start':'2026-11-22','end':'2026-11-24'}").fresh(PARIS, NOW);

    assertThatThrownBy(() -> when(sent).instead(days, PARIS))
        .isInstanceOfSatisfying(
            Failure.Invalid.class,
            invalid -> assertThat(invalid.faults().get(0).field()).isEqualTo(field));
  }

  private static When when(String sent) {
    try (var reader = Json.createReader(new StringReader(sent.replace('\'', '"')))) {
      return When.read(new Input(reader.readObject()));
    }
  }

  private static void assertSpan(Span span, String start, String end) {
    var view = view(span);
    assertThat(List.of(view.start(), view.end())).containsExactly(start, end);
  }

  private static EntryView view(Span span) {
    var content = new Content("x", null, null, span);
    return EntryView.of(new UUID(1, 1), content, List.of(), 1, 0, 0);
  }
}
