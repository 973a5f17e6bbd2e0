package org.donecal.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** A spool that takes nothing keeps nobody from signing up, and is told to whoever needs a mail. */
class SpoolAwayJourney {
  private static final String PASSWORD = "a quiet green door";

  @Test
  void whoNeedsAMailIsToldAndAllOthersGoOn() throws IOException {
    try (var server = TestServer.start()) {
      var tmp = server.data().resolve("mail").resolve("tmp");
      Files.delete(tmp);
      Files.createFile(tmp);
      var email = "ada-" + UUID.randomUUID() + "@example.org";
      var member = server.client().signUp(email, PASSWORD);
      var changed =
          member.post("/auth/password", json("current", PASSWORD, "password", "a loud red door"));
      assertThat(changed.status()).isEqualTo(204);

      var known = server.client().post("/auth/recover", json("email", email));
      var unknown = server.client().post("/auth/recover", json("email", "x" + email));
      var again = member.post("/auth/verify");

      assertThat(known.status()).isEqualTo(503);
      assertThat(known.header("Retry-After")).isPresent();
      assertThat(known.text()).isEqualTo(unknown.text());
      assertThat(again.status()).isEqualTo(503);

      Files.delete(tmp);
      Files.createDirectory(tmp);
      assertThat(member.post("/auth/verify").status()).isEqualTo(202);
    }
  }
}
