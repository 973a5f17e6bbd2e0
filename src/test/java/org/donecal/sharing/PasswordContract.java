package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Shares that ask for a password. */
abstract class PasswordContract extends ShareContract {
  private static final String PASSWORD = "open sesame";

  PasswordContract(TestServer server) {
    super(server);
  }

  @Test
  void asksForThePasswordAndRemembersItUntilItIsChanged() {
    add("@acme seen", "2026-11-22");
    var share = share("filter", "@acme", "detail", "entries", "password", PASSWORD);
    assertThat(share.getBoolean("hasPassword")).isTrue();
    assertThat(share.toString()).doesNotContain(PASSWORD);

    var closed = look(share, "/entries");
    assertThat(closed.status()).isEqualTo(401);
    assertThat(closed.header("WWW-Authenticate").orElseThrow()).startsWith("Basic ");
    assertThat(closed.text()).doesNotContain("seen");
    var page = reader().get(path(share));
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.text()).contains("id=\"share-password\"").doesNotContain("acme");
    assertThat(reader().post(path(share), form("password", "wrong one")).status()).isEqualTo(401);

    var unlocked = reader().post(path(share), form("password", PASSWORD));
    assertThat(unlocked.status()).as(unlocked.text()).isEqualTo(303);
    assertThat(unlocked.header("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Path=/share")
        .doesNotContain(PASSWORD);
    assertThat(titles(share)).containsExactly("@acme seen");
    assertThat(reader().get(path(share)).status()).isEqualTo(200);

    change(share, "password", "another one");
    assertThat(look(share, "/entries").status()).isEqualTo(401);
    change(share, "password", null);
    assertThat(look(share, "/entries").status()).isEqualTo(200);
  }

  @Test
  void programsTellThePasswordAsHttpDoes() {
    add("@acme seen", "2026-11-22");
    var share = share("filter", "@acme", "detail", "entries", "password", PASSWORD);

    assertThat(titles(basic(PASSWORD).get(path(share) + "/entries"))).hasSize(1);
    assertThat(basic("wrong").get(path(share) + "/report").status()).isEqualTo(401);
    assertThat(viewer.with("Authorization", "Basic ???").get(path(share) + "/stats").status())
        .isEqualTo(401);
  }

  private TestClient basic(String password) {
    var pair = ("anybody:" + password).getBytes(StandardCharsets.UTF_8);
    return viewer.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  @Test
  void guessingThePasswordHasToWait() {
    var share = share("filter", "@acme", "detail", "entries", "password", PASSWORD);

    for (var guess = 0; guess < 10; guess++) {
      assertThat(basic("guess" + guess).get(path(share) + "/stats").status()).isEqualTo(401);
    }
    var waits = basic("guess").get(path(share) + "/stats");

    assertThat(waits.status()).isEqualTo(429);
    assertThat(waits.header("Retry-After")).isPresent();
  }
}
