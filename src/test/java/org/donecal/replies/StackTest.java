package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.donecal.calendar.Content;
import org.donecal.kernel.Failure;
import org.donecal.sentence.Place;
import org.donecal.spans.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue's grammar of paragraphs and its rule of stacking, case by case. */
class StackTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final LocalDate ASKED = LocalDate.parse("2026-11-22");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3pm something 10.30 | 15:00-15:30 something 10.30",
        "3am x | 3:00-3:30 x",
        "0am x | 0:00-0:30 x",
        "3.20pm x | 15:20-15:50 x",
        "3.50am x | 3:50-4:20 x",
        "10.50pm x | 22:50-23:20 x",
        "9.15 x | 9:15-9:45 x",
        "9:15 x | 9:15-9:45 x",
        "Not first 3pm x | all day Not first 3pm x",
        "9.1500 precision | all day 9.1500 precision",
        "12pm x | 12:00-12:30 x",
        "12:30pm x | 12:30-13:00 x",
        "12am x | 0:00-0:30 x",
      })
  void readsTheTimesOfTheCatalogue(String line, String expected) {
    assertThat(stacked(8, List.of(), line)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60min something | 8:00-9:00 something",
        "1 day x | all day x",
        "2.5h x | 8:00-10:30 x",
        "2,5h x | 8:00-10:30 x",
        "0.5 h #lc x | 8:00-8:30 #lc x",
        "3h #x | 8:00-11:00 #x",
        "2 hours @tagg This is the title | 8:00-10:00 @tagg This is the title",
        "30 minutes #x | 8:00-8:30 #x",
        "3:30pm 60min This will work | 15:30-16:30 This will work",
        "12:00 1h Fate: x | 12:00-13:00 Fate: x",
        "1H x | 8:00-9:00 x",
        "30mins x | 8:00-8:30 x",
        "2hrs x | 8:00-10:00 x",
        "1hr x | 8:00-9:00 x",
        "1h30 x | 8:00-9:30 x",
        "10h30 x | 8:00-18:30 x",
        "1h 30m thing | 8:00-9:30 thing",
        "1h 10:30 Helped | 10:30-11:30 Helped",
        "9-11:30 @acme call | 9:00-11:30 @acme call",
        "This is a test on @tagg | all day This is a test on @tagg",
        "10.70 euros for lunch | all day 10.70 euros for lunch",
      })
  void readsTheLengthsOfTheCatalogue(String line, String expected) {
    assertThat(stacked(8, List.of(), line)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "20pm x, \"20pm\" is no time of day.",
    "10:70pm x, \"10:70pm\" is no time of day.",
    "13:30pm x, \"13:30pm\" is no time of day.",
    "29:59 x, \"29:59\" is no time of day.",
    "1h, Please give a title.",
    "3pm, Please give a title.",
  })
  void refusesWhatCanBeNoEntry(String line, String why) {
    assertThat(stacked(8, List.of(), line)).containsExactly("refused: " + why);
  }

  @Test
  void lengthsFollowEachOther() {
    assertThat(stacked(12, List.of(), "1h Doing", "2h Goofing"))
        .containsExactly("12:00-13:00 Doing", "13:00-15:00 Goofing");
    assertThat(stacked(6, List.of(), "1h Doing", "2h Goofing", "30m more", "1h last"))
        .containsExactly(
            "6:00-7:00 Doing", "7:00-9:00 Goofing", "9:00-9:30 more", "9:30-10:30 last");
  }

  @Test
  void onlyALengthWithoutATimeFollowsTheOneBefore() {
    assertThat(stacked(8, List.of(), "9:00 4h a", "15:00 2h b", "1h c", "10:00 30m d", "30m e"))
        .containsExactly(
            "9:00-13:00 a", "15:00-17:00 b", "17:00-18:00 c", "10:00-10:30 d", "13:00-13:30 e");
  }

  @Test
  void whatLastsAllDayIsNoOneToFollow() {
    assertThat(stacked(8, List.of(), "1h a", "on a train", "1h b"))
        .containsExactly("8:00-9:00 a", "all day on a train", "9:00-10:00 b");
  }

  @Test
  void goesAroundWhatIsThereAlready() {
    assertThat(stacked(8, List.of(hours(8, 10), hours(11, 12)), "1h a", "1h b"))
        .containsExactly("10:00-11:00 a", "12:00-13:00 b");
  }

  @Test
  void goesOnPastMidnightWhenTheDayIsFull() {
    assertThat(stacked(8, List.of(), "9h a", "9h b"))
        .containsExactly("8:00-17:00 a", "17:00-2:00 b");
  }

  @Test
  void namedDaysAreReckonedFromTheDayOfTheMail() {
    assertThat(stacked(8, List.of(), "yesterday 1h a", "today 1h b", "2026-11-20 1h c", "1h d"))
        .containsExactly("8:00-9:00 a", "23 8:00-9:00 b", "20 8:00-9:00 c", "9:00-10:00 d");
  }

  @Test
  void keepsTheTimesOfTheClockInTheNightItChanges() {
    var zone = ZoneId.of("Europe/Paris");
    var stack = new Stack(zone, LocalDate.parse("2026-03-29"), TODAY, 1, Place.Busy.NEVER);

    assertThat(shown(stack.put(new Told("1h a", null)), zone)).isEqualTo("29 1:00-3:00 a");
    assertThat(shown(stack.put(new Told("1h b", null)), zone)).isEqualTo("29 3:00-4:00 b");
  }

  private static List<String> stacked(int firstHour, List<Span> busy, String... lines) {
    var stack = new Stack(ZONE, ASKED, TODAY, firstHour, among(busy));
    var shown = new ArrayList<String>();
    Stream.of(lines).forEach(line -> shown.add(put(stack, line)));
    return shown;
  }

  private static String put(Stack stack, String line) {
    try {
      return shown(stack.put(new Told(line, null)), ZONE);
    } catch (Failure.Invalid refused) {
      return "refused: " + refused.getMessage();
    }
  }

  private static Place.Busy among(List<Span> busy) {
    return (start, end) ->
        busy.stream().filter(it -> it.startsAt() < end && it.endsAt() > start).toList();
  }

  private static Span hours(int from, int to) {
    return Span.hours(second(from), second(to), ZONE);
  }

  private static long second(int hour) {
    return ASKED.atTime(hour, 0).atZone(ZONE).toEpochSecond();
  }

  private static String shown(Content content, ZoneId zone) {
    var span = content.span();
    var day = span.firstDay(zone);
    var named = day.equals(ASKED) ? "" : day.getDayOfMonth() + " ";
    return named + (span.allDay() ? "all day" : times(span, zone)) + " " + content.title();
  }

  private static String times(Span span, ZoneId zone) {
    return String.join(
        "-",
        Arrays.stream(new long[] {span.startsAt(), span.endsAt()})
            .mapToObj(it -> clock(Instant.ofEpochSecond(it).atZone(zone)))
            .toList());
  }

  private static String clock(ZonedDateTime time) {
    return time.getHour() + (time.getMinute() < 10 ? ":0" : ":") + time.getMinute();
  }
}
