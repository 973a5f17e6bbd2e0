package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import java.util.List;
import java.util.UUID;
import org.donecal.testclient.Body;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitations as a program asks for them, and as their readers get them. */
class InvitationsJourney {
  private static final Letterbox LETTERBOX = new Letterbox();
  private static final TestServer SERVER = TestServer.start(LETTERBOX.settings());

  private final String email = fresh("ann");
  private final String reader = fresh("bob");
  private TestClient ann = TestClient.nowhere();
  private String invitations = "";

  @AfterAll
  static void stop() {
    SERVER.close();
    LETTERBOX.close();
  }

  private static String fresh(String name) {
    return name + "-" + UUID.randomUUID() + "@example.org";
  }

  @BeforeEach
  void share() {
    ann = SERVER.client().signUp(email, "a quiet green door");
    var share = ann.post("/api/v1/shares", json("filter", "@acme", "detail", "notes")).json();
    invitations = "/api/v1/shares/" + share.getString("id") + "/invitations";
  }

  private void prove() {
    ann.post("/auth" + LETTERBOX.next(email).link("/verify/"), form());
  }

  @Test
  void nobodyWritesFromAnAddressThatIsNotProven() {
    var refused = ann.post(invitations, json("emails", List.of(reader)));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("verify it first");
    assertThat(ann.get(invitations).text()).isEqualTo("[]");
  }

  @Test
  void theReaderLooksAndEndsIt() {
    prove();
    var taken = ann.post(invitations, json("emails", List.of(reader), "message", "Look, Bob!"));
    assertThat(taken.status()).isEqualTo(202);
    assertThat(ann.get(invitations).text()).contains(reader);

    var letter = LETTERBOX.next(reader);
    assertThat(letter.text()).contains("Look, Bob!", email);
    assertThat(letter.mail().header("Reply-To")).contains(email);
    var bob = SERVER.client().with("Accept", "text/html");
    assertThat(bob.get(letter.link("/share/")).status()).isEqualTo(200);
    var end = letter.link("/invitations/stop/");
    assertThat(bob.get(end).status()).isEqualTo(200);
    assertThat(bob.post(end, form("List-Unsubscribe", "One-Click")).status()).isEqualTo(200);
    assertThat(ann.post(invitations, json("emails", List.of(reader))).status()).isIn(202, 409);
    assertThat(LETTERBOX.all(reader)).as("never again").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"emails\": []}",
        "{\"emails\": \"bob\"}",
        "{\"emails\": [\"bob\"]}",
        "{\"emails\": [null]}",
        "{\"emails\": [\"bob@example.org\\r\\nBcc: eve@example.org\"]}",
        "{\"emails\": [\"bob@example.org\"], \"message\": \"see http://elsewhere.example\"}",
        "{\"emails\": [\"bob@example.org\"], \"message\": 7}",
      })
  void badOnesAreToldByTheirFieldAndNothingIsSent(String sent) {
    prove();
    var refused = ann.post(invitations, new Body("application/json", sent));

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.text()).containsAnyOf("emails", "message");
    assertThat(ann.get(invitations).text()).isEqualTo("[]");
  }
}
