package org.donecal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.json.Json;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final EmailAddress EMAIL = new EmailAddress("Ada.Lovelace@example.org");

  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse",
        "12345679",
        "        ",
        "пароль-есть",
        "🐴🐴🐴🐴🐴🐴🐴🐴",
        "密码密码密码密码"
      })
  void takesAnythingThatIsNotGuessedAtOnce(String password) {
    assertThat(acceptable(password)).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234567",
        "🐴🐴🐴🐴🐴🐴🐴",
        "password",
        "PassWord1",
        "12345678",
        "ada.lovelace@EXAMPLE.org",
      })
  void refusesTheShortAndTheObvious(String password) {
    assertThatThrownBy(() -> acceptable(password))
        .isInstanceOfSatisfying(
            Failure.Invalid.class,
            it -> assertThat(it.faults().get(0).field()).isEqualTo("password"));
  }

  @Test
  void countsCharactersNotUnits() {
    assertThat(acceptable("🐴".repeat(200))).hasSize(400);
    assertThatThrownBy(() -> acceptable("a".repeat(201))).isInstanceOf(Failure.Invalid.class);
  }

  @Test
  void matchesOnlyTheSamePassword() {
    var hash = passwords.hash("correct horse");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("correct horse", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("Correct horse", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("correct horse", Optional.empty())).isFalse();
    assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
  }

  @Test
  void takesOneCharacterHoweverItIsComposed() {
    var hash = passwords.hash("caf\u00e9-au-lait");

    assertThat(passwords.matches("cafe\u0301-au-lait", Optional.of(hash))).isTrue();
  }

  @Test
  void knowsWeakerHashesAndReadsThem() {
    var weaker =
        Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID).hash("correct horse").getResult();

    assertThat(passwords.matches("correct horse", Optional.of(weaker))).isTrue();
    assertThat(Passwords.outdated(weaker)).isTrue();
    assertThat(Passwords.outdated(passwords.hash("correct horse"))).isFalse();
  }

  private static String acceptable(String password) {
    var input = new Input(Json.createObjectBuilder().add("password", password).build());
    return Passwords.acceptable(input, "password", Optional.of(EMAIL));
  }
}
