package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.Letterbox.Letter;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;

/**
 * Somebody of a whole server who was asked by mail what they did, all of it as people do it.
 *
 * @param letter that asked
 * @param day that it asked about
 */
record Asked(TestClient client, String email, String reminder, Letter letter, LocalDate day) {
  private static final String ENTRIES = "/api/v1/entries";

  /** Somebody new, who did such things twice before. */
  static Asked by(TestServer server, Letterbox letterbox, String... habits) {
    var email = "ann-" + UUID.randomUUID() + "@example.org";
    var client = server.client().signUp(email, "a quiet green door");
    client.post("/auth" + letterbox.next(email).link("/verify/"), form());
    var reminder =
        client
            .post("/api/v1/reminders", json("weekdays", List.of("monday"), "time", "07:00"))
            .json()
            .getString("id");
    for (var habit : habits) {
      for (var before : new int[] {3, 8}) {
        var date = LocalDate.now(ZoneOffset.UTC).minusDays(before).toString();
        client.post(ENTRIES, json("sentence", habit, "date", date));
      }
    }
    return ask(client, email, reminder, letterbox);
  }

  private static Asked ask(TestClient client, String email, String reminder, Letterbox letterbox) {
    assertThat(client.post("/api/v1/reminders/" + reminder + "/send").status()).isEqualTo(204);
    var letter = letterbox.next(email);
    var day = letter.text().replaceAll("(?s).*#day,(\\d{4}-\\d\\d-\\d\\d).*", "$1");
    return new Asked(client, email, reminder, letter, LocalDate.parse(day));
  }

  Asked again(Letterbox letterbox) {
    return ask(client, email, reminder, letterbox);
  }

  /** Where replies to the mail go. */
  String address() {
    return letter.mail().header("Reply-To");
  }

  /** When and what the member did on the day, by the clock of each entry. */
  List<String> told() {
    return client
        .get(ENTRIES + "?start=" + day + "&end=" + day.plusDays(1))
        .json()
        .getJsonArray("entries")
        .getValuesAs(
            it ->
                it.asJsonObject().getString("start").substring(11, 16)
                    + " "
                    + it.asJsonObject().getString("title"));
  }

  List<String> titles() {
    return told().stream().map(it -> it.substring(6)).toList();
  }
}
