package org.donecal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardedTextTest {
  @ParameterizedTest
  @MethodSource("org.donecal.exports.GuardedTexts#all")
  void standsInACellSoThatNoSpreadsheetRunsIt(String text, String cell) {
    assertThat(GuardedText.of(text)).isEqualTo(cell);
  }

  @Test
  void leavesOutWhatNoCellShows() {
    assertThat(GuardedText.of("a\0b\u0007\u001b[31mc\t\r\n")).isEqualTo("ab[31mc\t\r\n");
    assertThat(GuardedText.of("\u0001=1")).isEqualTo("'=1");
  }
}
