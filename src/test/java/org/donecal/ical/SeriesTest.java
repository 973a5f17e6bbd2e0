package org.donecal.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.ical.Texts.calendar;
import static org.donecal.ical.Texts.event;
import static org.donecal.ical.Texts.events;
import static org.donecal.ical.Texts.read;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes again: which of its times lie in November 2026. */
@Timeout(60)
class SeriesTest {
  private static final String MONDAYS =
      "DTSTART;TZID=Europe/Paris:20261005T090000\nDURATION:PT1H\n";

  private static List<String> starts(Reading reading) {
    return reading.events().stream()
        .map(it -> Instant.ofEpochSecond(it.startsAt()).toString())
        .toList();
  }

  @Test
  void followsARuleByTheClockOnTheWall() {
    var reading = events(MONDAYS + "RRULE:FREQ=WEEKLY;BYDAY=MO");
    assertThat(starts(reading))
        .containsExactly(
            "2026-11-02T08:00:00Z",
            "2026-11-09T08:00:00Z",
            "2026-11-16T08:00:00Z",
            "2026-11-23T08:00:00Z",
            "2026-11-30T08:00:00Z");
    assertThat(reading.events()).extracting(Event::occurrence).contains("20261109T090000");
    assertThat(reading.events()).allMatch(it -> it.endsAt() - it.startsAt() == 3600);
    var before = events("DTSTART;TZID=Europe/Paris:20251005T090000\nRRULE:FREQ=MONTHLY;COUNT=14");
    assertThat(starts(before)).containsExactly("2026-11-05T08:00:00Z");
  }

  @Test
  void followsWhatBeganLongAgo() {
    assertThat(starts(events("DTSTART:19000101T090000Z\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=3FR")))
        .containsExactly("2026-11-20T09:00:00Z");
    assertThat(starts(events("DTSTART:19040531T090000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1")))
        .containsExactly("2026-11-30T09:00:00Z");
    assertThat(starts(events("DTSTART:19000101T090000Z\nRRULE:FREQ=WEEKLY;INTERVAL=500")))
        .isEmpty();
    assertThat(starts(events("DTSTART;VALUE=DATE:20040229\nRRULE:FREQ=MONTHLY;INTERVAL=3")))
        .containsExactly("2026-11-29T00:00:00Z");
  }

  @Test
  void endsWhereItSays() {
    assertThat(starts(events(MONDAYS + "RRULE:FREQ=WEEKLY;UNTIL=20261109T080000Z"))).hasSize(2);
    assertThat(starts(events(MONDAYS + "RRULE:FREQ=WEEKLY;UNTIL=20261109T075959Z"))).hasSize(1);
    assertThat(starts(events(MONDAYS + "RRULE:FREQ=WEEKLY;UNTIL=20261109"))).hasSize(2);
    assertThat(starts(events(MONDAYS + "RRULE:FREQ=WEEKLY;COUNT=6"))).hasSize(2);
    assertThat(starts(events("DTSTART;VALUE=DATE:20261030\nRRULE:FREQ=DAILY;UNTIL=20261103")))
        .containsExactly("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", "2026-11-03T00:00:00Z");
  }

  @Test
  void leavesOutItsExceptions() {
    var rule = MONDAYS + "RRULE:FREQ=WEEKLY\n";
    assertThat(starts(events(rule + "EXDATE;TZID=Europe/Paris:20261102T090000,20261116T090000")))
        .hasSize(3);
    assertThat(starts(events(rule + "EXDATE:20261102T080000Z\nEXDATE;VALUE=DATE:20261109")))
        .hasSize(3);
  }

  @Test
  void addsItsOwnDates() {
    var reading =
        events(
            MONDAYS
                + "RRULE:FREQ=WEEKLY;UNTIL=20261102\n"
                + "RDATE;TZID=Europe/Paris:20261103T100000,20261102T090000\n"
                + "RDATE;VALUE=PERIOD:20261104T100000Z/PT2H");
    assertThat(starts(reading))
        .containsExactly("2026-11-02T08:00:00Z", "2026-11-03T09:00:00Z", "2026-11-04T10:00:00Z");
  }

  @Test
  void knowsTimesThatWereMovedOrCalledOff() {
    var reading =
        events(
            MONDAYS + "RRULE:FREQ=WEEKLY;UNTIL=20261118",
            "RECURRENCE-ID;TZID=Europe/Paris:20261109T090000\nDTSTART:20261110T150000Z",
            "RECURRENCE-ID:20261116T080000Z\nDTSTART:20261116T080000Z\nSTATUS:CANCELLED");
    assertThat(starts(reading))
        .containsExactly("2026-11-02T08:00:00Z", "2026-11-10T15:00:00Z", "2026-11-16T08:00:00Z");
    assertThat(reading.events())
        .extracting(Event::occurrence)
        .containsExactly("20261102T090000", "20261109T090000", "20261116T080000");
    assertThat(reading.events()).extracting(Event::cancelled).containsExactly(false, false, true);
  }

  @Test
  void takesADateInADayForOneInAZone() {
    var days = events("DTSTART;VALUE=DATE:20261030\nDTEND;VALUE=DATE:20261102\nRRULE:FREQ=YEARLY");
    assertThat(starts(days)).containsExactly("2026-10-30T00:00:00Z");
  }

  @Test
  void followsWhatComesOftenAsASum() {
    assertThat(starts(events("DTSTART:20261129T220000Z\nRRULE:FREQ=HOURLY;INTERVAL=6;COUNT=4")))
        .hasSize(4);
    var seconds = events("DTSTART:20000101T000000Z\nRRULE:FREQ=SECONDLY");
    assertThat(seconds.events()).hasSizeLessThanOrEqualTo(1000);
    assertThat(seconds.whole()).isFalse();
    assertThat(seconds.faults()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYDAY=MO",
        "FREQ=MINUTELY;BYHOUR=3;BYMONTHDAY=31;BYMONTH=4",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO,TU;BYHOUR=1,2,3,4,5,6",
        "FREQ=DAILY;BYSETPOS=366",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTH=2;BYSETPOS=-5",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6",
        "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=999999999999",
        "FREQ=DAILY;INTERVAL=999999",
        "FREQ=WHENEVER",
        "FREQ=",
        "COUNT=3",
        "",
        ";;;",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14;BYMINUTE=1,2,3;BYSECOND=1,2",
        "FREQ=YEARLY;BYDAY=999MO",
        "FREQ=YEARLY;BYMONTH=99",
        "FREQ=DAILY;UNTIL=never"
      })
  void comesToAnEndWithAnyRule(String rule) {
    var begin = System.nanoTime();
    for (var start : List.of("20261102T090000", "19000101T000000", "22000101T000000")) {
      events("DTSTART:" + start + "\nRRULE:" + rule);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void comesToAnEndWithTooMuchOfAnything() {
    var begin = System.nanoTime();
    var impossible =
        event("DTSTART:19000101T000000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO\n");
    read(calendar(impossible.repeat(300)));
    read(calendar(event("DTSTART:20261102T090000\n" + "RRULE:FREQ=SECONDLY\n".repeat(300_000))));
    read(calendar(event(MONDAYS + "EXDATE:20261102T080000Z\n".repeat(200_000))));
    read(calendar(event(MONDAYS + "EXDATE:" + "20261102T080000Z,".repeat(1_000_000))));
    read(calendar(event(MONDAYS + "RDATE:" + "20261102T080000Z,".repeat(1_000_000))));
    read(calendar(event(MONDAYS + "DESCRIPTION:" + "<".repeat(4_000_000))));
    read(calendar(event(MONDAYS + "DESCRIPTION:" + "<script>&".repeat(500_000))));
    read("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(300_000));
    read("BEGIN:VCALENDAR\n" + "X".repeat(5_000_000));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(40));
  }
}
