package org.donecal.keepers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "Key (email)=(ida@example.org) already exists.|ida",
        "insert into t values (1, 'my diary')|diary",
        "Unique index violation: VALUES ( /* 1 */ 'secret' )|secret",
        "no such share: kX9_abcdefghijkLMNOP-Q|kX9",
        "GET http://host/feed?token=short failed|short",
        "Illegal character in path: mailto:bob@example.org|bob",
        "Bearer eyJhbGciOiJIUzI1NiJ9xyz|eyJ",
      })
  void valuesAreLeftOut(String message, String value) {
    assertThat(Plain.words(message)).doesNotContain(value).contains("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cannot invoke \"java.util.Optional.get()\" because \"<local4>\" is null",
        "Index 5 out of bounds for length 3",
        "class org.donecal.calendar.EntriesRepository2 can't be cast to class java.lang.String",
        "violates unique constraint \"accounts_email_key\""
      })
  void whatTellsOfTheCodeStays(String message) {
    assertThat(Plain.words(message)).isEqualTo(message);
  }
}
