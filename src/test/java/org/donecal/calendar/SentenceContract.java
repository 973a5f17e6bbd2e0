package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** How sentences are understood, and become entries. */
abstract class SentenceContract extends EntriesContract {
  private static final String SENTENCE = "/api/v1/sentence";
  private static final String SUNDAY = "2026-11-22";

  SentenceContract(TestServer server) {
    super(server);
  }

  private Answer understand(String text, String... more) {
    var query = new String[more.length + 2];
    query[0] = "text";
    query[1] = text;
    System.arraycopy(more, 0, query, 2, more.length);
    var answer = client.get(SENTENCE, query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private Answer say(String sentence) {
    return client.post(ENTRIES, json("sentence", sentence, "date", SUNDAY));
  }

  private static List<String> span(Answer answer) {
    return List.of(answer.json().getString("start"), answer.json().getString("end"));
  }

  private static List<String> parts(Answer answer) {
    return answer.json().getJsonArray("spans").getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("kind") + " " + it.getInt("from") + "-" + it.getInt("to"))
        .toList();
  }

  @Test
  void showsWhatASentenceMeansAndMakesNobodyKnown() {
    var shown =
        understand("2h yesterday @acme fixed #login", "date", SUNDAY, "zone", "Europe/Paris");

    assertThat(shown.json().getString("title")).isEqualTo("@acme fixed #login");
    assertThat(tags(shown)).containsExactly("acme", "login");
    assertThat(shown.json().getBoolean("allDay")).isFalse();
    assertThat(span(shown))
        .containsExactly("2026-11-21T08:00:00+01:00", "2026-11-21T10:00:00+01:00");
    assertThat(parts(shown)).containsExactly("duration 0-2", "date 3-12", "tag 13-18", "tag 25-31");
    assertThat(client.cookies().all()).isEmpty();
  }

  @Test
  void showsATextThatIsNoneAsItIs() {
    var shown = understand("2h", "date", SUNDAY);

    assertThat(shown.json().getString("title")).isEmpty();
    assertThat(tags(shown)).isEmpty();
    assertThat(understand("").json().getString("title")).isEmpty();
    assertThat(understand("(".repeat(2000)).json().getString("title")).isEqualTo("(".repeat(2000));
  }

  @Test
  void takesTheRestFromWhereTheAskerStands() {
    var slot = new String[] {"start", "2026-11-22T14:00:00Z", "end", "2026-11-22T16:00:00Z"};
    var days = new String[] {"start", "2026-11-22", "end", "2026-11-25", "allDay", "true"};

    assertThat(span(understand("x", slot)))
        .containsExactly("2026-11-22T14:00:00Z", "2026-11-22T16:00:00Z");
    assertThat(span(understand("45m x", slot)))
        .containsExactly("2026-11-22T14:00:00Z", "2026-11-22T14:45:00Z");
    assertThat(span(understand("x", days))).containsExactly("2026-11-22", "2026-11-25");
    assertThat(span(understand("3pm x", days)))
        .containsExactly("2026-11-22T15:00:00Z", "2026-11-22T15:30:00Z");
  }

  @Test
  void leavesKindsOfWordsPlain() {
    var shown = understand("2h yesterday x", "date", SUNDAY, "plain", "date,time");

    assertThat(shown.json().getString("title")).isEqualTo("yesterday x");
    assertThat(parts(shown)).containsExactly("duration 0-2");
    assertThat(span(shown)).containsExactly("2026-11-22T08:00:00Z", "2026-11-22T10:00:00Z");
  }

  @Test
  void addsWhatASentenceSays() {
    var added =
        client.post(
            ENTRIES,
            json(
                "sentence",
                "yesterday 9:30-11 @acme standup",
                "date",
                SUNDAY,
                "zone",
                "Europe/Paris",
                "note",
                "with all",
                "url",
                "https://example.org/"));

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.json().getString("title")).isEqualTo("@acme standup");
    assertThat(tags(added)).containsExactly("acme");
    assertThat(added.json().getString("note")).isEqualTo("with all");
    assertThat(span(added))
        .containsExactly("2026-11-21T09:30:00+01:00", "2026-11-21T11:00:00+01:00");
    assertThat(client.get(added.location().substring(added.location().indexOf(ENTRIES))).text())
        .isEqualTo(added.text());
    assertThat(client.get("/api/v1/settings").json().getString("zone")).isEqualTo("Europe/Paris");
  }

  @Test
  void addsAtThePlaceThatIsTold() {
    var added =
        client.post(
            ENTRIES,
            json(
                "sentence",
                "2h yesterday x",
                "plain",
                List.of("date"),
                "start",
                "2026-11-22T14:00:00Z"));

    assertThat(added.json().getString("title")).isEqualTo("yesterday x");
    assertThat(span(added)).containsExactly("2026-11-22T14:00:00Z", "2026-11-22T16:00:00Z");
  }

  @Test
  void stacksLengthsWithoutATime() {
    assertThat(span(say("1h a"))).containsExactly("2026-11-22T08:00:00Z", "2026-11-22T09:00:00Z");
    assertThat(span(say("2h b"))).containsExactly("2026-11-22T09:00:00Z", "2026-11-22T11:00:00Z");
    assertThat(span(understand("30m c", "date", SUNDAY)))
        .containsExactly("2026-11-22T11:00:00Z", "2026-11-22T11:30:00Z");
    client.patch("/api/v1/settings", json("firstHour", 6));
    assertThat(span(say("1h c"))).containsExactly("2026-11-22T06:00:00Z", "2026-11-22T07:00:00Z");
    assertThat(span(say("2h d"))).containsExactly("2026-11-22T11:00:00Z", "2026-11-22T13:00:00Z");
    assertThat(span(say("1h e"))).containsExactly("2026-11-22T07:00:00Z", "2026-11-22T08:00:00Z");
    assertThat(span(say("yesterday 1h f")))
        .containsExactly("2026-11-21T06:00:00Z", "2026-11-21T07:00:00Z");
  }

  @Test
  void stacksWhatIsSaidAtOnce() {
    say("x");

    var answers = atOnce(4, number -> say("1h at once " + number));

    assertThat(answers)
        .extracting(it -> it.json().getString("start"))
        .containsExactlyInAnyOrder(
            "2026-11-22T08:00:00Z",
            "2026-11-22T09:00:00Z",
            "2026-11-22T10:00:00Z",
            "2026-11-22T11:00:00Z");
  }

  @Test
  void stacksBesideDaysAndDeletedEntries() {
    say("all day @holiday");
    client.delete(address(say("8:00 3h gone")));
    say("8:30-9 call");

    assertThat(span(say("30m a"))).contains("2026-11-22T08:00:00Z");
    assertThat(span(say("30m b"))).contains("2026-11-22T09:00:00Z");
  }

  @Test
  void guardsAgainstTwinsAndReplays() {
    var first = say("9:00 1h twin");
    assertThat(say("twin 9:00 1h").status()).isEqualTo(201);
    assertThat(say("9:00 60m twin").status()).isEqualTo(200);
    assertThat(say("9:00 1h twin").text()).isEqualTo(first.text());

    var keyed = client.with("Idempotency-Key", "spoken");
    var body = json("sentence", "1h keyed", "date", SUNDAY);
    assertThat(keyed.post(ENTRIES, body).text()).isEqualTo(keyed.post(ENTRIES, body).text());
    assertThat(keyed.post(ENTRIES, json("sentence", "2h keyed")).status()).isEqualTo(409);
  }
}
