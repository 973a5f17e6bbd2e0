package org.donecal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.donecal.calendar.EntryView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a day has, as a mail tells it. */
class DayEntriesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static EntryView hours(String title, String start, String end) {
    return entry(title, false, start, end, "Europe/Berlin");
  }

  private static EntryView entry(
      String title, boolean allDay, String start, String end, String zone) {
    var made = "2026-11-23T12:00:00Z";
    return new EntryView(
        "x", title, List.of(), allDay, start, end, allDay ? null : zone, null, null, 1, made, made);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:45:00Z, 9:45am, 9:45",
    "2026-11-23T18:45:00Z, 7:45pm, 19:45",
    "2026-11-23T08:00:00Z, 9am, 9:00",
    "2026-11-23T18:00:00Z, 7pm, 19:00",
    "2026-11-23T11:05:00Z, 12:05pm, 12:05",
    "2026-11-23T08:05:00Z, 9:05am, 9:05",
    "2026-11-22T23:00:00Z, 12am, 0:00",
  })
  void tellsTimesAsTheReadersClockDoes(Instant at, String half, String whole) {
    assertThat(DayEntries.time(at.getEpochSecond(), BERLIN, 12)).isEqualTo(half);
    assertThat(DayEntries.time(at.getEpochSecond(), BERLIN, 24)).isEqualTo(whole);
  }

  @Test
  void listsThemWithAllOfTheirLengthAndSumsThemUp() {
    var day =
        new DayEntries(
            List.of(
                entry("@trip", true, "2026-11-23", "2026-11-24", ""),
                hours("@acme\ncall", "2026-11-23T09:00:00+01:00", "2026-11-23T10:30:00+01:00"),
                hours("mail", "2026-11-23T11:00:00+01:00", "2026-11-23T11:45:00+01:00")),
            BERLIN,
            24);

    assertThat(day.lines())
        .containsExactly(
            "all day  @trip", "9:00–10:30 (1h 30m)  @acme call", "11:00–11:45 (45m)  mail");
    assertThat(day.total()).isEqualTo("1 all day, 2h 15m");
  }

  @Test
  void cutsAVeryLongListAndStillCountsAll() {
    var many =
        IntStream.range(0, 60)
            .mapToObj(it -> hours("n", "2026-11-23T09:00:00+01:00", "2026-11-23T10:00:00+01:00"))
            .toList();

    var day = new DayEntries(many, BERLIN, 24);

    assertThat(day.lines()).hasSize(51).last().isEqualTo("and 10 more");
    assertThat(day.total()).isEqualTo("60h");
  }
}
