package org.donecal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When reminders ask, and about which day, wherever their owners live. */
class ScheduleTest {
  private static final String ALL = "all";

  private static Schedule schedule(String weekdays, String time, String zone) {
    return new Schedule(weekdays(weekdays), LocalTime.parse(time), ZoneId.of(zone));
  }

  private static Set<DayOfWeek> weekdays(String names) {
    return names.equals(ALL)
        ? EnumSet.allOf(DayOfWeek.class)
        : Arrays.stream(names.split(" "))
            .map(it -> DayOfWeek.valueOf(it.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
  }

  /**
   * The offsets are those of the catalogue, where they could be the zone; 2026-11-23 is a Monday.
   */
  @ParameterizedTest(name = "{0} {1} {2} after {3}: {4}")
  @CsvSource({
    "tuesday, 12:30, -05:00, 2026-11-23T12:00:00Z, 2026-11-24T17:30:00Z",
    "tuesday, 02:30, -05:30, 2026-11-23T12:00:00Z, 2026-11-24T08:00:00Z",
    "tuesday, 22:30, +05:00, 2026-11-23T12:00:00Z, 2026-11-24T17:30:00Z",
    "tuesday, 10:00, -05:30, 2026-11-23T12:00:00Z, 2026-11-24T15:30:00Z",
    // the weekday is the owner's, not that of UTC
    "monday, 22:30, -05:00, 2026-11-23T12:00:00Z, 2026-11-24T03:30:00Z",
    "monday, 00:30, +05:00, 2026-11-21T12:00:00Z, 2026-11-22T19:30:00Z",
    // strictly later: from its own moment a week goes by
    "tuesday, 17:00, UTC, 2026-11-24T16:59:59Z, 2026-11-24T17:00:00Z",
    "tuesday, 17:00, UTC, 2026-11-24T17:00:00Z, 2026-12-01T17:00:00Z",
    "monday wednesday, 13:00, Etc/GMT+3, 2026-11-23T16:00:00Z, 2026-11-25T16:00:00Z",
    // zones beyond twelve hours, and by quarters of one
    "monday, 08:00, Pacific/Kiritimati, 2026-11-21T00:00:00Z, 2026-11-22T18:00:00Z",
    "monday, 08:00, Asia/Kathmandu, 2026-11-22T00:00:00Z, 2026-11-23T02:15:00Z",
  })
  void asksNext(String weekdays, String time, String zone, Instant after, Instant next) {
    asksNext(schedule(weekdays, time, zone), after, next);
  }

  private static void asksNext(Schedule schedule, Instant after, Instant next) {
    assertThat(schedule.next(after).at()).isEqualTo(next);
    assertThat(schedule.last(next)).isEqualTo(schedule.next(after));
    assertThat(schedule.last(next.minusSeconds(1)).at()).isBefore(next);
  }

  @ParameterizedTest(name = "{0} {1} {2} after {3}: {4}")
  @CsvSource({
    // Berlin leaves 02:00 to 03:00 out on 29 March, and shows it twice on 25 October
    "all, 02:30, Europe/Berlin, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "all, 02:30, Europe/Berlin, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
    "all, 02:30, Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "all, 02:30, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "all, 17:00, Europe/Berlin, 2026-10-24T15:00:00Z, 2026-10-25T16:00:00Z",
    // New York does on 8 March and 1 November
    "all, 02:30, America/New_York, 2026-03-07T12:00:00Z, 2026-03-08T07:30:00Z",
    "all, 01:30, America/New_York, 2026-10-31T12:00:00Z, 2026-11-01T05:30:00Z",
    "all, 01:30, America/New_York, 2026-11-01T05:30:00Z, 2026-11-02T06:30:00Z",
    // Lord Howe by half an hour, on 4 October and 5 April
    "all, 02:15, Australia/Lord_Howe, 2026-10-03T12:00:00Z, 2026-10-03T15:45:00Z",
    "all, 02:15, Australia/Lord_Howe, 2026-10-03T15:45:00Z, 2026-10-04T15:15:00Z",
    "all, 01:45, Australia/Lord_Howe, 2026-04-04T12:00:00Z, 2026-04-04T14:45:00Z",
    "all, 01:45, Australia/Lord_Howe, 2026-04-04T14:45:00Z, 2026-04-05T15:15:00Z",
    // Apia had no Friday 30 December 2011
    "all, 10:00, Pacific/Apia, 2011-12-29T20:00:00Z, 2011-12-30T20:00:00Z",
    "friday, 10:00, Pacific/Apia, 2011-12-29T20:00:00Z, 2012-01-05T20:00:00Z",
    // Nuuk leaves 23:00 to midnight out on 28 March: it comes on Sunday, for Saturday
    "saturday, 23:30, America/Nuuk, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
  })
  void asksNextWhereClocksAreMoved(
      String weekdays, String time, String zone, Instant after, Instant next) {
    asksNext(schedule(weekdays, time, zone), after, next);
  }

  @ParameterizedTest(name = "{0} {1} at {2}: {3}")
  @CsvSource({
    "17:00, Europe/Berlin, 2026-11-23T16:00:00Z, 2026-11-23",
    "12:00, Europe/Berlin, 2026-11-23T11:00:00Z, 2026-11-23",
    "11:59, Europe/Berlin, 2026-11-23T10:59:00Z, 2026-11-22",
    "00:00, Europe/Berlin, 2026-11-22T23:00:00Z, 2026-11-22",
    "23:59, America/New_York, 2026-11-24T04:59:00Z, 2026-11-23",
    "07:00, Pacific/Kiritimati, 2026-11-22T17:00:00Z, 2026-11-22",
    // the day before the first of the new zone was no day
    "09:00, Pacific/Apia, 2011-12-30T19:00:00Z, 2011-12-29",
    "23:30, America/Nuuk, 2026-03-29T01:30:00Z, 2026-03-28",
  })
  void asksAboutTodayFromNoonOn(String time, String zone, Instant at, String day) {
    var asked = schedule(ALL, time, zone).last(at);

    assertThat(asked.at()).isEqualTo(at);
    assertThat(asked.day()).hasToString(day);
  }

  @ParameterizedTest
  @CsvSource({"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"})
  void asksOnceAboutEachDayOfAYear(String zone) {
    for (var time : new String[] {"00:00", "01:45", "02:15", "02:30", "12:00", "23:59"}) {
      var schedule = schedule(ALL, time, zone);
      var asked = schedule.next(Instant.parse("2011-01-01T00:00:00Z"));
      while (asked.at().isBefore(Instant.parse("2012-02-01T00:00:00Z"))) {
        var following = schedule.next(asked.at());
        assertThat(following.day()).as("%s after %s", zone, asked).isAfter(asked.day());
        assertThat(following.at()).isAfter(asked.at());
        asked = following;
      }
    }
  }
}
