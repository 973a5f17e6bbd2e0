package org.donecal.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another language is a file: this one lies among the tests. */
class VocabularyTest {
  private static final Vocabulary GERMAN = Vocabulary.of(Locale.GERMAN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 Std. gestern @acme x | gestern, 2std | @acme x",
        "letzten FREITAG von 9:30 bis 11 x | letzten freitag, 9:30-11:00 | x",
        "den ganzen Tag vorgestern x | 2d ago, den ganzen tag | x",
        "3 MÄRZ ganztägig x | 3 märz, den ganzen tag | x",
        "yesterday x | '' | yesterday x",
        "tomorrow x | tomorrow | x",
      })
  void readsAndPrintsItsWords(String text, String said, String title) {
    var read = Sentence.of(text, Set.of(), GERMAN);

    assertThat(String.join(", ", read.said().print(GERMAN))).isEqualTo(said);
    assertThat(read.title()).isEqualTo(title);
  }
}
