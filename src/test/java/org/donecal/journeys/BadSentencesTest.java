package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.journeys.BadInputTest.assertRefused;
import static org.donecal.testclient.Body.json;
import static org.donecal.testclient.Body.rawJson;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text is a sentence; what is sent with it may be wrong, and what is left may be no title. */
class BadSentencesTest {
  private static final String ENTRIES = "/api/v1/entries";
  private static final String SENTENCE = "/api/v1/sentence";

  private final TestClient nobody = TestServer.shared().client();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "#@#@",
        "שלום 3pm עולם",
        "\u200f2h x",
        "😀👩‍👩‍👧",
        "e\u0301\u0301\u0301",
        "99999h x",
        "1234567890123456789012345678901234567890h x",
        "2026-02-30 x",
        "31 nov x",
        "0h x",
        "25:00 x",
        "<script>alert(1)</script>",
        "\"'\\",
        "2201-01-01 x",
        "10000 days ago x",
      })
  void takesAnyTextAsATitle(String text) {
    var shown = nobody.get(SENTENCE, "text", text, "date", "2026-11-22");
    var added = nobody.post(ENTRIES, json("sentence", text + " x", "date", "2026-11-22"));

    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    assertThat(shown.json().getString("title")).isEqualTo(text);
    assertThat(shown.json().getBoolean("allDay")).isTrue();
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.json().getString("title")).isEqualTo(text + " x");
  }

  private record Wrong(String field, Body body) {}

  static Stream<Wrong> wrongSentences() {
    var far = "2026-11-22T10:00:00Z";
    return Stream.of(
        new Wrong("title", json("sentence", "")),
        new Wrong("title", json("sentence", " \t ")),
        new Wrong("title", json("sentence", "2h yesterday")),
        new Wrong("title", json("sentence", "(".repeat(10_000))),
        new Wrong("title", json("sentence", "2h " + "x".repeat(501))),
        new Wrong("title", json("sentence", "2h @t" + String.join(" @t", numbers()))),
        new Wrong("sentence", json("sentence", 7)),
        new Wrong("sentence", json("sentence", List.of("2h x"))),
        new Wrong("sentence", json("sentence", "a\0b")),
        new Wrong("sentence", rawJson("{\"sentence\":\"\\ud800\"}")),
        new Wrong("sentence", json("sentence", "2h x", "title", "x")),
        new Wrong("date", json("sentence", "2h x", "date", "yesterday")),
        new Wrong("date", json("sentence", "2h x", "date", "2026-02-30")),
        new Wrong("date", json("sentence", "2h x", "date", "1899-12-31")),
        new Wrong("date", json("sentence", "2h x", "date", "2201-01-01")),
        new Wrong("date", json("sentence", "2h x", "date", true)),
        new Wrong("start", json("sentence", "yesterday x", "date", "1900-01-01")),
        new Wrong("start", json("sentence", "2h x", "start", "soon")),
        new Wrong("start", json("sentence", "2h x", "end", far)),
        new Wrong("end", json("sentence", "2h x", "start", far, "end", "2026-11-22T09:00:00Z")),
        new Wrong("allDay", json("sentence", "2h x", "allDay", "perhaps")),
        new Wrong("zone", json("sentence", "2h x", "zone", "Mars/Olympus")),
        new Wrong("plain", json("sentence", "2h x", "plain", "date")),
        new Wrong("plain", json("sentence", "2h x", "plain", List.of("tag"))),
        new Wrong("plain", json("sentence", "2h x", "plain", List.of(1))),
        new Wrong("note", json("sentence", "2h x", "note", "x".repeat(20_001))),
        new Wrong("url", json("sentence", "2h x", "url", "javascript:alert(1)")));
  }

  private static String[] numbers() {
    return Stream.iterate(0, i -> i + 1).limit(31).map(String::valueOf).toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("wrongSentences")
  void refusesAWrongSentenceAndMakesNoGuest(Wrong wrong) {
    assertRefused(nobody.post(ENTRIES, wrong.body()), 400, wrong.field());

    assertThat(nobody.cookies().all()).isEmpty();
  }

  @Test
  void refusesQuestionsThatCantBeRead() {
    assertRefused(nobody.get(SENTENCE), 400, "text");
    assertRefused(nobody.get(SENTENCE, "text", "a\0b"), 400, "text");
    for (var wrong :
        Map.of(
                "date", "soon",
                "start", "soon",
                "end", "2026-11-22",
                "allDay", "perhaps",
                "zone", "Mars/Olympus",
                "plain", "date,tag")
            .entrySet()) {
      var field = wrong.getKey().equals("end") ? "start" : wrong.getKey();
      assertRefused(
          nobody.get(SENTENCE, "text", "2h x", wrong.getKey(), wrong.getValue()), 400, field);
    }
  }

  @Test
  void tellsAllFaultsAtOnce() {
    var refused = nobody.get(SENTENCE, "date", "soon", "zone", "Nowhere", "plain", "x");

    assertThat(refused.json().getJsonArray("errors"))
        .extracting(it -> it.asJsonObject().getString("field"))
        .containsExactlyInAnyOrder("text", "plain", "date", "zone");
  }
}
