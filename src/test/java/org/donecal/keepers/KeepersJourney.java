package org.donecal.keepers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** An admin looks after the mail. */
class KeepersJourney {
  private static final String ADMIN = "ada@example.org";
  private static final String PASSWORD = "a quiet green door";
  private static final String PAGE = "/admin/mail";

  @Test
  void anAdminTriesDeadMailAgainAndNobodyElseSeesAnyOfIt() throws IOException {
    try (var letterbox = new Letterbox()) {
      var settings = new HashMap<>(letterbox.settings());
      settings.put("donecal.admins", ADMIN);
      try (var server = TestServer.start(settings)) {
        var admin = server.client().signUp(ADMIN, PASSWORD).with("Accept", "text/html");
        assertThat(admin.get(PAGE).status()).as("not yet proven").isEqualTo(404);
        assertThat(admin.get("/").text()).doesNotContain(PAGE);
        var proof = letterbox.next(ADMIN).link("/verify/");
        assertThat(admin.post("/auth" + proof, form()).status()).isEqualTo(200);
        assertThat(admin.get("/").text()).contains(PAGE);
        assertThat(admin.get(PAGE).text()).contains("No message is without hope");

        bury(server, letterbox);
        tryAgain(admin, letterbox);
        assertThat(server.client().get(PAGE).status()).isEqualTo(404);
      }
    }
  }

  /** A message as it lies there when a server has refused it. */
  private static void bury(TestServer server, Letterbox letterbox) throws IOException {
    var dead = server.data().resolve("mail").resolve("dead");
    var body = "Subject: <b>Hello</b>\r\nMessage-ID: <1@x.example>\r\n\r\nsecret\r\n";
    var envelope =
        """
        DoneCal-Envelope: {"from":"a@x.example","to":[],"refused":[{"to":"bob@example.org",\
        "why":"550 nobody"}],"why":"550 nobody","queued":"2026-11-25T09:00:00Z",\
        "international":false,"size":%d}"""
            .formatted(body.length());
    var name = "1795600000000-01-0190b1c8-0000-7000-8000-000000000001.eml";
    Files.writeString(dead.resolve(name), envelope + "\r\n" + body);
    assertThat(letterbox.all("bob@example.org")).isEmpty();
  }

  private static void tryAgain(TestClient admin, Letterbox letterbox) {
    var page = admin.get(PAGE);
    assertThat(page.text())
        .contains("&lt;b&gt;Hello&lt;/b&gt;", "bob@example.org", "550 nobody")
        .doesNotContain("secret");
    var id = "0190b1c8-0000-7000-8000-000000000001";
    var foreign = admin.with("Sec-Fetch-Site", "cross-site");
    assertThat(foreign.post(PAGE, form("act", "delete", "id", id)).status()).isEqualTo(403);
    assertThat(admin.post(PAGE, form("act", "explode", "id", id)).status()).isEqualTo(400);
    var answer = admin.post(PAGE, form("act", "retry", "id", id, "show", "dead"));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(letterbox.next("bob@example.org").text()).contains("secret");
    assertThat(admin.get(PAGE).text()).contains("No message is without hope");
    assertThat(admin.post(PAGE, form("act", "delete", "id", id)).location()).contains("done=gone");
  }
}
