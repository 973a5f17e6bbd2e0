package org.donecal.sentence;

import static org.donecal.sentence.SentenceTest.assertRead;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of lengths, times and days, and their nearest neighbours that are none. */
class GrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1h30m x | 1h30m | x",
        "1h 30min x | 1h30m | x",
        "1 hour 5 minutes x | 1h5m | x",
        "1:30h x | 1h30m | x",
        "1:30 hours x | 1h30m | x",
        "90m x | 1h30m | x",
        "168h x | 168h | x",
        "0.25h x | 15m | x",
        "2.33 m x | 2.33m | x",
        "2 weeks x | 14d | x",
        "1.00 days x | 1d | x",
        "0.5w x | 84h | x",
        "30 min. x | 30m | x",
        "1h, 30m x | 1h | 30m x",
        "1h 90m x | 1h | 90m x",
        "1h 30 x | 1h | 30 x",
        "2h 3h x | 2h | 3h x",
        "366d x | 366d | x",
      })
  void readsLengths(String text, String said, String title) {
    assertRead(text, said, title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 pm x | 15:00 | x",
        "3 P.M. x | 15:00 | x",
        "3 a.m. x | 3:00 | x",
        "0pm x | 12:00 | x",
        "at 3pm x | 15:00 | x",
        "at noon x | 12:00 | x",
        "midnight x | 0:00 | x",
        "23:59 x | 23:59 | x",
        "9:30 9:45 x | 9:30 | 9:45 x",
        "at home x | '' | at home x",
      })
  void readsTimes(String text, String said, String title) {
    assertRead(text, said, title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9:30–11:00 x | 9:30-11:00 | x",
        "9-11am x | 9:00-11:00 | x",
        "9am-5pm x | 9:00-17:00 | x",
        "9-5pm x | 9:00-17:00 | x",
        "1-3pm x | 13:00-15:00 | x",
        "11-1pm x | 11:00-13:00 | x",
        "11-1am x | 23:00-1:00 | x",
        "12-1pm x | 12:00-13:00 | x",
        "10:30-12pm x | 10:30-12:00 | x",
        "13-3pm x | 13:00-15:00 | x",
        "9am-5 x | 9:00-17:00 | x",
        "9pm-11 x | 21:00-23:00 | x",
        "11pm-1 x | 23:00-1:00 | x",
        "9am-13 x | 9:00-13:00 | x",
        "noon-2 x | 12:00-14:00 | x",
        "10-noon x | 10:00-12:00 | x",
        "11-midnight x | 23:00-0:00 | x",
        "9:30 - 11 x | 9:30-11:00 | x",
        "9:30 to 11 x | 9:30-11:00 | x",
        "9:30 until 11 x | 9:30-11:00 | x",
        "from 9:30 to 11 x | 9:30-11:00 | x",
        "at 9:30-11 x | 9:30-11:00 | x",
        "22:00-1:30 x | 22:00-1:30 | x",
        "22:00-24:00 x | 22:00-24:00 | x",
        "0:00-24:00 x | 0:00-24:00 | x",
      })
  void readsRangesOfTimes(String text, String said, String title) {
    assertRead(text, said, title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9:30 to lunch | 9:30 | to lunch",
        "9:30 - lunch | 9:30 | - lunch",
        "9:30, to 11 x | 9:30 | to 11 x",
        "9-11 memorial | '' | 9-11 memorial",
        "9 to 5 x | '' | 9 to 5 x",
        "from 3pm x | '' | from 3pm x",
        "9:30-9:30 x | '' | 9:30-9:30 x",
        "24:00 x | '' | 24:00 x",
        "24:00-1:00 x | '' | 24:00-1:00 x",
        "9:60 x | '' | 9:60 x",
        "9:5 x | '' | 9:5 x",
        "9:30:15 x | '' | 9:30:15 x",
        "9:30-11-12 x | '' | 9:30-11-12 x",
        "009:30 x | '' | 009:30 x",
      })
  void stopsWhereATimeStops(String text, String said, String title) {
    assertRead(text, said, title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Today x | today | x",
        "tomorrow x | tomorrow | x",
        "the day before yesterday x | 2d ago | x",
        "1 day ago x | yesterday | x",
        "3 days ago x | 3d ago | x",
        "2 weeks ago x | 14d ago | x",
        "1365 days ago x | 1365d ago | x",
        "Fri x | friday | x",
        "on thurs. x | thursday | x",
        "last Fri x | last friday | x",
        "20 nov x | 20 november | x",
        "nov 20 x | 20 november | x",
        "on 20 November x | 20 november | x",
        "29 feb x | 29 february | x",
        "20 november 2026 x | 2026-11-20 | x",
        "nov 20 2026 x | 2026-11-20 | x",
        "nov 20, 2026 x | 2026-11-20 | x",
        "nov 20, x | 20 november | x",
        "nov 20 9:30 x | 20 november, 9:30 | x",
      })
  void readsDays(String text, String said, String title) {
    assertRead(text, said, title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mon - wed x | monday - wednesday | x",
        "mon to wed x | monday - wednesday | x",
        "mon–wed x | monday - wednesday | x",
        "from mon to wed x | monday - wednesday | x",
        "2026-11-20..2026-11-22 x | 2026-11-20 - 2026-11-22 | x",
        "2026-11-20 to 2026-11-22 x | 2026-11-20 - 2026-11-22 | x",
        "20-22 nov x | 20 november - 22 november | x",
        "20 - 22 nov 2026 x | 2026-11-20 - 2026-11-22 | x",
        "nov 20-22 x | 20 november - 22 november | x",
        "nov 20-22 2026 x | 20 november - 2026-11-22 | x",
        "28 dec - 2 jan x | 28 december - 2 january | x",
        "3 days ago - yesterday x | 3d ago - yesterday | x",
      })
  void readsRangesOfDays(String text, String said, String title) {
    assertRead(text, said, title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "today yesterday x | today | yesterday x",
        "monday's x | '' | monday's x",
        "mondays x | '' | mondays x",
        "may be x | '' | may be x",
        "last week x | '' | last week x",
        "on time x | '' | on time x",
        "from yesterday x | '' | from yesterday x",
        "31 nov x | '' | 31 nov x",
        "0 nov x | '' | 0 nov x",
        "29 feb 2026 x | '' | 29 feb 2026 x",
        "2026-02-30 x | '' | 2026-02-30 x",
        "2026-13-01 x | '' | 2026-13-01 x",
        "2026-1-1 x | '' | 2026-1-1 x",
        "1899-12-31 x | '' | 1899-12-31 x",
        "2201-01-01 x | '' | 2201-01-01 x",
        "0000-01-01 x | '' | 0000-01-01 x",
        "20 nov 1850 x | '' | 20 nov 1850 x",
        "22-20 nov x | '' | 22-20 nov x",
        "2026-11-22..2026-11-20 x | '' | 2026-11-22..2026-11-20 x",
        "10000 days ago x | '' | 10000 days ago x",
      })
  void stopsWhereADayStops(String text, String said, String title) {
    assertRead(text, said, title);
  }
}
