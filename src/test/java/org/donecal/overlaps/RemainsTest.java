package org.donecal.overlaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.donecal.spans.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 600, 300, 900, 0-300, ",
    "300, 900, 0, 600, , 600-900",
    "0, 900, 300, 600, 0-300, 600-900",
    "0, 900, 0, 900, , ",
    "300, 600, 0, 900, , ",
    "0, 900, 59, 900, , ",
    "0, 900, 60, 900, 0-60, ",
    "0, 900, 0, 841, , ",
    "0, 900, 0, 840, , 840-900",
  })
  void isWhatLiesBeforeAndAfter(
      long from, long to, long stayingFrom, long stayingTo, String before, String after) {
    var left = Remains.of(span(from, to), span(stayingFrom, stayingTo));

    assertThat(left.before().map(RemainsTest::text).orElse(null)).isEqualTo(before);
    assertThat(left.after().map(RemainsTest::text).orElse(null)).isEqualTo(after);
  }

  private static Span span(long from, long to) {
    return new Span(false, from, to, "Europe/Paris");
  }

  private static String text(Span span) {
    assertThat(span.zone()).isEqualTo("Europe/Paris");
    return span.startsAt() + "-" + span.endsAt();
  }
}
