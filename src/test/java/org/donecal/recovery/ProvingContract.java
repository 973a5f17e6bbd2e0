package org.donecal.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.Test;

/** The proof of addresses, and what is told of changes. */
abstract class ProvingContract extends MailContract {
  ProvingContract(Place place) {
    super(place);
  }

  private String wanted() {
    return member.get("/api/v1/me").json().getString("wantedEmail");
  }

  private String address() {
    return member.get("/api/v1/me").json().getString("email");
  }

  private boolean verified() {
    return member.get("/api/v1/me").json().getBoolean("verified");
  }

  @Test
  void theButtonProvesTheAddressInAnyBrowser() {
    var letter = signUp();
    var path = path(letter.link("/verify/"));
    assertThat(letter.html()).contains("href=\"http://cal.example/done" + path + "\"");
    assertThat(reader(nobody).get(path).text()).contains("id=\"prove\"", email);
    assertThat(verified()).as("looking proves nothing").isFalse();

    var thanks = reader(nobody).post("/auth" + path, form());

    assertThat(thanks.status()).isEqualTo(200);
    assertThat(thanks.text()).contains("Thank you", email);
    assertThat(verified()).isTrue();
    assertThat(reader(nobody).post("/auth" + path, form()).status()).isEqualTo(404);
    assertThat(reader(member).get("/account").text())
        .contains("has been used")
        .doesNotContain("id=\"verify\"");
  }

  @Test
  void theMailIsSentAgainButNotForEver() {
    signUp();
    assertThat(reader(member).get("/account").text()).contains("id=\"verify\"");

    assertThat(member.post("/auth/verify").status()).isEqualTo(202);
    assertThat(reader(member).post("/auth/verify", form()).location())
        .isEqualTo("/account?done=mail");
    var refused = member.post("/auth/verify");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After").map(Integer::parseInt).orElseThrow())
        .isBetween(1, 3601);
    prove(letterbox.next(email));
    assertThat(verified()).isTrue();
    assertThat(member.post("/auth/verify").status()).isEqualTo(409);
  }

  @Test
  void onlyMembersAreSentProofs() {
    assertThat(nobody.post("/auth/verify").status()).isEqualTo(401);
    nobody.patch("/api/v1/settings", json("firstHour", 6));
    assertThat(nobody.post("/auth/verify").status()).isEqualTo(403);
  }

  @Test
  void aProvenAddressStaysUntilTheNewOneIsProven() {
    proveAddress();
    var fresh = "n" + email;
    member.patch("/api/v1/me", json("email", fresh, "firstName", "Ada"));

    assertThat(address()).isEqualTo(email);
    assertThat(wanted()).isEqualTo(fresh);
    var warning = letterbox.next(email);
    assertThat(warning.subject()).isEqualTo("Your address shall be changed");
    assertThat(warning.text()).contains("n…@example.org").doesNotContain(fresh);
    assertThat(reader(member).get("/account").text()).contains("Mail was sent to", fresh);

    prove(letterbox.next(fresh));

    assertThat(address()).isEqualTo(fresh);
    assertThat(verified()).isTrue();
    assertThat(letterbox.next(email).subject()).isEqualTo("Your address was changed");
    somebody().signIn(fresh, PASSWORD);
  }

  @Test
  void anotherPasswordCallsTheMoveOff() {
    proveAddress();
    member.patch("/api/v1/me", json("email", "n" + email));
    var letter = letterbox.next("n" + email);
    member.post("/auth/password", json("current", PASSWORD, "password", OTHER));

    assertThat(nobody.post("/auth" + path(letter.link("/verify/"))).status()).isEqualTo(404);
    assertThat(address()).isEqualTo(email);
  }

  @Test
  void anUnprovenAddressGivesWayAtOnceAndItsLinkIsOver() {
    var old = signUp();
    member.patch("/api/v1/me", json("email", "n" + email));

    assertThat(address()).isEqualTo("n" + email);
    assertThat(nobody.post("/auth" + path(old.link("/verify/"))).status()).isEqualTo(404);
    assertThat(letterbox.next(email).subject()).isEqualTo("Your address was changed");
    prove(letterbox.next("n" + email));
    assertThat(verified()).isTrue();
  }

  @Test
  void whoIsFasterHasTheAddress() {
    proveAddress();
    var fresh = "n" + email;
    member.patch("/api/v1/me", json("email", fresh));
    var letter = letterbox.next(fresh);
    somebody().signUp(fresh, PASSWORD);

    assertThat(nobody.post("/auth" + path(letter.link("/verify/"))).status()).isEqualTo(409);
    assertThat(address()).isEqualTo(email);
    assertThat(verified()).isTrue();
  }

  @Test
  void onlyAnAdminWhoseAddressIsProvenReadsTheMeasuresFromElsewhere() {
    var admin = "admin@example.org";
    member.signUp(admin, PASSWORD);
    var elsewhere = member.with("X-Forwarded-For", "203.0.113.7");
    assertThat(elsewhere.get("/metrics").status()).isEqualTo(403);
    prove(letterbox.next(admin));

    assertThat(elsewhere.get("/metrics").status()).isEqualTo(200);
    TestClient other = somebody().signUp(email, PASSWORD);
    prove(letterbox.next(email));
    assertThat(other.with("X-Forwarded-For", "203.0.113.7").get("/metrics").status())
        .isEqualTo(403);
  }
}
