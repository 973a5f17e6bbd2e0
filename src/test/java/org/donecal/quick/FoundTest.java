package org.donecal.quick;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's page is taken in as far as there is room for it. */
class FoundTest {

  private static Found found(String title, String url, String text) {
    var parameters = new MultivaluedHashMap<String, String>();
    parameters.add("title", title);
    parameters.add("url", url);
    parameters.add("text", text);
    return Found.in(parameters);
  }

  private static String address(Found found) {
    return found.address().map(Object::toString).orElse("");
  }

  static Stream<Arguments> shared() {
    return Stream.of(
        Arguments.of("", "https://a.example/x", "https://a.example/x", ""),
        Arguments.of("", "Look: https://a.example/x.", "https://a.example/x", "Look: ."),
        Arguments.of("A page", "A page https://a.example/x", "https://a.example/x", ""),
        Arguments.of("", "(https://a.example/x?y=1)", "https://a.example/x?y=1", "( )"),
        Arguments.of("", "no address", "", "no address"),
        Arguments.of("Same", "Same", "", ""));
  }

  @ParameterizedTest
  @MethodSource("shared")
  void takesTheAddressOutOfWhatAPhoneShares(
      String title, String text, String expected, String rest) {
    var found = found(title, "", text);

    assertThat(address(found)).isEqualTo(expected);
    assertThat(found.text()).isEqualTo(rest);
    assertThat(found.refused()).isFalse();
  }

  @Test
  void leavesTheTextAloneWhereTheAddressIsTold() {
    var found = found("t", "https://a.example/", "see https://b.example/");

    assertThat(address(found)).isEqualTo("https://a.example/");
    assertThat(found.text()).isEqualTo("see https://b.example/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "https://",
        "https://?x",
        "http://a b.example/",
        "http://evil.example\\@a.example/",
        "nonsense"
      })
  void refusesAnAddressThatIsNoneOfTheWeb(String url) {
    var found = found("t", url, "");

    assertThat(found.address()).isEmpty();
    assertThat(found.refused()).isTrue();
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    var base = "https://a.example/";
    assertThat(found("", base + "x".repeat(1982), "").refused()).isFalse();
    assertThat(found("", base + "x".repeat(1983), "").refused()).isTrue();
  }

  @Test
  void cutsWhatIsTooLongAndDropsWhatNobodyTypes() {
    var found =
        found(" a\0\u0007b\n c ".concat("x".repeat(100_000)), "about:blank", "\uD800y\tz\n");

    assertThat(found.title()).startsWith("ab c xxx").hasSize(300);
    assertThat(found.text()).isEqualTo("y\tz");
    assertThat(found.refused()).isFalse();
  }
}
