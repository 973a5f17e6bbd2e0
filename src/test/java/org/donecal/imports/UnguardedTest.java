package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was guarded when it left comes back as it was typed. */
class UnguardedTest {
  @ParameterizedTest
  @MethodSource("org.donecal.exports.GuardedTexts#all")
  void isReadAsItWasTyped(String text, String cell) {
    assertThat(DoneCalCsv.unguarded(cell)).isEqualTo(text);
  }
}
