package org.donecal.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import java.util.Locale;
import org.donecal.testclient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forgotten passwords. */
abstract class RecoveringContract extends MailContract {
  RecoveringContract(Place place) {
    super(place);
  }

  @Test
  void whoReadsTheMailSetsANewPasswordAndEndsAllSessions() {
    signUp();
    var path = recoveryPath();
    assertThat(reader(nobody).get(path).status()).as("looking uses nothing up").isEqualTo(200);
    assertThat(reader(nobody).get(path).text()).contains("id=\"renew\"");

    var renewed = renew(path, OTHER);

    assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
    assertThat(renewed.json().getString("next")).isEqualTo("/signin");
    assertThat(member.get("/api/v1/me").status()).isEqualTo(401);
    member.signIn(email, OTHER);
    assertThat(member.get("/api/v1/me").json().getBoolean("verified")).isTrue();
    var notice = letterbox.next(email);
    assertThat(notice.subject()).isEqualTo("Your password was set anew");
    assertThat(notice.text()).contains("http://cal.example/done/recover\n").doesNotContain(OTHER);
    assertThat(notice.mail().header("Auto-Submitted")).isEqualTo("auto-generated");

    assertThat(renew(path, PASSWORD).status()).as("once only").isEqualTo(404);
    assertThat(reader(nobody).get(path).status()).isEqualTo(404);
  }

  @Test
  void nobodyLearnsWhichAddressesHaveAnAccount() {
    signUp();
    var unknown = "x" + email;

    var there = ask(email.toUpperCase(Locale.ROOT));
    var missing = ask(unknown);

    assertThat(there.status()).isEqualTo(202);
    assertThat(told(there)).isEqualTo(told(missing));
    var pages = new Answer[] {askAsReader(email), askAsReader(unknown)};
    assertThat(pages[0].status()).isEqualTo(202);
    assertThat(pages[0].text().replaceAll("csp-nonce\" content=\"[^\"]*", ""))
        .isEqualTo(pages[1].text().replaceAll("csp-nonce\" content=\"[^\"]*", ""));
    letterbox.next(email);
    letterbox.next(email);
    assertThat(letterbox.all(unknown)).isEmpty();
  }

  private Answer askAsReader(String address) {
    return reader(somebody()).post("/auth/recover", form("email", address));
  }

  private static String told(Answer answer) {
    return answer.status() + answer.headers().map().keySet().toString() + answer.text();
  }

  @Test
  void aNewLinkEndsTheOldOne() {
    signUp();
    var first = recoveryPath();
    var second = recoveryPath();

    assertThat(renew(first, OTHER).status()).isEqualTo(404);
    assertThat(renew(second, OTHER).status()).isEqualTo(200);
  }

  @Test
  void anotherPasswordEndsTheLink() {
    signUp();
    var path = recoveryPath();
    member.post("/auth/password", json("current", PASSWORD, "password", OTHER));

    assertThat(renew(path, "a third one, green").status()).isEqualTo(404);
    assertThat(letterbox.next(email).subject()).isEqualTo("Your password was changed");
  }

  @Test
  void anotherAddressEndsTheLink() {
    signUp();
    var path = recoveryPath();
    member.patch("/api/v1/me", json("email", "n" + email));

    assertThat(renew(path, OTHER).status()).isEqualTo(404);
  }

  @Test
  void aBadPasswordIsToldAndUsesNothingUp() {
    signUp();
    var path = recoveryPath();

    assertThat(renew(path, "short").status()).isEqualTo(400);
    assertThat(renew(path, email).json().getJsonArray("errors").toString()).contains("password");
    var again = reader(nobody).post("/auth" + path, form("password", "password1"));
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.text()).contains("too easy to guess").doesNotContain("password1");
    var done = reader(nobody).post("/auth" + path, form("password", OTHER));
    assertThat(done.status()).isEqualTo(303);
    assertThat(reader(nobody).get(done.location()).text()).contains("Your new password is saved.");
  }

  @Test
  void oneAddressGetsFewMails() {
    signUp();
    for (var i = 0; i < 6; i++) {
      assertThat(ask(email).status()).isEqualTo(202);
    }
    for (var i = 0; i < 3; i++) {
      assertThat(letterbox.next(email).text()).contains("/recover/");
    }
    assertThat(letterbox.all(email)).as("and the one that asks for the proof").hasSize(4);
  }

  @Test
  void whoAsksAgainAndAgainHasToWait() {
    var last = ask(email);
    for (var i = 0; i < 30 && last.status() == 202; i++) {
      last = ask(email);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%E2%98%83"})
  void whatWasNeverMailedOpensNothing(String secret) {
    assertThat(renew("/recover/" + secret, OTHER).status()).isEqualTo(404);
    assertThat(reader(nobody).get("/recover/" + secret).status()).isEqualTo(404);
    assertThat(nobody.post("/auth/verify/" + secret).status()).isEqualTo(404);
    assertThat(reader(nobody).get("/verify/" + secret).status()).isEqualTo(404);
  }

  @Test
  void aLinkIsGoodForItsOwnPurposeOnly() {
    var proof = path(signUp().link("/verify/"));
    var secret = proof.substring("/verify/".length());

    assertThat(renew("/recover/" + secret, OTHER).status()).isEqualTo(404);
    var recovery = recoveryPath().substring("/recover/".length());
    assertThat(nobody.post("/auth/verify/" + recovery).status()).isEqualTo(404);
  }

  @Test
  void theSecretStaysInTheAddress() {
    signUp();
    var page = reader(nobody).get(recoveryPath());

    assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
    assertThat(page.header("Cache-Control")).hasValue("private, no-store");
    assertThat(page.header("X-Robots-Tag")).hasValue("noindex, nofollow");
  }

  @Test
  void whatIsNoAddressIsToldByItsField() {
    for (var wrong : new String[] {"", "bob", "a b@example.org", "x@y\u0000.org"}) {
      var refused = ask(wrong);
      assertThat(refused.status()).as(wrong).isEqualTo(400);
      assertThat(refused.json().getJsonArray("errors").toString()).contains("\"email\"");
    }
    var page = reader(nobody).post("/auth/recover", form("email", "bob"));
    assertThat(page.text()).contains("This does not look like an e-mail address.", "value=\"bob\"");
  }
}
