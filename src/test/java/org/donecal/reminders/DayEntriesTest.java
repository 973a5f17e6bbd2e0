package org.donecal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.donecal.calendar.EntryView;
import org.donecal.spans.ClockFace;
import org.junit.jupiter.api.Test;

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

  @Test
  void listsThemWithAllOfTheirLengthAndSumsThemUp() {
    var day =
        new DayEntries(
            List.of(
                entry("@trip", true, "2026-11-23", "2026-11-24", ""),
                hours("@acme\ncall", "2026-11-23T09:00:00+01:00", "2026-11-23T10:30:00+01:00"),
                hours("mail", "2026-11-23T11:00:00+01:00", "2026-11-23T11:45:00+01:00")),
            new ClockFace(BERLIN, 24));

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

    var day = new DayEntries(many, new ClockFace(BERLIN, 24));

    assertThat(day.lines()).hasSize(51).last().isEqualTo("and 10 more");
    assertThat(day.total()).isEqualTo("60h");
  }
}
