package org.donecal.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.donecal.sentence.Word.Kind;

/** What holds for any text: some random, most made of pieces that mean something together. */
class SentencePropertiesTest {
  private static final int MOST_LOOKS = 30;

  private static final List<String> PIECES =
      List.of(
          " ",
          "\u00a0",
          "\t",
          ",",
          ", ",
          ":",
          ": ",
          "-",
          " - ",
          "–",
          ".",
          "..",
          "/",
          "@",
          "#",
          "@acme ",
          "#1 ",
          "(",
          "😀",
          "é",
          "e\u0301",
          "ש",
          "\ud800",
          "0",
          "1",
          "2",
          "9",
          "11",
          "12",
          "20",
          "22",
          "24",
          "30",
          "59",
          "60",
          "1365",
          "99999",
          "2026",
          "1850",
          "0000",
          "12345678901234567890",
          "h",
          "m",
          "d",
          "h ",
          "m ",
          "min ",
          " days ",
          "weeks",
          "am ",
          "pm ",
          "p.m. ",
          "9:30 ",
          "9.15",
          "3pm ",
          "at ",
          "on ",
          "from ",
          " to ",
          "last ",
          " ago ",
          "today ",
          "yesterday ",
          "the day before ",
          "mon",
          "wed ",
          "nov ",
          "feb ",
          "29 feb ",
          "2026-11-20",
          "all day ",
          "all-day ",
          "noon ",
          "midnight",
          "x ",
          "fixed ");

  @Provide
  Arbitrary<String> texts() {
    var pieces = Arbitraries.of(PIECES).list().ofMaxSize(14).map(it -> String.join("", it));
    var spaced = Arbitraries.of(PIECES).list().ofMaxSize(14).map(it -> String.join(" ", it));
    var anything = Arbitraries.strings().all().ofMaxLength(60);
    return Arbitraries.frequencyOf(Tuple.of(4, pieces), Tuple.of(4, spaced), Tuple.of(1, anything));
  }

  @Property(tries = 5_000)
  void losesNothingOfTheTitle(@ForAll("texts") String text, @ForAll Set<Kind> plain) {
    var read = Sentence.of(text, plain);

    var left = new StringBuilder();
    var from = 0;
    for (var word : read.words()) {
      assertThat(word.from()).isGreaterThanOrEqualTo(from);
      assertThat(word.to()).isGreaterThan(word.from());
      left.append(text, from, word.from());
      from = word.to();
    }
    left.append(text.substring(from));
    assertThat(withoutBlanks(read.title())).isEqualTo(withoutBlanks(left.toString()));
    assertThat(read.words()).extracting(Word::kind).doesNotHaveDuplicates();
    assertThat(read.words()).noneMatch(it -> plain.contains(it.kind()));
  }

  @Property(tries = 5_000)
  void saysTheSamePrintedAndReadAgain(@ForAll("texts") String text) {
    var read = Sentence.of(text);

    var again = Sentence.of(read.print());

    assertThat(again.said()).as(read.print()).isEqualTo(read.said());
    assertThat(again.title()).as(read.print()).isEqualTo(read.title());
    assertThat(again.print()).isEqualTo(read.print());
  }

  @Property
  void looksAtEachTokenSoManyTimesAtMost(@ForAll("texts") String piece) {
    var text = piece.repeat(50);
    var tokens = new CountedTokens(text);

    Sentence.of(text, Set.of(Kind.values()), Vocabulary.ENGLISH, tokens);

    assertThat(tokens.looks).isLessThanOrEqualTo(MOST_LOOKS * (text.length() + 1));
  }

  private static final class CountedTokens extends Tokens {
    private int looks;

    CountedTokens(String text) {
      super(text, Vocabulary.ENGLISH.longest());
    }

    @Override
    Token at(int index) {
      looks++;
      return super.at(index);
    }
  }

  private static String withoutBlanks(String text) {
    return text.chars()
        .filter(it -> !Tokens.isBlank((char) it))
        .collect(StringBuilder::new, (all, it) -> all.append((char) it), StringBuilder::append)
        .toString();
  }
}
