package org.donecal.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.donecal.kernel.Failure;
import org.donecal.sentence.Place.Busy;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When it was: what a sentence says, and the rest from where its author stands. */
class PlaceTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** A Sunday. */
  private static final LocalDate BASE = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | 2026-11-22 | 2026-11-23",
        "yesterday x | 2026-11-21 | 2026-11-22",
        "tomorrow x | 2026-11-23 | 2026-11-24",
        "the day before yesterday x | 2026-11-20 | 2026-11-21",
        "2 weeks ago x | 2026-11-08 | 2026-11-09",
        "sun x | 2026-11-22 | 2026-11-23",
        "last sunday x | 2026-11-15 | 2026-11-16",
        "mon x | 2026-11-16 | 2026-11-17",
        "last monday x | 2026-11-16 | 2026-11-17",
        "22 nov x | 2026-11-22 | 2026-11-23",
        "23 nov x | 2025-11-23 | 2025-11-24",
        "29 feb x | 2024-02-29 | 2024-03-01",
        "nov 20 2030 x | 2030-11-20 | 2030-11-21",
        "all day x | 2026-11-22 | 2026-11-23",
        "3 days x | 2026-11-22 | 2026-11-25",
        "fri 2 weeks x | 2026-11-20 | 2026-12-04",
        "mon-wed x | 2026-11-16 | 2026-11-19",
        "wed-mon x | 2026-11-11 | 2026-11-17",
        "sun-sun x | 2026-11-22 | 2026-11-23",
        "3 days ago - yesterday x | 2026-11-19 | 2026-11-22",
        "28 dec - 2 jan x | 2025-12-28 | 2026-01-03",
        "20-24 nov x | 2025-11-20 | 2025-11-25",
        "20 - 24 nov 2026 x | 2026-11-20 | 2026-11-25",
      })
  void findsDays(String text, String start, String end) {
    assertMeant(place(null), Busy.NEVER, text, start, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3pm x | 22T15:00 | 22T15:30",
        "3pm 45m x | 22T15:00 | 22T15:45",
        "yesterday 9:30-11 x | 21T09:30 | 21T11:00",
        "22:00-24:00 x | 22T22:00 | 23T00:00",
        "22:00-1:30 x | 22T22:00 | 23T01:30",
        "0:00-24:00 x | 22T00:00 | 23T00:00",
        "9:00 168h x | 22T09:00 | 29T09:00",
        "2h yesterday x | 21T08:00 | 21T10:00",
        "1.5 days x | 22T08:00 | 23T20:00",
        "noon x | 22T12:00 | 22T12:30",
      })
  void findsHours(String text, String start, String end) {
    assertMeant(place(null), Busy.NEVER, text, november(start), november(end));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | 20T14:00 | 20T16:00",
        "45m x | 20T14:00 | 20T14:45",
        "9:15 x | 20T09:15 | 20T11:15",
        "9:15-10 x | 20T09:15 | 20T10:00",
        "yesterday x | 21T14:00 | 21T16:00",
        "yesterday 45m x | 21T14:00 | 21T14:45",
        "yesterday 9:15 x | 21T09:15 | 21T11:15",
      })
  void keepsTheSlot(String text, String start, String end) {
    var slot = hours("2026-11-20T14:00", "2026-11-20T16:00");

    assertMeant(place(slot), Busy.NEVER, text, november(start), november(end));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all day x | 2026-11-20 | 2026-11-21",
        "2 days x | 2026-11-20 | 2026-11-22",
        "mon-wed x | 2026-11-16 | 2026-11-19",
      })
  void makesDaysOfTheSlot(String text, String start, String end) {
    assertMeant(place(hours("2026-11-20T14:00", "2026-11-20T16:00")), Busy.NEVER, text, start, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | 2026-11-18 | 2026-11-21",
        "all day x | 2026-11-18 | 2026-11-21",
        "2 days x | 2026-11-18 | 2026-11-20",
        "yesterday x | 2026-11-21 | 2026-11-22",
        "9:00 x | 2026-11-18T09:00:00+01:00 | 2026-11-18T09:30:00+01:00",
        "2h x | 2026-11-18T08:00:00+01:00 | 2026-11-18T10:00:00+01:00",
      })
  void keepsTheDaysThatWerePointedAt(String text, String start, String end) {
    var days = Span.days(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 21));

    assertMeant(place(days), Busy.NEVER, text, start, end);
  }

  /** A time that the clocks leave out or show twice means what java.time says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-29 2:30 1h x | 2026-03-29T03:30:00+02:00 | 2026-03-29T04:30:00+02:00",
        "2026-03-29 1:30-3:30 x | 2026-03-29T01:30:00+01:00 | 2026-03-29T03:30:00+02:00",
        "2026-03-29 2:30-3:10 x | 2026-03-29T03:30:00+02:00 | 2026-03-29T04:10:00+02:00",
        "2026-03-29 2:30-3:30 x | 2026-03-29T03:30:00+02:00 | 2026-03-29T04:30:00+02:00",
        "2026-03-28 0:00-24:00 x | 2026-03-28T00:00:00+01:00 | 2026-03-29T00:00:00+01:00",
        "2026-03-29 0:00-24:00 x | 2026-03-29T00:00:00+01:00 | 2026-03-30T00:00:00+02:00",
        "2026-10-25 2:30 1h x | 2026-10-25T02:30:00+02:00 | 2026-10-25T02:30:00+01:00",
        "2026-10-25 2:30-3:30 x | 2026-10-25T02:30:00+02:00 | 2026-10-25T03:30:00+01:00",
        "2026-10-25 22:00-1:00 x | 2026-10-25T22:00:00+01:00 | 2026-10-26T01:00:00+01:00",
        "2026-10-24 23:00 4h x | 2026-10-24T23:00:00+02:00 | 2026-10-25T02:00:00+01:00",
      })
  void followsTheClocks(String text, String start, String end) {
    assertMeant(place(null), Busy.NEVER, text, start, end);
  }

  @Test
  void keepsTheClockTimeOfASlotAcrossAClockChange() {
    var slot = hours("2026-10-20T14:00", "2026-10-20T16:00");

    assertMeant(place(slot), Busy.NEVER, "yesterday x", november("21T14:00"), november("21T16:00"));
  }

  /**
   * The catalogue's facts: 12 to 13, then 13 to 15; with another first hour 6 to 7, then 7 to 9.
   */
  @ParameterizedTest
  @ValueSource(ints = {6, 12})
  void stacksLengths(int firstHour) {
    var place = new Place(PARIS, BASE, firstHour, null);

    var doing = place.meant(Sentence.of("1h Doing"), Busy.NEVER);
    var goofing = place.meant(Sentence.of("2h Goofing"), (start, end) -> List.of(doing));

    assertThat(doing).isEqualTo(hours(time(firstHour), time(firstHour + 1)));
    assertThat(goofing).isEqualTo(hours(time(firstHour + 1), time(firstHour + 3)));
  }

  private static String time(int hour) {
    return "2026-11-22T%02d:00".formatted(hour);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1h x | 22T08:00",
        "61m x | 22T13:30",
        "2h x | 22T13:30",
        "4h x | 22T18:00",
        "7h x | 22T08:00",
        "yesterday 1h x | 21T08:00",
      })
  void fillsTheFirstGapThatIsLongEnough(String text, String start) {
    Busy busy =
        (from, to) ->
            Stream.of(
                    hours("2026-11-22T09:00", "2026-11-22T12:00"),
                    hours("2026-11-22T10:00", "2026-11-22T10:30"),
                    hours("2026-11-22T12:00", "2026-11-22T13:30"),
                    hours("2026-11-22T16:00", "2026-11-22T18:00"))
                .filter(it -> it.startsAt() < to && it.endsAt() > from)
                .toList();

    assertThat(view(place(null).meant(Sentence.of(text), busy)).get(0)).isEqualTo(november(start));
  }

  @Test
  void beginsWhereWhatStartedYesterdayEnds() {
    Busy busy = (from, to) -> List.of(hours("2026-11-21T20:00", "2026-11-22T08:30"));

    assertMeant(place(null), busy, "1h x", november("22T08:30"), november("22T09:30"));
  }

  @Test
  void asksForTheStretchOfTheDayFromItsFirstHour() {
    var day = hours("2026-03-29T08:00", "2026-03-30T00:00");

    place(null)
        .meant(
            Sentence.of("2026-03-29 1h x"),
            (start, end) -> {
              assertThat(List.of(start, end)).containsExactly(day.startsAt(), day.endsAt());
              return List.of();
            });
  }

  @ParameterizedTest
  @CsvSource({"2200-12-31, tomorrow x", "1900-01-01, yesterday x", "2200-12-31, 23:00 3h x"})
  void refusesYearsThatEntriesCannotHave(LocalDate base, String text) {
    var place = new Place(PARIS, base, 8, null);

    assertThatThrownBy(() -> place.meant(Sentence.of(text), Busy.NEVER))
        .isInstanceOf(Failure.Invalid.class)
        .hasMessage("An entry must lie in the years 1900 to 2200.");
  }

  private static Place place(@Nullable Span span) {
    return new Place(PARIS, BASE, 8, span);
  }

  private static Span hours(String start, String end) {
    return Span.hours(second(start), second(end), PARIS);
  }

  private static long second(String wall) {
    return LocalDateTime.parse(wall).atZone(PARIS).toEpochSecond();
  }

  private static String november(String dayAndTime) {
    return "2026-11-" + dayAndTime + ":00+01:00";
  }

  private static void assertMeant(Place place, Busy busy, String text, String start, String end) {
    assertThat(view(place.meant(Sentence.of(text), busy))).containsExactly(start, end);
  }

  private static List<String> view(Span span) {
    return span.allDay()
        ? List.of(Stamp.date(span.startsAt()), Stamp.date(span.endsAt()))
        : List.of(Stamp.of(span.startsAt(), PARIS), Stamp.of(span.endsAt(), PARIS));
  }
}
