package org.donecal.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who writes the long text only means its beginning for a title. */
class TellingTest {
  private static final String LONG =
      "Wrote to somebody@example.org about the move of all the servers";

  static Stream<Arguments> tellings() {
    return Stream.of(
        Arguments.of("did it", "", "did it", ""),
        Arguments.of("did it", "at length", "did it", "at length"),
        Arguments.of("", "Line one\nLine two\nLine three", "Line one", "Line two\nLine three"),
        Arguments.of(" ", "Line one\r\nLine two", "Line one", "Line two"),
        Arguments.of("", "\n\nLine one\n\nLine two\n", "Line one", "Line two"),
        Arguments.of("", "@mytag one word", "@mytag one word", ""),
        Arguments.of("", LONG, LONG.substring(0, 50) + "...", LONG),
        Arguments.of("", "x".repeat(50), "x".repeat(50), ""),
        Arguments.of("", "x".repeat(51), "x".repeat(50) + "...", "x".repeat(51)),
        Arguments.of("", "🎈".repeat(51), "🎈".repeat(50) + "...", "🎈".repeat(51)),
        Arguments.of("", "x".repeat(500) + "\ny", "x".repeat(500), "y"),
        Arguments.of("", "x".repeat(501) + "\ny", "x".repeat(50) + "...", "x".repeat(501) + "\ny"),
        Arguments.of("", " \n ", "", ""));
  }

  @ParameterizedTest
  @MethodSource("tellings")
  void makesATitle(String title, String note, String expectedTitle, String expectedNote) {
    var telling = Telling.of(Optional.of(title), Optional.of(note));

    assertThat(telling.title().orElse("")).isEqualTo(expectedTitle);
    assertThat(telling.note().orElse("")).isEqualTo(expectedNote);
  }
}
