package org.donecal.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.ical.Texts.calendar;
import static org.donecal.ical.Texts.event;
import static org.donecal.ical.Texts.events;
import static org.donecal.ical.Texts.read;

import org.junit.jupiter.api.Test;

/** What is too much hangs on what a text asks for, not on who else is busy. */
class EffortTest {
  private static final String VAIN =
      event("DTSTART:19000101T000000Z" + "\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30".repeat(3));

  private static boolean isTooMuch(Reading reading) {
    return reading.faults().stream()
        .anyMatch(it -> it.grave() && it.message().contains("too many to be followed"));
  }

  @Test
  void paysForWhatIsLookedForInVain() {
    assertThat(isTooMuch(read(calendar(VAIN.repeat(300))))).isFalse();
    assertThat(isTooMuch(read(calendar(VAIN.repeat(900))))).isTrue();
  }

  @Test
  void hasEnoughForHonestSeries() {
    var birthday = event("DTSTART;VALUE=DATE:19700211\nRRULE:FREQ=YEARLY");
    var weekly = event("DTSTART:20200101T090000Z\nRRULE:FREQ=WEEKLY;COUNT=100");
    var reading = read(calendar(birthday.repeat(450) + weekly.repeat(450)));
    assertThat(reading.whole()).isTrue();
    assertThat(reading.faults()).isEmpty();
  }

  @Test
  void paysForZonesOnce() {
    var part =
        "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+0100\nTZOFFSETFROM:+0000\n"
            + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n".repeat(3000)
            + "END:STANDARD\n";
    var zone = "BEGIN:VTIMEZONE\nTZID:Odd\n" + part + "END:VTIMEZONE\n";
    var reading = read(calendar(zone + event("DTSTART;TZID=Odd:20261120T090000")));
    assertThat(reading.whole()).isFalse();
    assertThat(reading.faults()).anyMatch(it -> it.message().contains("change too often"));
  }

  @Test
  void takesAsMuchOfALineAsItCan() {
    var note = "DTSTART:20261120T090000Z\nDESCRIPTION:" + "x".repeat(2_000_000);
    var reading = events(note + "\nLOCATION:here");
    assertThat(reading.whole()).isTrue();
    assertThat(reading.faults())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("the rest of it is left out"));
    assertThat(reading.events()).singleElement().extracting(Event::location).isEqualTo("here");
    assertThat(String.valueOf(reading.events().get(0).description())).hasSizeLessThan(1_000_001);
  }

  @Test
  void takesAsMuchOfAnOlderLineAsItCan() {
    var lines = ("x".repeat(70) + "=\n").repeat(30_000);
    var reading =
        events(
            "DTSTART:20261120T090000Z\nLOCATION:here\n"
                + "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:"
                + lines);
    assertThat(reading.events()).singleElement().extracting(Event::location).isEqualTo("here");
  }
}
