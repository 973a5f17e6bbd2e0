package org.donecal.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void letsEverythingPassWhenBlank(String text) {
    assertThat(Filter.parse(text).isEverything()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme | 1",
        "@ | 2",
        "@a@b | 3",
        "@a, | 4",
        "', @a' | 1",
        "@a,,@b | 4",
        "@client/ | 9",
        "@client/*x | 10",
        "- @a | 2",
        "--@a | 2",
        "untaggedness | 9",
        "@a (@b) | 4",
        "@𝒳𝒴 ! | 5",
        "@... | 2",
        "@client//app | 9",
        "@a, -untagged @b/* x | 20",
        "'  )' | 3",
        "@שלום (עולם | 7",
        "😀 | 1",
        "@😀 | 2",
        "'@e\u0301te \u0301' | 7",
      })
  void pointsAtWhatItCannotRead(String text, int position) {
    assertRefused(text, position, text.offsetByCodePoints(0, position - 1));
  }

  @Test
  void countsCharactersForReadersAndUnitsForScripts() {
    assertRefused("@𝒳𝒴 !", 5, 6);
  }

  @Test
  void refusesMoreTermsThanTheDatabaseCanPlan() {
    assertRefused("@a ".repeat(500), 151, 150);
    assertRefused("untagged,".repeat(500), 451, 450);
  }

  @Test
  void refusesWhatIsNoFilterAtAllInOnePass() {
    assertRefused("(".repeat(10_000), 1, 0);
    assertRefused("@a " + ")".repeat(1_000_000), 4, 3);
    assertRefused("@".repeat(1_000_000), 2, 1);
    assertRefused("@" + "a/".repeat(500_000), 1_000_002, 1_000_001);
  }

  private static void assertRefused(String text, int position, int at) {
    assertThatThrownBy(() -> Filter.parse(text))
        .isInstanceOfSatisfying(
            Failure.Invalid.class,
            refusal ->
                assertThat(refusal.faults())
                    .singleElement()
                    .satisfies(
                        fault -> {
                          assertThat(fault.field()).isEqualTo("filter");
                          assertThat(fault.message()).contains("at character " + position + ":");
                          assertThat(fault.at()).hasValue(at);
                        }));
  }
}
