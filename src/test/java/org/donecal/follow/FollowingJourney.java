package org.donecal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.donecal.testclient.Answer;
import org.donecal.testclient.BlueskyWorld;
import org.donecal.testclient.ScriptedServer.Reply;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking who follows whom, over the web, against a Bluesky of our own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingJourney {
  private static final String FOLLOWS = "/api/v1/follows";

  private final BlueskyWorld bluesky =
      new BlueskyWorld()
          .person("obama.bsky.social", "Barack Obama", 41700, 1300)
          .person("kim.bsky.social", "Kim", 40117, 200)
          .person("peter.example.org", "", 333, 222)
          .follows("peter.example.org", "obama.bsky.social", "kim.bsky.social")
          .follows("kim.bsky.social", "obama.bsky.social", "peter.example.org");

  private final TestServer server = TestServer.start(settings());
  private final TestClient reader = server.client();

  private Map<String, String> settings() {
    var settings = new HashMap<>(bluesky.setting());
    settings.put("donecal.follow.mastodon.url", "http://127.0.0.1:1");
    return settings;
  }

  @AfterAll
  void stop() {
    server.close();
    bluesky.close();
  }

  private static TestClient asReader(TestClient client) {
    return client.with("Accept", "text/html");
  }

  private static void assertRefused(Answer answer, int status, String field) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.json().getString("detail")).matches("[A-Z].+\\.");
    if (!field.isEmpty()) {
      assertThat(answer.json().getJsonArray("errors"))
          .anySatisfy(it -> assertThat(it.asJsonObject().getString("field")).isEqualTo(field));
    }
  }

  @Test
  void tellsBothWaysAsJson() {
    var answer =
        reader.with("Accept", "application/json").get("/following/obama/vs/peter.example.org");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var json = answer.json();
    assertThat(json.getString("aFollowsB")).isEqualTo("no");
    assertThat(json.getString("bFollowsA")).isEqualTo("yes");
    var obama = json.getJsonObject("a");
    assertThat(obama.getString("handle")).isEqualTo("obama.bsky.social");
    assertThat(obama.getString("network")).isEqualTo("bluesky");
    assertThat(obama.getString("name")).isEqualTo("Barack Obama");
    assertThat(obama.get("avatar")).isEqualTo(JsonValue.NULL);
    assertThat(obama.getInt("followers")).isEqualTo(41700);
    assertThat(obama.getInt("following")).isEqualTo(1300);
    assertThat(obama.getJsonNumber("ratio").doubleValue()).isEqualTo(41700.0 / 1300);
    assertThat(obama.getString("state")).isEqualTo("fresh");
    assertThat(obama.getString("fetchedAt")).matches("2\\d{3}-.+Z");
    assertThat(obama.keySet())
        .containsExactlyInAnyOrder(
            "handle",
            "network",
            "name",
            "avatar",
            "followers",
            "following",
            "ratio",
            "rank",
            "fetchedAt",
            "state");
    assertThat(reader.get("/following/OBAMA.bsky.social/vs/@peter.example.org.json").json())
        .isEqualTo(json);
  }

  @Test
  void showsAPageToReaders() {
    var page = reader.get("/following/peter.example.org/vs/obama");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.text())
        .contains("@peter.example.org follows @obama.bsky.social")
        .contains("@obama.bsky.social is too cool for @peter.example.org")
        .contains("about 21 times cooler")
        .contains("http://localhost:8080/following/peter.example.org/vs/obama.bsky.social");
  }

  @Test
  void asksTheNetworkOnceForWhatIsFresh() {
    reader.get("/following/obama/vs/kim");
    var asked = bluesky.server().asked().size();
    for (var i = 0; i < 5; i++) {
      assertThat(reader.get("/following/obama/vs/kim").status()).isEqualTo(200);
    }
    assertThat(bluesky.server().asked()).hasSize(asked);
  }

  @Test
  void leadsFromTheQuestionToTheAnswer() {
    assertThat(asReader(reader).get("/following").text()).contains("id=\"ask\"");
    var answer = asReader(reader).get("/following", "a", "@Obama", "b", "bluesky:kim.bsky.social");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/following/obama.bsky.social/vs/kim.bsky.social");

    var refused = asReader(reader).get("/following", "a", "//evil.example", "b", "");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("ask-a-fault").contains("ask-b-fault");
  }

  @Test
  void saysWhoIsNotThere() {
    var path = "/following/nobody/vs/kim";
    assertRefused(reader.with("Accept", "application/json").get(path), 404, "");
    var page = asReader(reader).get(path);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("There is nobody called nobody.bsky.social on Bluesky.");
  }

  @ParameterizedTest
  @CsvSource({
    "a..b, kim, a",
    "kim, myspace:tom, b",
    "kim, github:octocat, b",
    "kim, kim.bsky.social, b",
    "%00, kim, a",
    "'a%0Ab', kim, a",
    "'%E2%80%AEkim', kim, a"
  })
  void refusesWhatIsNoQuestion(String a, String b, String field) {
    var answer = reader.get("/following/" + a + "/vs/" + b + ".json");
    if (answer.header("Content-Type").orElse("").contains("problem")) {
      assertRefused(answer, 400, field);
    }
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void refusesLongHandlesWithoutAskingAnybody() {
    var asked = bluesky.server().asked().size();
    assertRefused(reader.get(FOLLOWS, "of", "x".repeat(6000), "handles", "kim"), 400, "of");
    assertRefused(reader.get(FOLLOWS, "of", "kim", "handles", "y".repeat(6000)), 400, "handles");
    assertThat(bluesky.server().asked()).hasSize(asked);
  }

  @Test
  void saysWhenANetworkCantBeAsked() {
    var path = "/following/mastodon:a@example.social/vs/mastodon:b@example.social";
    var answer = reader.with("Accept", "application/json").get(path);
    assertRefused(answer, 503, "");
    assertThat(answer.header("Retry-After")).isPresent();
    assertThat(answer.json().getString("detail")).isEqualTo("Mastodon can't be reached.");
    assertThat(asReader(reader).get(path).status()).isEqualTo(503);
    var x = reader.get("/following/x:jack/vs/x:biz.json");
    assertRefused(x, 503, "");
    assertThat(x.json().getString("detail")).contains("without a token");
    assertThat(reader.get("/").status()).isEqualTo(200);
  }

  @Test
  void tellsOfManyInOneQuestion() {
    var answer =
        reader.get(FOLLOWS, "of", "peter.example.org", "handles", "obama, Kim ,nobody,kim,");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var results =
        answer.json().getJsonObject("results").entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, it -> ((JsonString) it.getValue()).getString()));
    assertThat(results)
        .isEqualTo(Map.of("obama", "no", "Kim", "yes", "nobody", "unknown", "kim", "yes"));
  }

  @Test
  void refusesQuestionsAboutNobody() {
    assertRefused(reader.get(FOLLOWS), 400, "of");
    assertRefused(reader.get(FOLLOWS, "of", "kim"), 400, "handles");
    assertRefused(reader.get(FOLLOWS, "of", "kim", "handles", " , ,"), 400, "handles");
    assertRefused(reader.get(FOLLOWS, "of", "kim", "handles", "x:jack"), 400, "handles");
    assertRefused(reader.get(FOLLOWS, "of", "nobody", "handles", "kim"), 404, "");
    assertRefused(reader.get(FOLLOWS, "of", "x:jack", "handles", "x:biz"), 503, "");
  }

  @Test
  void tellsEveryoneLineByLine() {
    var answer = reader.get("/everyone/peter.example.org/people");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text().lines())
        .hasSize(2)
        .anySatisfy(
            it ->
                assertThat(it)
                    .contains("\"handle\":\"kim.bsky.social\"")
                    .contains("\"follows\":\"yes\"")
                    .contains("\"follows\":\"no\""))
        .contains("{\"kind\":\"end\"}");
    assertThat(asReader(reader).get("/everyone/peter.example.org").text())
        .contains("data-total=\"222\"");
    assertThat(asReader(reader).get("/everyone/nobody").status()).isEqualTo(404);
    assertRefused(reader.get("/everyone/a..b/people"), 400, "me");
  }

  @Test
  void answersFromWhatItKeptWhileTheNetworkIsDown() {
    reader.get("/following/kim/vs/peter.example.org");
    bluesky.isDown(Reply.json(500, "<html>"));
    try {
      assertThat(
              reader.get("/following/kim/vs/peter.example.org.json").json().getString("aFollowsB"))
          .isEqualTo("yes");
      var unheard = reader.get("/following/kim/vs/unheard.example.org.json");
      assertRefused(unheard, 502, "");
      assertThat(unheard.header("Retry-After")).isPresent();
      assertThat(unheard.json().getString("detail")).contains("Bluesky has trouble of its own");
      assertThat(reader.get("/everyone/kim/people").text()).contains("trouble");
    } finally {
      bluesky.isUp();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1000000", "1e3"})
  void refusesPagesOfTheRankingThereCantBe(String page) {
    assertRefused(reader.get("/coolest", "page", page), 400, "page");
  }

  @Test
  void hasAPageForEachOfItsParts() {
    for (var path :
        new String[] {"/coolest", "/lookups", "/help/following", "/following/these?handles=kim"}) {
      assertThat(asReader(reader).get(path).status()).as(path).isEqualTo(200);
    }
    var these =
        asReader(reader).get("/following/these", "of", "peter.example.org", "handles", "kim,obama");
    assertThat(these.text())
        .contains("follows me")
        .contains("too cool for me")
        .doesNotContain("id=\"open\"");
    var open = asReader(reader).get("/following/these", "of", "peter.example.org", "handles", "no");
    assertThat(open.text()).contains("can't be told").contains("id=\"open\"");
    assertThat(asReader(reader).get("/following/these", "of", "!", "handles", "kim").status())
        .isEqualTo(400);
    assertThat(reader.get("/").text()).contains("/following");
  }

  @Test
  void isNotThereWhereItIsLeftOut() {
    try (var without = TestServer.start(Map.of("donecal.apps", "calendar"))) {
      var client = without.client();
      for (var path : new String[] {"/following", "/coolest", "/lookups", FOLLOWS, "/everyone/a"}) {
        assertThat(client.get(path).status()).as(path).isEqualTo(404);
      }
      assertThat(client.get("/").text()).doesNotContain("/following");
    }
  }
}
