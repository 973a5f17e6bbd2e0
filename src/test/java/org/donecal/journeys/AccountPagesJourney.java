package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Sign-in, account and settings as a browser without script sees them. */
class AccountPagesJourney {
  private static final String PASSWORD = "a quiet green door";

  private final TestServer server = TestServer.shared();
  private final TestClient client = reader(server);
  private final String email = "eve-" + UUID.randomUUID() + "@example.org";

  private static TestClient reader(TestServer server) {
    return server.client().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  @Test
  void signsUpAndGoesWhereTheVisitorWantedTo() {
    assertThat(client.get("/account").location()).isEqualTo("/signin?next=/account");
    assertThat(client.get("/signin?next=/account").text()).contains("value=\"/account\"");

    var up =
        client.post("/auth/signup", form("email", email, "password", PASSWORD, "next", "/account"));

    assertThat(up.status()).isEqualTo(303);
    assertThat(up.location()).isEqualTo("/account");
    assertThat(client.get("/account").text()).contains(email).contains("(here)");
    assertThat(client.get("/signin").location()).isEqualTo("/");
  }

  @Test
  void signsOutToTheFirstPage() {
    client.signUp(email, PASSWORD);

    var out = client.post("/auth/logout", form());

    assertThat(out.status()).isEqualTo(303);
    assertThat(out.location()).isEqualTo("/");
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void showsTheFormAgainWithWhatWasTypedButNoPassword() {
    var answer =
        client.post(
            "/auth/signup",
            form("email", "\"><b>@x", "password", "sesame!", "firstName", "Eve & \"Co\""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .contains("role=\"alert\"", "This does not look like an e-mail address.")
        .contains("at least 8 characters")
        .contains("&quot;&gt;&lt;b&gt;@x", "Eve &amp; &quot;Co&quot;")
        .doesNotContain("sesame!", "<b>@x");
  }

  @Test
  void tellsAWrongPasswordAboveTheForm() {
    var answer = client.post("/auth/login", form("email", email, "password", "wrong"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text())
        .contains("The e-mail address or the password is wrong.")
        .contains("value=\"" + email + "\"");
  }

  @Test
  void changesNamesAndForgetsThem() {
    client.signUp(email, PASSWORD);

    var saved =
        client
            .following()
            .post("/account", form("email", email, "firstName", "Eve", "lastName", "Doe"));
    assertThat(saved.text()).contains("Your account is saved.", "value=\"Doe\"", ">Eve</a>");
    client.post("/account", form("email", email, "firstName", "", "lastName", "Doe"));

    assertThat(client.get("/account").text()).doesNotContain("Eve").contains("value=\"Doe\"");
    var refused = client.post("/account", form("email", "", "firstName", "Eve"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("Please give your e-mail address.", "value=\"Eve\"");
  }

  @Test
  void changesThePassword() {
    client.signUp(email, PASSWORD);

    var wrong =
        client.post("/account/password", form("current", "x", "password", "a loud red door"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("This is not your current password.");
    var right =
        client
            .following()
            .post("/account/password", form("current", PASSWORD, "password", "a loud red door"));
    assertThat(right.text()).contains("Your password is changed.");
  }

  @Test
  void signsOutElsewhere() {
    client.signUp(email, PASSWORD);
    var other = server.client().signIn(email, PASSWORD);

    client.post("/account/sessions", form("others", "true"));

    assertThat(other.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(client.get("/account").status()).isEqualTo(200);
  }

  @Test
  void savesSettingsOfSomebodyNobodyKnows() {
    assertThat(client.get("/settings").text()).contains("value=\"8\"").doesNotContain(" checked");
    assertThat(client.cookies().all()).isEmpty();

    var saved =
        client.following().post("/settings", settings("Europe/Paris", "10", "hideWeekend", "true"));

    assertThat(saved.text())
        .contains("Your settings are saved.", "value=\"10\"", "value=\"Europe/Paris\" list")
        .containsOnlyOnce(" checked");
    client.post("/settings", settings("", "11"));
    assertThat(client.get("/settings").text())
        .contains("value=\"11\"", "value=\"Europe/Paris\" list")
        .doesNotContain(" checked");
  }

  @Test
  void showsBadSettingsAgain() {
    var answer = client.post("/settings", settings("Mars", "late"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .contains("Please choose a zone such as Europe/Paris.", "value=\"Mars\"")
        .contains("The first hour is a whole number from 0 to 23.", "value=\"late\"");
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void livesUnderAContextPath() {
    try (var deep = TestServer.start(Map.of(), "/done")) {
      var visitor = reader(deep);
      assertThat(visitor.get("/account").location()).isEqualTo("/done/signin?next=/account");
      var up =
          visitor.post(
              "/auth/signup", form("email", email, "password", PASSWORD, "next", "/account"));
      assertThat(up.location()).isEqualTo("/done/account");
      assertThat(visitor.cookies().find("donecal").orElseThrow().path()).isEqualTo("/done");
      assertThat(visitor.post("/auth/logout").location()).isEqualTo("/done/");
    }
  }

  private static Body settings(String zone, String firstHour, String... more) {
    var fields =
        new ArrayList<>(
            List.of(
                "zone",
                zone,
                "weekStart",
                "monday",
                "hideWeekend",
                "false",
                "clock",
                "24",
                "firstHour",
                firstHour,
                "hoursPerDay",
                "8",
                "theme",
                "auto",
                "sounds",
                "false"));
    fields.addAll(List.of(more));
    return form(fields.toArray(String[]::new));
  }
}
