package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.rawJson;

import java.util.UUID;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** What no browser sends gets a problem as well: never a bare status, never a 500. */
class OddRequestsTest {
  private final TestClient client = TestServer.shared().client();

  @Test
  void refusesHeadersThatCantBeRead() {
    assertProblem(client.with("Accept", "text/html;q=x").get("/"), 400);
    assertProblem(client.post("/api/v1/entries", new Body("garbage", "{}")), 400);
  }

  @Test
  void refusesABodyThatIsNotPackedAsItSays() {
    var packed = client.with("Content-Encoding", "gzip");

    assertProblem(packed.post("/api/v1/entries", rawJson("{}")), 400);
    assertProblem(packed.post("/api/v1/entries", rawJson("")), 400);
  }

  @Test
  void answersAnUnknownAssetWithAProblem() {
    assertProblem(client.get("/static/0/nothing.js"), 404);
  }

  @Test
  void goesHomeWhereNextIsNoAddress() {
    var reader = client.with("Accept", "text/html");
    var email = "odd-" + UUID.randomUUID() + "@example.org";

    for (var next : new String[] {"/{", "/%zz", "/a|b", "/^"}) {
      var up =
          reader.post(
              "/auth/signup",
              form(
                  "email",
                  next.hashCode() + email,
                  "password",
                  "a quiet green door",
                  "next",
                  next));

      assertThat(up.status()).as(next).isEqualTo(303);
      assertThat(up.location()).isEqualTo("/");
      reader.post("/auth/logout");
    }
  }

  private static void assertProblem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.json().getInt("status")).isEqualTo(status);
  }
}
