package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.donecal.testclient.Cookie;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigninJourney {
  private static final String PASSWORD = "a quiet green door";

  private final TestServer server = TestServer.shared();
  private final TestClient client = server.client();
  private final String email = "ada-" + UUID.randomUUID() + "@example.org";

  @Test
  void signsUpOutAndIn() {
    client.signUp(email, PASSWORD);
    assertThat(client.get("/api/v1/me").json().getString("email")).isEqualTo(email);

    assertThat(client.post("/auth/logout").status()).isEqualTo(204);
    assertThat(client.cookies().all()).isEmpty();
    assertThat(client.get("/api/v1/me").status()).isEqualTo(401);

    var answer = client.post("/auth/login", json("email", email, "password", PASSWORD));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getString("next")).isEqualTo("/");
    assertThat(client.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void keepsWhatTheGuestHadUnderANewSecret() {
    client.patch("/api/v1/settings", json("firstHour", 6));
    var guest = session();

    client.signUp(email, PASSWORD);

    assertThat(session().value()).isNotEqualTo(guest.value());
    assertThat(client.get("/api/v1/settings").json().getInt("firstHour")).isEqualTo(6);
    var thief = server.client().with("Cookie", "donecal=" + guest.value());
    assertThat(thief.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void givesTheCookieItsFlags() {
    client.signUp(email, PASSWORD);

    var cookie = session();
    assertThat(cookie.httpOnly()).isTrue();
    assertThat(cookie.sameSite()).contains("Lax");
    assertThat(cookie.path()).isEqualTo("/");
    assertThat(cookie.value()).hasSize(43);
  }

  @Test
  void takesFormsToo() {
    var up = client.post("/auth/signup", form("email", email, "password", PASSWORD));
    assertThat(up.status()).isEqualTo(201);
    client.post("/auth/logout");

    var in = client.post("/auth/login", form("email", email, "password", PASSWORD));
    assertThat(in.status()).isEqualTo(200);
  }

  @Test
  void findsTheAddressInAnyCaseButNeverAPart() {
    client.signUp(email, PASSWORD);

    var upper = json("email", " " + email.toUpperCase(Locale.ROOT), "password", PASSWORD);
    assertThat(server.client().post("/auth/login", upper).status()).isEqualTo(200);
    var part = json("email", email.substring(3), "password", PASSWORD);
    assertThat(server.client().post("/auth/login", part).status()).isEqualTo(401);
  }

  @Test
  void tellsAWrongPasswordAndAnUnknownAddressAlike() {
    client.signUp(email, PASSWORD);

    var wrong = server.client().post("/auth/login", json("email", email, "password", "wrong"));
    var unknown =
        server.client().post("/auth/login", json("email", "x" + email, "password", "wrong"));

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(wrong.text()).isEqualTo(unknown.text());
  }

  @Test
  void refusesATakenAddressWithoutSayingSo() {
    client.signUp(email, PASSWORD);

    var again =
        server
            .client()
            .post(
                "/auth/signup",
                json("email", email.toUpperCase(Locale.ROOT), "password", "another good one"));

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).doesNotContain("taken", "exists");
    assertThat(
            client.post("/auth/signup", json("email", "y" + email, "password", PASSWORD)).status())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "bob, a quiet green door, email",
    "'', a quiet green door, email",
    "a b@example.org, a quiet green door, email",
    "bob@gmai, a quiet green door, email",
    "bob@example.org, short, password",
    "bob@example.org, '', password",
    "bob@example.org, Password1, password",
    "bob@example.org, Bob@Example.org, password",
  })
  void refusesBadInputByItsField(String address, String password, String field) {
    var answer = client.post("/auth/signup", json("email", address, "password", password));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getJsonArray("errors"))
        .extracting(it -> it.asJsonObject().getString("field"))
        .containsExactly(field);
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void makesWhoGuessesWaitUntilThePasswordComes() {
    client.signUp(email, PASSWORD);
    var guesser = server.client();
    for (var i = 0; i < 5; i++) {
      var guess = guesser.post("/auth/login", json("email", email, "password", "guess " + i));
      assertThat(guess.status()).isEqualTo(401);
    }

    var refused = guesser.post("/auth/login", json("email", email, "password", PASSWORD));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After").map(Integer::parseInt))
        .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 15));
  }

  @Test
  void changesThePasswordAndEndsTheOtherSessions() {
    client.signUp(email, PASSWORD);
    var other = server.client().signIn(email, PASSWORD);

    var wrong = client.post("/auth/password", json("current", "no", "password", "a loud red door"));
    assertThat(wrong.status()).isEqualTo(400);
    var right =
        client.post("/auth/password", json("current", PASSWORD, "password", "a loud red door"));

    assertThat(right.status()).isEqualTo(204);
    assertThat(client.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(other.get("/api/v1/me").status()).isEqualTo(401);
    server.client().signIn(email, "a loud red door");
  }

  @Test
  void listsAndEndsSessions() {
    client.signUp(email, PASSWORD);
    var other = server.client().signIn(email, PASSWORD);
    var sessions = other.get("/auth/sessions").json().getJsonArray("sessions");
    assertThat(sessions).hasSize(2);
    var first =
        sessions.stream()
            .map(JsonValue::asJsonObject)
            .filter(it -> !it.getBoolean("current"))
            .findAny()
            .orElseThrow();

    var stranger = server.client().signUp("z" + email, PASSWORD);
    var path = "/auth/sessions/" + first.getString("id");
    assertThat(stranger.delete(path).status()).isEqualTo(404);
    assertThat(client.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(other.delete(path).status()).isEqualTo(204);
    assertThat(client.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(other.delete("/auth/sessions").status()).isEqualTo(204);
    assertThat(other.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void saysThatTheSessionHasEndedBeforeItMakesAGuest() {
    client.signUp(email, PASSWORD);
    var elsewhere = server.client().with("Cookie", "donecal=" + session().value());
    elsewhere.post("/auth/logout");

    var refused = client.patch("/api/v1/settings", json("clock", 12));

    assertThat(refused.status()).isEqualTo(401);
    assertThat(client.cookies().all()).isEmpty();
    assertThat(client.patch("/api/v1/settings", json("clock", 12)).status()).isEqualTo(200);
  }

  @Test
  void knowsNoTokensYet() {
    var answer = client.with("Authorization", "Bearer dc_unknown").get("/api/v1/settings");

    assertThat(answer.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "/settings?x=1#y, /settings?x=1#y",
    "//evil.example, /",
    "https://evil.example, /",
    "/\\evil.example, /",
    "evil.example, /",
  })
  void staysOnThisSite(String wanted, String next) {
    client.signUp(email, PASSWORD);
    var login = json("email", email, "password", PASSWORD, "next", wanted);

    assertThat(client.post("/auth/login", login).json().getString("next")).isEqualTo(next);
  }

  private Cookie session() {
    return client.cookies().find("donecal").orElseThrow();
  }
}
