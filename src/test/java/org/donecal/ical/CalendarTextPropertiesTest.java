package org.donecal.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.ical.Texts.calendar;
import static org.donecal.ical.Texts.event;
import static org.donecal.ical.Texts.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a text is made of, it is read to its end, and what is told can be. */
class CalendarTextPropertiesTest {

  private static final String WORDS =
      """
      BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VEVENT|END:VEVENT|BEGIN:VTIMEZONE|END:VTIMEZONE|\
      BEGIN:STANDARD|END:STANDARD|TZID:x|TZOFFSETTO:+0100|TZOFFSETFROM:+9959|\
      DTSTART:20261102T090000|DTSTART;TZID=x:20261102T090000|DTSTART;VALUE=DATE:20261102|\
      DTEND:20261102T100000Z|DTEND;VALUE=DATE:20261101|DURATION:-PT1H|DURATION:P|\
      RRULE:FREQ=DAILY|RRULE:FREQ=YEARLY;BYDAY=-1SU|RRULE:FREQ=SECONDLY;INTERVAL=7|\
      EXDATE:20261102T090000,|RDATE:x/20261102|RECURRENCE-ID:20261103T090000|UID:1|\
      SEQUENCE:99999999999|STATUS:cancelled|SUMMARY;X="|SUMMARY;ENCODING=QUOTED-PRINTABLE:a=|\
      DESCRIPTION:<b &| folded|VERSION:1.0|:|;|END:|BEGIN:\
      """;

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.of(WORDS.split("\\|"))),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(20)))
        .list()
        .ofMaxSize(40)
        .map(it -> "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + String.join("\n", it));
  }

  private static void assertSound(Reading reading) {
    assertThat(reading.events()).hasSizeLessThanOrEqualTo(1000);
    assertThat(reading.events())
        .allMatch(it -> it.endsAt() >= it.startsAt() && it.allDay() == (it.zone() == null));
    assertThat(reading.faults()).allMatch(it -> it.line() >= 0 && it.message().endsWith("."));
  }

  @Property(tries = 500)
  void readsAnyLines(@ForAll("lines") String text) {
    assertSound(read(text));
  }

  @Property(tries = 200)
  void readsAnyBytes(@ForAll @Size(max = 300) byte[] bytes) {
    assertSound(read(bytes));
    var begun = new ByteArrayOutputStream();
    begun.writeBytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n".getBytes(StandardCharsets.UTF_8));
    begun.writeBytes(bytes);
    assertSound(read(begun.toByteArray()));
  }

  @Property(tries = 200)
  void readsAnyPartOfAText(@ForAll @IntRange(max = 400) int length) {
    var text = calendar(event("DTSTART:20261102T090000Z\nRRULE:FREQ=DAILY\nDESCRIPTION:Zürich"));
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    assertSound(read(Arrays.copyOf(bytes, Math.min(length, bytes.length))));
  }

  /** What comes every so many days is a sum, whoever follows it. */
  @Property(tries = 200)
  void comesEverySoManyDays(
      @ForAll @IntRange(min = 1, max = 40) int interval, @ForAll @IntRange(max = 3000) int before) {
    var start = LocalDateTime.of(2026, 11, 1, 12, 0).minusDays(before);
    var form = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    var reading =
        read(
            calendar(
                event(
                    "DTSTART:" + form.format(start) + "\nRRULE:FREQ=DAILY;INTERVAL=" + interval)));
    List<Long> expected =
        Stream.iterate(start, it -> it.plusDays(interval))
            .takeWhile(it -> it.isBefore(LocalDateTime.of(2026, 12, 1, 0, 0)))
            .filter(it -> !it.isBefore(LocalDateTime.of(2026, 11, 1, 0, 0)))
            .map(it -> it.toEpochSecond(ZoneOffset.UTC))
            .toList();
    assertThat(reading.events()).extracting(Event::startsAt).isEqualTo(expected);
  }
}
