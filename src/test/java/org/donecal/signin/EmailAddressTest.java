package org.donecal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import org.donecal.kernel.Failure;
import org.donecal.web.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "peter@test.com",
        "o'brien@example.org",
        "first.last+tag@mail.example.co.uk",
        "a@b.photography",
        "who@museum.xn--p1ai",
        "jürgen@müller.example",
        "почта@пример.рф",
        "1_%&*!=?^`{|}~/$#-@1and1.de",
      })
  void takesAddressesPeopleHave(String text) {
    assertThat(address(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "bob",
        "@example.org",
        "bob@",
        "bob@gmai",
        "bob@@example.org",
        "a@b@example.org",
        "two words@example.org",
        "bob@exam ple.org",
        "bob@.org",
        "bob@example..org",
        "bob@example.org.",
        "bob@-example.org",
        "bob@example-.org",
        "bob@127.0.0.1",
        ".bob@example.org",
        "bob.@example.org",
        "b..ob@example.org",
        "bob@example.org\nBcc: eve@example.org",
        "<bob@example.org>",
        "Bob <bob@example.org>",
        "bob@exa_mple.org",
        "bob@example.org,eve@example.org",
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> address(text))
        .isInstanceOfSatisfying(
            Failure.Invalid.class, it -> assertThat(it.faults().get(0).field()).isEqualTo("email"));
  }

  @Test
  void endsAt254Characters() {
    var domain = ("a".repeat(60) + ".").repeat(3) + "org";
    assertThat(address("x".repeat(64) + "@" + domain).text()).hasSize(251);
    assertThatThrownBy(() -> address("x".repeat(65) + "@" + domain))
        .isInstanceOf(Failure.Invalid.class);
    assertThatThrownBy(() -> address("x".repeat(64) + "@longer." + domain))
        .isInstanceOf(Failure.Invalid.class);
  }

  @Test
  void isTheSameInAnyCaseAndTrimmed() {
    assertThat(address("  Peter@Test.com ").text()).isEqualTo("Peter@Test.com");
    assertThat(address("Peter@Test.com").key()).isEqualTo(address("peter@test.com").key());
    assertThat(address("peter@test.com").key()).isNotEqualTo(address("eter@test.com").key());
  }

  private static EmailAddress address(String text) {
    return EmailAddress.in(new Input(Json.createObjectBuilder().add("email", text).build()));
  }
}
