package org.donecal.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.donecal.sentence.Word.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood, written as it is printed, and the title that is left. */
class SentenceTest {
  /** The examples of the issue. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2h yesterday @acme fixed #login | yesterday, 2h | @acme fixed #login",
        "9:30-11 standup | 9:30-11:00 | standup",
        "3pm 45m call | 15:00, 45m | call",
        "1h30 review | 1h30m | review",
        "2,5h x | 2h30m | x",
        "12pm lunch | 12:00 | lunch",
        "mon-wed @holiday | monday - wednesday | @holiday",
        "all day @conf | all day | @conf",
        "2026-11-20 1h x | 2026-11-20, 1h | x",
        "last friday 14:00 90min x | last friday, 14:00, 1h30m | x",
        "#123 2h fixed | 2h | #123 fixed",
        "@acme 2h fixed | 2h | @acme fixed",
        "yesterday, @acme: 2h: x | yesterday, 2h | @acme: x",
      })
  void readsWhatTheIssueNames(String text, String said, String title) {
    assertRead(text, said, title);
  }

  /** The pairs of the catalogue, section 18.5; decision 0013 tells which were changed and why. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3pm something 10.30 | 15:00 | something 10.30",
        "3am something | 3:00 | something",
        "0am something | 0:00 | something",
        "3.20pm something | 15:20 | something",
        "3.50am something | 3:50 | something",
        "10.50pm something | 22:50 | something",
        "9.15 something | 9:15 | something",
        "9:15 something | 9:15 | something",
        "Not first 3pm something | '' | Not first 3pm something",
        "9.1500 precision | '' | 9.1500 precision",
        "20pm something | '' | 20pm something",
        "10:70pm something | '' | 10:70pm something",
        "13:30pm something | '' | 13:30pm something",
        "60min something | 1h | something",
        "1 day something | 1d | something",
        "1.5 days something | 36h | something",
        "2.5 minutes something | 2.50m | something",
        "2.5h something | 2h30m | something",
        "0.5 h #lc something | 30m | #lc something",
        "3h #x | 3h | #x",
        "2 hours @tagg This is the title | 2h | @tagg This is the title",
        "30 minutes #x | 30m | #x",
        "This is a test on @tagg | '' | This is a test on @tagg",
        "3:30pm 60min This will work | 15:30, 1h | This will work",
        "12:00 1h Fate: … | 12:00, 1h | Fate: …",
      })
  void readsWhatTheCatalogueTests(String text, String said, String title) {
    assertRead(text, said, title);
  }

  /** What the original failed at or left in the title. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12pm x | 12:00 | x",
        "12:30pm x | 12:30 | x",
        "12am x | 0:00 | x",
        "1H x | 1h | x",
        "3 DAYS x | 3d | x",
        "30mins x | 30m | x",
        "2hrs x | 2h | x",
        "1hr x | 1h | x",
        "2,5h x | 2h30m | x",
        "10h30 x | 10h30m | x",
        "1h | 1h | ''",
        "1h 30m thing | 1h30m | thing",
        "1h 10:30 Helped | 10:30, 1h | Helped",
      })
  void readsWhatTheOriginalDidNot(String text, String said, String title) {
    assertRead(text, said, title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All-day x | all day | x",
        "allday x | all day | x",
        "3 days all day x | 3d, all day | x",
        "yesterday 3 days x | yesterday, 3d | x",
        "all day 2h x | all day | 2h x",
        "2h all day x | 2h | all day x",
        "all day 9:30 x | all day | 9:30 x",
        "9:30 all day x | 9:30 | all day x",
        "9:30-11 1h x | 9:30-11:00 | 1h x",
        "1h 9:30-11 x | 1h | 9:30-11 x",
        "9:30 3 days x | 9:30 | 3 days x",
        "3 days 9:30 x | 3d | 9:30 x",
        "mon-wed 2h x | monday - wednesday | 2h x",
        "2h mon-wed x | 2h | mon-wed x",
        "mon-wed 9:30 x | monday - wednesday | 9:30 x",
        "mon-wed 2 days x | monday - wednesday | 2 days x",
        "mon-wed all day x | monday - wednesday, all day | x",
      })
  void letsPartsExcludeEachOther(String text, String said, String title) {
    assertRead(text, said, title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0h x",
        "0.5m x",
        "0 days x",
        "169h x",
        "1.5 weeks x",
        "367 days x",
        "99999h x",
        "99999d x",
        "99999w x",
        "1234567890123456789012345678901234567890 h x",
        "1234567890123456789012345678901234567890:30 x",
        "2.123h x",
        "1.h x",
        ".5h x",
        "2hx",
        "2h_x",
        "2h/3",
        "2h!",
        "2h,3",
        "2h.x x",
        "2h\u0301 x",
        "٣h x",
        "2.5 x",
        "2 x",
        "h x",
        "1h5 x",
        "1:70h x",
        "1:30m x",
      })
  void leavesLengthsThatNobodyMeans(String text) {
    assertRead(text, "", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((",
        "@",
        "#",
        "@@ ## @#",
        "\u200f2h x",
        "😀 2h x",
        "👩‍👩‍👧 x",
        "שלום עולם 3pm",
        "e\u0301\u0301\u0301 x",
        "\ud800 2h",
        "",
        "x",
        ",",
        ":",
        ", 2h",
        "2 , 5h",
        "-",
        "..",
      })
  void leavesTextAsItIs(String text) {
    assertRead(text, "", text);
  }

  @Test
  void marksTheWordsWithWhatBelongsToThem() {
    var read = Sentence.of("  @acme, at 3pm: on friday,  1h 30m\tfixed it in 2h ");

    assertThat(read.title()).isEqualTo("@acme, fixed it in 2h");
    assertThat(read.words())
        .containsExactly(
            new Word(9, 16, Kind.TIME),
            new Word(17, 27, Kind.DATE),
            new Word(29, 35, Kind.DURATION));
  }

  @Test
  void countsInUnitsOfUtf16() {
    var read = Sentence.of("#😀x 2h 😀");

    assertThat(read.words()).containsExactly(new Word(5, 7, Kind.DURATION));
    assertThat(read.title()).isEqualTo("#😀x 😀");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duration | 2h yesterday 3pm all hands 1h | yesterday, 15:00 | 2h all hands 1h",
        "date | 2h yesterday 3pm all hands 1h | 15:00, 2h | yesterday all hands 1h",
        "date,time | 2h yesterday 3pm all hands | 2h | yesterday 3pm all hands",
        "duration | 2h 3h yesterday x | yesterday | 2h 3h x",
        "allDay | all day 2h x | 2h | all day x",
        "date,time,duration,allDay | 2h today 3pm all day x | '' | 2h today 3pm all day x",
      })
  void leavesSomeKindsPlain(String kinds, String text, String said, String title) {
    Set<Kind> plain =
        Set.of(kinds.split(",")).stream()
            .map(it -> Kind.of(it).orElseThrow())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));

    var read = Sentence.of(text, plain);

    assertThat(said(read)).isEqualTo(said);
    assertThat(read.title()).isEqualTo(title);
  }

  @Test
  void takesBlanksOfAnyKind() {
    assertRead("2h\u00a0yesterday\u2003x", "yesterday, 2h", "x");
    assertRead("2\u00a0h\r\n\tx", "2h", "x");
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000})
  void readsMasses(int count) {
    for (var mass :
        new String[] {"(", "@", "@a ", "2h ", "9", "a", "é", ", ", "mon-", "1h30", "٣"}) {
      var text = mass.repeat(count);
      assertThat(Sentence.of("2h " + text).said().length()).isNotNull();
    }
    assertRead("(".repeat(count), "", "(".repeat(count));
  }

  static void assertRead(String text, String said, String title) {
    var read = Sentence.of(text);
    assertThat(said(read)).as(text).isEqualTo(said);
    assertThat(read.title()).as(text).isEqualTo(title);
  }

  private static String said(Sentence read) {
    return String.join(", ", read.said().print(Vocabulary.ENGLISH));
  }
}
