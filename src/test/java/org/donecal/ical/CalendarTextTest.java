package org.donecal.ical;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.donecal.ical.Texts.calendar;
import static org.donecal.ical.Texts.event;
import static org.donecal.ical.Texts.events;
import static org.donecal.ical.Texts.read;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.donecal.kernel.Failure;
import org.donecal.spans.Span;
import org.junit.jupiter.api.Test;

/** Single events, as the calendars of this world write them. */
class CalendarTextTest {

  private static Event only(Reading reading) {
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.events()).hasSize(1);
    return reading.events().get(0);
  }

  private static String start(Event event) {
    return Instant.ofEpochSecond(event.startsAt()).toString();
  }

  private static String end(Event event) {
    return Instant.ofEpochSecond(event.endsAt()).toString();
  }

  private static List<String> messages(Reading reading) {
    return reading.faults().stream().map(it -> it.line() + " " + it.message()).toList();
  }

  @Test
  void readsAnEventInUtc() {
    var event = only(events("DTSTART:20261120T130000Z\nDTEND:20261120T143000Z\nSEQUENCE:3"));
    assertThat(event.uid()).isEqualTo("u1");
    assertThat(event.summary()).isEqualTo("Meeting");
    assertThat(start(event)).isEqualTo("2026-11-20T13:00:00Z");
    assertThat(end(event)).isEqualTo("2026-11-20T14:30:00Z");
    assertThat(event.zone()).isEqualTo("Europe/Paris");
    assertThat(event.sequence()).isEqualTo(3);
    assertThat(event.occurrence()).isEmpty();
    assertThat(event.span().length()).isEqualTo(5400);
  }

  @Test
  void readsAllItSays() {
    var event =
        only(
            events(
                """
                DTSTART:20261120T130000Z
                DTEND:20261120T140000Z
                DESCRIPTION:One\\, two\\; three\\nfour \\\\ five
                URL:https://example.org/x
                LOCATION:Room 1\\, left
                CATEGORIES:WORK,A\\,B
                CATEGORIES:Other
                BEGIN:VALARM
                SUMMARY:not me
                DTSTART:20200101T000000Z
                END:VALARM
                """));
    assertThat(event.description()).isEqualTo("One, two; three\nfour \\ five");
    assertThat(event.url()).isEqualTo("https://example.org/x");
    assertThat(event.location()).isEqualTo("Room 1, left");
    assertThat(event.categories()).containsExactly("WORK", "A,B", "Other");
    assertThat(event.summary()).isEqualTo("Meeting");
  }

  @Test
  void leavesOutAnAddressThatIsNone() {
    var event = only(events("DTSTART:20261120T130000Z\nURL:javascript:alert(1)"));
    assertThat(event.url()).isNull();
  }

  @Test
  void readsDaysWhoseEndIsExclusive() {
    var three = only(events("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261123"));
    assertThat(three.span()).isEqualTo(new Span(true, three.startsAt(), three.endsAt(), null));
    assertThat(start(three)).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(end(three)).isEqualTo("2026-11-23T00:00:00Z");
    var one = only(events("DTSTART;VALUE=DATE:20261120"));
    assertThat(end(one)).isEqualTo("2026-11-21T00:00:00Z");
    var same = only(events("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261120"));
    assertThat(end(same)).isEqualTo("2026-11-21T00:00:00Z");
    var week = only(events("DTSTART;VALUE=DATE:20261120\nDURATION:P1W"));
    assertThat(end(week)).isEqualTo("2026-11-27T00:00:00Z");
    assertThat(week.zone()).isNull();
  }

  @Test
  void takesWhatHasNoEndForHalfAnHour() {
    var event = only(events("DTSTART:20261120T130000Z"));
    assertThat(event.endsAt()).isEqualTo(event.startsAt());
    assertThat(event.span().length()).isEqualTo(1800);
    var long1 = only(events("DTSTART:20261120T130000Z\nDURATION:PT1H15M"));
    assertThat(long1.span().length()).isEqualTo(4500);
  }

  @Test
  void saysWhatAnEntryCantBe() {
    var event = only(events("DTSTART:20261101T130000Z\nDTEND:20261120T130000Z"));
    assertThatThrownBy(event::span).isInstanceOf(Failure.Invalid.class);
  }

  @Test
  void knowsZonesWithAndWithoutTheirRules() {
    assertThat(start(only(events("DTSTART;TZID=America/New_York:20261120T080000"))))
        .isEqualTo("2026-11-20T13:00:00Z");
    assertThat(start(only(events("DTSTART;TZID=\"/citadel.org/2026/Asia/Tokyo\":20261120T220000"))))
        .isEqualTo("2026-11-20T13:00:00Z");
    assertThat(start(only(events("DTSTART:20261120T140000")))).isEqualTo("2026-11-20T13:00:00Z");
    var tokyo =
        only(read(calendar("X-WR-TIMEZONE:Asia/Tokyo\n" + event("DTSTART:20261120T220000"))));
    assertThat(start(tokyo)).isEqualTo("2026-11-20T13:00:00Z");
    assertThat(tokyo.zone()).isEqualTo("Asia/Tokyo");
  }

  private static final String OUTLOOK =
      """
      BEGIN:VTIMEZONE
      TZID:Eastern Standard Time
      BEGIN:STANDARD
      DTSTART:16010101T020000
      TZOFFSETFROM:-0400
      TZOFFSETTO:-0500
      RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0400
      RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      """;

  @Test
  void believesATextsOwnZone() {
    var summer = event("DTSTART;TZID=Eastern Standard Time:20260720T080000");
    var winter = event("DTSTART;TZID=Eastern Standard Time:20261120T080000");
    var reading = read(calendar(summer + winter + OUTLOOK));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.events())
        .extracting(CalendarTextTest::start)
        .containsExactly("2026-07-20T12:00:00Z", "2026-11-20T13:00:00Z");
    assertThat(reading.events().get(0).zone()).isEqualTo("Europe/Paris");
  }

  @Test
  void saysWhichZoneItDoesNotKnow() {
    var reading =
        events("DTSTART;TZID=Mars/Olympus:20261120T140000", "DTSTART;TZID=Mars/Olympus:20261121");
    assertThat(messages(reading))
        .containsExactly(
            "7 The zone \"Mars/Olympus\" is not known; its times are read as Europe/Paris.");
    assertThat(reading.events()).hasSize(2);
  }

  @Test
  void tellsWhatWasCalledOff() {
    assertThat(only(events("DTSTART:20261120T130000Z\nSTATUS:CANCELLED")).cancelled()).isTrue();
    assertThat(only(events("DTSTART:20261120T130000Z\nSTATUS:CONFIRMED")).cancelled()).isFalse();
  }

  @Test
  void believesTheLaterVersion() {
    var reading =
        events(
            "DTSTART:20261120T130000Z\nSEQUENCE:2\nLOCATION:new",
            "DTSTART:20261119T130000Z\nSEQUENCE:1\nLOCATION:old");
    assertThat(only(reading).location()).isEqualTo("new");
  }

  @Test
  void readsWhatWasFoldedAndMarked() {
    var long1 = "DTSTART:20261120T130000Z\nDESCRIPTION:aaa\n  bbb\n\tccc";
    assertThat(only(events(long1)).description()).isEqualTo("aaa bbbccc");
    var text = calendar(event("DTSTART:20261120T130000Z\nLOCATION:Zürich"));
    assertThat(only(read('\uFEFF' + text)).location()).isEqualTo("Zürich");
    assertThat(only(read(('\uFEFF' + text).getBytes(UTF_16LE))).location()).isEqualTo("Zürich");
    assertThat(only(read(text.replace("\r\n", "\n"))).location()).isEqualTo("Zürich");
    assertThat(only(read(text.replace("ch", "c\0h\u0007"))).location()).isEqualTo("Zürich");
  }

  @Test
  void readsWhatWindowsWrote() {
    var text = calendar(event("DTSTART:20261120T130000Z\nLOCATION:Zürich “1”"));
    var reading = read(text.getBytes(Charset.forName("windows-1252")));
    assertThat(reading.events().get(0).location()).isEqualTo("Zürich “1”");
    assertThat(messages(reading))
        .containsExactly("1 The text is not UTF-8; it is read as windows-1252.");
  }

  @Test
  void stripsHtmlOfWhatOthersWrote() {
    var html = "DTSTART:20261120T130000Z\nDESCRIPTION:<p>a &amp\\; b<br>c</p><script>x()</script>d";
    assertThat(only(events(html)).description()).isEqualTo("a & b\nc\nd");
    var own = calendar(event(html)).replace("PRODID:-//x//y//EN", "PRODID:-//DoneCal//DoneCal//EN");
    assertThat(only(read(own)).description()).startsWith("<p>a &amp; b<br>");
    var math = "DTSTART:20261120T130000Z\nDESCRIPTION:if a <b c> d or x<y && z";
    assertThat(only(events(math)).description()).isEqualTo("if a  d or x<y && z");
  }

  @Test
  void saysWhatItCantRead() {
    var reading =
        read(
            calendar(
                event("DTSTART:soon")
                    + event("LOCATION:nowhere")
                    + event("DTSTART:20261399T990000Z")
                    + event("DTSTART:20261120T130000Z\nDTEND:20261119T130000Z")
                    + event("DTSTART:99991231")
                    + "this is no line\n"
                    + event("DTSTART:20261120T130000Z")));
    assertThat(messages(reading))
        .containsExactly(
            "7 This is no date: \"soon\"; it is left out.",
            "9 This event has no start; it is left out.",
            "17 This is no date: \"20261399T990000Z\"; it is left out.",
            "19 This event ends before it starts; it is left out.",
            "25 This event lies too far away; it is left out.",
            "30 This line can't be understood: \"this is no line\".");
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.leftOut()).isEqualTo(5);
    assertThat(reading.whole()).isTrue();
  }

  @Test
  void noticesWhereATextBreaksOff() {
    var text = calendar(event("DTSTART:20261120T130000Z") + event("DTSTART:20261121T130000Z"));
    var cut = read(text.substring(0, text.indexOf("20261121")));
    assertThat(cut.events()).hasSize(1);
    assertThat(cut.whole()).isFalse();
    assertThat(messages(cut)).contains("12 The text breaks off.");
  }

  @Test
  void noticesWhatIsNoCalendar() {
    for (var text : List.of("", "<html>Sign in</html>", "{\"a\":1}", "\0\0\0", "BEGIN:VCARD\n")) {
      var reading = read(text.getBytes(UTF_8));
      assertThat(reading.whole()).isFalse();
      assertThat(reading.events()).isEmpty();
      assertThat(messages(reading)).anyMatch(it -> it.contains("no iCalendar text"));
    }
  }

  @Test
  void readsItsName() {
    assertThat(read(calendar("X-WR-CALNAME:Work\\, mine")).name()).isEqualTo("Work, mine");
  }

  @Test
  void endsAtTheMostItTells() {
    var many = new StringBuilder();
    for (var i = 0; i < 1500; i++) {
      many.append(event("DTSTART:20261120T130000Z"));
    }
    var reading = read(calendar(many.toString()));
    assertThat(reading.events()).hasSize(1000);
    assertThat(reading.whole()).isFalse();
    assertThat(messages(reading)).anyMatch(it -> it.contains("more than 1000 events"));
  }
}
