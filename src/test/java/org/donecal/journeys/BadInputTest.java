package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.rawJson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be taken is refused with a sentence about the field, and leaves nothing behind. */
class BadInputTest {
  private static final String ENTRIES = "/api/v1/entries";

  private final TestClient nobody = TestServer.shared().client();
  private final TestClient guest = TestServer.shared().client();
  private final String own = save(guest);

  /**
   * An entry with one thing wrong with it.
   *
   * @param field the field that is wrong
   */
  private record Wrong(String words, String field, Body body) {
    @Override
    public String toString() {
      return words;
    }
  }

  static Stream<Wrong> wrongEntries() {
    return Stream.of(
        wrong("no title", "title", "title", null),
        wrong("blank title", "title", "title", " \t "),
        wrong("501 characters", "title", "title", "x".repeat(501)),
        wrong("a number for a title", "title", "title", 7),
        wrong("NUL in the title", "title", "title", "a\0b"),
        wrong("31 tags", "title", "title", "@t" + String.join(" @t", numbers(31))),
        new Wrong("lone surrogate", "title", rawJson("{\"title\":\"\\ud800\"}")),
        wrong("NUL in the note", "note", "note", "a\0b"),
        wrong("note too long", "note", "note", "x".repeat(20_001)),
        wrong("script for an address", "url", "url", "javascript:alert(1)"),
        wrong("words for an address", "url", "url", "not an address"),
        wrong("address too long", "url", "url", "https://example.org/" + "x".repeat(2000)),
        wrong("unreadable start", "start", "start", "yesterday"),
        wrong("no such day", "start", "start", "2026-02-30T10:00:00"),
        wrong("unreadable end", "end", "end", "2026-11-22T25:00:00"),
        wrong("end before start", "end", "end", "2026-11-22T09:59:00"),
        wrong("no time at all", "end", "end", "2026-11-22T10:00:00"),
        wrong("more than seven days", "end", "end", "2026-11-29T10:01:00"),
        starting("before 1900", "1899-12-31T10:00:00"),
        starting("after 2200", "2201-01-01T10:00:00"),
        wrong("a year of ten digits", "start", "start", "+1000000000-01-01T10:00:00"),
        wrong("unknown zone", "zone", "zone", "Mars/Olympus"),
        wrong("a word for a flag", "allDay", "allDay", "perhaps"),
        new Wrong("malformed JSON", "body", rawJson("{\"title\": \"x\"")),
        new Wrong("an array", "body", rawJson("[{\"title\":\"x\"}]")),
        new Wrong("a bare text", "body", rawJson("\"x\"")),
        new Wrong("nothing", "body", rawJson("")),
        new Wrong("nested without end", "body", rawJson("[".repeat(100_000))));
  }

  private static Wrong starting(String words, String start) {
    return new Wrong(words, "start", Body.json("title", "@acme worked", "start", start));
  }

  private static String[] numbers(int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(String::valueOf).toArray(String[]::new);
  }

  /** A good hourly entry, but for one field. */
  private static Wrong wrong(String words, String field, String name, @Nullable Object value) {
    var entry = new HashMap<String, @Nullable Object>();
    entry.put("title", "@acme worked");
    entry.put("start", "2026-11-22T10:00:00");
    entry.put("end", "2026-11-22T11:00:00");
    entry.put(name, value);
    return new Wrong(words, field, Body.json(entry));
  }

  @ParameterizedTest
  @MethodSource("wrongEntries")
  void refusesAWrongEntryAndMakesNoGuest(Wrong wrong) {
    assertRefused(nobody.post(ENTRIES, wrong.body()), 400, wrong.field());

    assertThat(nobody.cookies().all()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrongEntries")
  void refusesAWrongEntryAndKeepsNothingOfIt(Wrong wrong) {
    assertKept(() -> assertRefused(guest.post(ENTRIES, wrong.body()), 400, wrong.field()));
  }

  @ParameterizedTest
  @MethodSource("wrongEntries")
  void refusesAWrongChange(Wrong wrong) {
    if (!wrong.words().equals("no title")) {
      assertKept(() -> assertRefused(guest.patch(own, wrong.body()), 400, wrong.field()));
    }
  }

  @Test
  void refusesDaysThatEndBeforeTheyBegin() {
    var entry = Body.json("title", "x", "start", "2026-11-22", "end", "2026-11-21");

    assertKept(() -> assertRefused(guest.post(ENTRIES, entry), 400, "end"));
  }

  @Test
  void refusesTwoMebibytes() {
    var entry = Body.json("title", "x", "note", "x".repeat(2 << 20));

    assertKept(() -> assertRefused(guest.post(ENTRIES, entry), 413, ""));
    assertRefused(nobody.post(ENTRIES, entry), 413, "");
    assertThat(nobody.cookies().all()).isEmpty();
  }

  @Test
  void refusesWhatIsNotJson() {
    assertKept(() -> assertRefused(guest.post(ENTRIES, new Body("text/plain", "x")), 415, ""));
  }

  @Test
  void refusesUnknownIds() {
    for (var id : new String[] {"0", "AZq5vXn3cXCdVtq7qH0mTA", "x".repeat(5000)}) {
      assertIdRefused(ENTRIES + "/" + id);
    }
  }

  @Test
  void refusesSomebodyElsesIds() {
    assertIdRefused(save(TestServer.shared().client()));
  }

  private void assertIdRefused(String address) {
    var change = Body.json("title", "mine now");
    assertKept(() -> assertRefused(guest.get(address), 404, ""));
    assertKept(() -> assertRefused(guest.patch(address, change), 404, ""));
    assertKept(() -> assertRefused(guest.delete(address), 404, ""));
  }

  @Test
  void refusesAStaleVersion() {
    assertThat(guest.patch(own, Body.json("title", "newer", "version", 1)).status()).isEqualTo(200);

    var stale = Body.json("title", "older", "version", 1);
    assertKept(() -> assertRefused(guest.patch(own, stale), 409, ""));
  }

  @Test
  void refusesWhatAnotherSiteAskedFor() {
    var entry = Body.json("title", "x", "start", "2026-11-22");
    for (var header :
        Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example").entrySet()) {
      var lured = guest.with(header.getKey(), header.getValue());

      assertKept(() -> assertRefused(lured.post(ENTRIES, entry), 403, ""));
      assertKept(() -> assertRefused(lured.patch(own, entry), 403, ""));
      assertKept(() -> assertRefused(lured.delete(own), 403, ""));
    }
  }

  @Test
  void refusesHandlesThatAreNone() {
    var follows = "/api/v1/follows";
    for (var handle : new String[] {"//host", "a\0b", "a\nb", "x".repeat(5000), "tv:alice"}) {
      assertRefused(guest.get(follows, "of", handle, "handles", "alice"), 400, "of");
      assertRefused(guest.get(follows, "of", "alice", "handles", handle), 400, "handles");
    }
    assertRefused(guest.get("/following/a..b/vs/alice.json"), 400, "a");
    assertRefused(guest.get("/following/alice/vs/github:-x.json"), 400, "b");
  }

  @Test
  void refusesQuestionsThatCantBeRead() {
    assertRefused(guest.get(ENTRIES, "start", "soon", "end", "2026-12-01"), 400, "start");
    assertRefused(guest.get(ENTRIES, "start", "2026-11-01", "end", "later"), 400, "end");
    assertRefused(guest.get(ENTRIES, "start", "2026-12-01", "end", "2026-11-01"), 400, "end");
    for (var limit : new String[] {"0", "1001", "-1", "many"}) {
      assertRefused(guest.get(ENTRIES, "limit", limit), 400, "limit");
    }
    assertRefused(guest.get(ENTRIES, "cursor", "nonsense"), 400, "cursor");
    assertRefused(guest.get(ENTRIES, "filter", "@@@ ,,"), 400, "filter");
  }

  @Test
  void tellsWhereAFilterCantBeRead() {
    for (var address : new String[] {ENTRIES, "/api/v1/stats"}) {
      var refused = guest.get(address, "filter", " @𝒳 (");
      assertRefused(refused, 400, "filter");
      var fault = refused.json().getJsonArray("errors").getJsonObject(0);
      assertThat(fault.getInt("at")).isEqualTo(5);
      assertThat(fault.getString("message")).contains("character 5");
    }
    assertThat(guest.get(ENTRIES, "limit", "0").text()).doesNotContain("\"at\"");
  }

  @Test
  void refusesFiltersThatAreTooMuch() {
    assertRefused(guest.get(ENTRIES, "filter", "@a ".repeat(500)), 400, "filter");
    assertRefused(guest.get(ENTRIES, "filter", "(".repeat(2000)), 400, "filter");
  }

  /** Answers the address of the entry it made. */
  private static String save(TestClient visitor) {
    var saved = visitor.post(ENTRIES, Body.json("title", "@acme", "start", "2026-11-22T10:00:00"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    return ENTRIES + "/" + saved.json().getString("id");
  }

  private void assertKept(Runnable refusal) {
    var entries = guest.get(ENTRIES).text();
    var history = guest.get("/api/v1/history").text();
    refusal.run();
    assertThat(guest.get(ENTRIES).text()).isEqualTo(entries);
    assertThat(guest.get("/api/v1/history").text()).isEqualTo(history);
  }

  static void assertRefused(Answer answer, int status, String field) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    var problem = answer.json();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("detail")).isNotBlank().doesNotContain("Exception");
    var fields =
        problem.getJsonArray("errors").getValuesAs(it -> it.asJsonObject().getString("field"));
    assertThat(fields).isEqualTo(Optional.of(field).filter(it -> !it.isEmpty()).stream().toList());
    assertThat(problem.getJsonArray("errors"))
        .allSatisfy(it -> assertThat(it.asJsonObject().getString("message")).matches("[A-Z].+\\."));
  }
}
