package org.donecal.favorites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Sentences at hand as everybody meets them, whatever database lies under the API. */
abstract class FavoritesContract {
  private static final String FAVORITES = "/api/v1/favorites";

  private final TestServer server;
  private final TestClient client;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  FavoritesContract(TestServer server) {
    this.server = server;
    this.client = server.client();
  }

  private void did(String title, int daysAgo, String from, String to) {
    var day = today.minusDays(daysAgo);
    added(json("title", title, "start", day + "T" + from, "end", day + "T" + to));
  }

  private void did(String title, int daysAgo) {
    added(json("title", title, "start", today.minusDays(daysAgo).toString()));
  }

  private void added(Body entry) {
    var answer = client.post("/api/v1/entries", entry);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private Answer pin(String sentence) {
    return client.post(FAVORITES, json("sentence", sentence));
  }

  private List<String> favorites() {
    var answer = client.get(FAVORITES);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.array().getValuesAs(JsonObject.class).stream()
        .map(
            it ->
                (it.getBoolean("pinned") ? "* " : "")
                    + it.getString("sentence")
                    + " "
                    + it.getInt("count"))
        .toList();
  }

  @Test
  void offersWhatWasDoneMoreThanOnce() {
    did("@acme standup", 1, "09:00", "09:15");
    did("@acme standup", 2, "09:00", "09:15");
    did("@acme standup", 3, "10:00", "10:15");
    did("review", 1, "10:00", "11:30");
    did("review", 2, "14:00", "15:30");
    did("review", 3, "14:00", "15:00");
    did("@holiday", 5);
    did("@holiday", 6);
    did("once", 6);

    assertThat(favorites()).containsExactly("15m @acme standup 3", "1h30 review 2", "@holiday 2");
  }

  @Test
  void forgetsWhatWasDoneLongAgo() {
    did("@old", 91);
    did("@old", 92);
    did("@new", 88);
    did("@new", 87);

    assertThat(favorites()).containsExactly("@new 2");
  }

  @Test
  void offersNoSentenceThatWouldMeanSomethingElse() {
    did("2h of sleep", 1);
    did("2h of sleep", 2);
    did("9:00 train", 1, "08:00", "09:00");
    did("9:00 train", 2, "08:00", "09:00");
    did("odd", 1, "08:00", "08:01:30");
    did("odd", 2, "08:00", "08:01:30");

    assertThat(favorites()).isEmpty();
  }

  @Test
  void offersTwelveAtMost() {
    IntStream.range(0, 15)
        .forEach(
            it -> {
              did("thing " + it, 1);
              did("thing " + it, 2);
            });

    assertThat(favorites()).hasSize(12);
  }

  @Test
  void putsPinnedOnesFirst() {
    did("@acme standup", 1, "09:00", "10:00");
    did("@acme standup", 2, "09:00", "10:00");
    did("@holiday", 3);
    did("@holiday", 4);

    var pinned = pin("  1h lunch ");
    assertThat(pinned.status()).isEqualTo(201);
    assertThat(pinned.json().getString("sentence")).isEqualTo("1h lunch");
    assertThat(pin("@holiday").json().getInt("count")).isEqualTo(2);
    assertThat(pin("1h lunch").status()).isEqualTo(200);

    assertThat(favorites()).containsExactly("* 1h lunch 0", "* @holiday 2", "1h @acme standup 2");
  }

  @Test
  void takesAPinAway() {
    pin("1h @acme/web + tea?");
    pin("b");

    var gone = client.delete(FAVORITES + "?sentence=1h%20%40acme%2Fweb%20%2B%20tea%3F");

    assertThat(gone.status()).as(gone.text()).isEqualTo(204);
    assertThat(favorites()).containsExactly("* b 0");
    assertThat(client.delete(FAVORITES + "?sentence=nothing").status()).isEqualTo(404);
    assertThat(client.delete(FAVORITES).status()).isEqualTo(400);
  }

  @Test
  void putsPinsInAnotherOrder() {
    List.of("a", "b", "c", "d").forEach(this::pin);

    var arranged = client.patch(FAVORITES, json("sentences", List.of("d", "b")));

    assertThat(arranged.status()).as(arranged.text()).isEqualTo(200);
    assertThat(favorites()).containsExactly("* d 0", "* b 0", "* a 0", "* c 0");
    pin("e");
    assertThat(favorites()).last().isEqualTo("* e 0");
  }

  @Test
  void refusesWhatMakesNoSense() {
    pin("a");

    assertThat(pin(" \n ").status()).isEqualTo(400);
    assertThat(pin("x".repeat(501)).status()).isEqualTo(400);
    assertThat(pin("x".repeat(500)).status()).isEqualTo(201);
    assertThat(client.post(FAVORITES, json("sentence", 1)).status()).isEqualTo(400);
    assertThat(arrange(List.of()).status()).isEqualTo(400);
    assertThat(arrange(List.of("a", "a")).status()).isEqualTo(400);
    assertThat(arrange(IntStream.range(0, 51).mapToObj(it -> "s" + it).toList()).status())
        .isEqualTo(400);
    assertThat(arrange(List.of("a", "unknown")).status()).isEqualTo(404);
  }

  private Answer arrange(List<String> sentences) {
    return client.patch(FAVORITES, json("sentences", sentences));
  }

  @Test
  void keepsWideCharactersWhole() {
    var smiles = "\uD83D\uDE00".repeat(500);

    assertThat(pin(smiles).status()).isEqualTo(201);
    assertThat(favorites()).containsExactly("* " + smiles + " 0");
  }

  @Test
  void pinsFiftyAtMost() {
    IntStream.range(0, 50).forEach(it -> assertThat(pin("pin " + it).status()).isEqualTo(201));

    assertThat(pin("one more").json().toString()).contains("At most 50 sentences can be pinned.");
    assertThat(pin("pin 7").status()).isEqualTo(200);
  }

  @Test
  void makesAGuestOfWhoeverPinsAndNobodyOfWhoeverLooks() {
    var visitor = server.client();

    assertThat(visitor.get(FAVORITES).text()).isEqualTo("[]");
    assertThat(visitor.cookies().find("donecal")).isEmpty();
    assertThat(visitor.delete(FAVORITES + "?sentence=a").status()).isEqualTo(401);
    assertThat(visitor.post(FAVORITES, json("sentence", "a")).status()).isEqualTo(201);
    assertThat(visitor.cookies().find("donecal")).isPresent();
    assertThat(favorites()).isEmpty();
  }
}
