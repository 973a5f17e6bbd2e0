package org.donecal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {
  private final InputReader reader = new InputReader();

  @Test
  void readsJson() throws IOException {
    var input = json("{\"title\":\"Über\",\"all\":true,\"n\":5,\"list\":[\"a\"],\"gone\":null}");

    assertThat(input.text("title")).hasValue("Über");
    assertThat(input.flag("all")).hasValue(true);
    assertThat(input.whole("n")).hasValue(5);
    assertThat(input.texts("list").orElseThrow()).containsExactly("a");
    assertThat(input.text("gone")).isEmpty();
    assertThat(input.has("gone")).isTrue();
    assertThat(input.has("never")).isFalse();
  }

  @Test
  void readsForms() throws IOException {
    var input = form("title=a+b%C3%BC&all=on&empty=&n=5&list=x");

    assertThat(input.text("title")).hasValue("a bü");
    assertThat(input.flag("all")).hasValue(true);
    assertThat(input.whole("n")).hasValue(5);
    assertThat(input.text("empty")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"x\"", "5", "null", "{'a':1}", "{\"a\":1}}", "\u00fe{}"})
  void refusesWhatIsNoObject(String body) {
    assertThatThrownBy(() -> json(body))
        .isInstanceOfSatisfying(
            Failure.Invalid.class,
            refused -> assertThat(refused.faults().get(0).field()).isEqualTo("body"));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void refusesBracketsWithoutEnd(String body) {
    assertThatThrownBy(() -> json(body)).isInstanceOf(Failure.Invalid.class);
  }

  static String[] deep() {
    return new String[] {"[".repeat(100_000), "{\"a\":".repeat(100_000)};
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "1.5", "1234567890123456789012345678901234567890", "\"x\""})
  void refusesNumbersThatAreNotWhole(String number) throws IOException {
    var input = json("{\"n\":" + number + "}");

    assertThatThrownBy(() -> input.whole("n"))
        .isInstanceOf(Failure.Invalid.class)
        .hasMessage("The n must be a whole number.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "a\\udc00b"})
  void refusesWhatNobodyCanHaveTyped(String text) throws IOException {
    var input = json("{\"title\":\"" + text + "\"}");

    assertThatThrownBy(() -> input.text("title"))
        .isInstanceOf(Failure.Invalid.class)
        .hasMessageContaining("title");
  }

  private Input json(String body) throws IOException {
    return read(body, MediaType.APPLICATION_JSON_TYPE);
  }

  private Input form(String body) throws IOException {
    return read(body, MediaType.APPLICATION_FORM_URLENCODED_TYPE);
  }

  private Input read(String body, MediaType type) throws IOException {
    return reader.readFrom(
        Input.class,
        Input.class,
        new Annotation[0],
        type,
        new MultivaluedHashMap<>(),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
