package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Postgres;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/**
 * Random entries, behind shares of each kind of filter at each level of detail: what a share tells
 * is what its owner is told who asks with the same filter, less what is hidden; and of what does
 * not match, no word is in any answer.
 */
class SharedAgreementJourney {
  private static final List<String> TAGS =
      List.of("acme", "loginpart", "zebrafish", "client/app", "client/web", "Büromöbel");

  /** The tags that each filter lets be told; those of the last two are all. */
  private static final Map<String, Set<String>> FILTERS =
      Map.of(
          "@acme", Set.of("acme"),
          "@ACME #loginpart", Set.of("acme", "loginpart"),
          "@acme, @zebrafish", Set.of("acme", "zebrafish"),
          "@acme -#zebrafish", Set.of("acme"),
          "@client/*", Set.of("client/app", "client/web"),
          "@büromöbel, untagged", Set.of("Büromöbel"),
          "-#acme", Set.copyOf(TAGS),
          "", Set.copyOf(TAGS));

  private final Random random = new Random(20261125);
  private final List<String> ids = new ArrayList<>();

  @Test
  void agreeOnH2() {
    agree(TestServer.shared());
  }

  @Test
  void agreeOnPostgres() {
    try (var server = TestServer.start(Postgres.freshDatabase())) {
      agree(server);
    }
  }

  private void agree(TestServer server) {
    var owner = server.client();
    for (var i = 0; i < 60; i++) {
      enter(owner, i);
    }
    FILTERS.forEach(
        (filter, told) ->
            List.of("totals", "entries", "notes")
                .forEach(detail -> check(owner, server.client(), filter, told, detail)));
  }

  /** Each entry bears words of its own in its title, its note and its address. */
  private void enter(TestClient owner, int number) {
    var tags = TAGS.stream().filter(tag -> random.nextInt(3) == 0).map("@"::concat);
    var title = word("t", number) + tags.map(" "::concat).collect(Collectors.joining());
    var start = LocalDateTime.of(2026, 1, 1, 8, 0).plusHours(random.nextInt(7000));
    var hourly = random.nextInt(3) > 0;
    var end = hourly ? start.plusMinutes(1 + random.nextInt(600)) : start.plusDays(3);
    var entry =
        owner.post(
            "/api/v1/entries",
            json(
                "title",
                title,
                "start",
                hourly ? start.toString() : start.toLocalDate().toString(),
                "end",
                hourly ? end.toString() : end.toLocalDate().toString(),
                "zone",
                "Europe/Paris",
                "note",
                word("n", number),
                "url",
                "https://" + word("u", number) + ".example/"));
    assertThat(entry.status()).as(entry.text()).isEqualTo(201);
    ids.add(entry.json().getString("id"));
  }

  private static String word(String kind, int number) {
    return kind + "word" + number + "z";
  }

  private void check(
      TestClient owner, TestClient viewer, String filter, Set<String> told, String detail) {
    var made = owner.post("/api/v1/shares", json("filter", filter, "detail", detail));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var share = URI.create(made.json().getString("url")).getPath();
    var own = owner.get("/api/v1/entries", "filter", filter, "limit", "1000").json();
    var matching = own.getJsonArray("entries").getValuesAs(JsonObject.class);
    var answers = new ArrayList<Answer>();
    answers.add(statistics(owner, viewer, share, filter, told));
    answers.add(report(owner, viewer, share, filter, told));
    answers.add(viewer.get(share + ".csv"));
    answers.add(viewer.get(share + ".ics"));
    answers.add(viewer.get(share + "/entries"));
    answers.add(viewer.with("Accept", "text/html").get(share));
    if (!detail.equals("totals")) {
      checkEntries(answers.get(4), matching, told, detail.equals("notes"));
      checkFiles(answers.get(2), answers.get(3), matching);
    }
    checkSilence(answers, matching, told, detail);
    owner.delete("/api/v1/shares/" + made.json().getString("id"));
  }

  private static Answer statistics(
      TestClient owner, TestClient viewer, String share, String filter, Set<String> told) {
    var own = owner.get("/api/v1/stats", "filter", filter).json();
    var answer = viewer.get(share + "/stats");
    var shown = answer.json();
    assertThat(shown.get("total")).as(filter).isEqualTo(own.get("total"));
    for (var kind : List.of("days", "hours")) {
      assertThat(rows(shown, kind)).as(filter).isEqualTo(told(rows(own, kind), told));
    }
    return answer;
  }

  private static Answer report(
      TestClient owner, TestClient viewer, String share, String filter, Set<String> told) {
    var year = "?interval=month&start=2026-01-01&end=2027-01-01";
    var own = owner.get("/api/v1/report" + year, "filter", filter).json();
    var answer = viewer.get(share + "/report" + year);
    var shown = answer.json();
    for (var same : List.of("total", "totals", "intervals", "interval")) {
      assertThat(shown.get(same)).as(filter + ": " + same).isEqualTo(own.get(same));
    }
    assertThat(rows(shown, "series")).as(filter).isEqualTo(told(rows(own, "series"), told));
    return answer;
  }

  private static List<JsonObject> rows(JsonObject from, String name) {
    return from.getJsonArray(name).getValuesAs(JsonObject.class);
  }

  /** Of the rows of an owner's those that are of tags that may be told. */
  private static List<JsonObject> told(List<JsonObject> rows, Set<String> told) {
    return rows.stream()
        .filter(it -> it.isNull("tag") || told.contains(it.getString("tag")))
        .toList();
  }

  private static void checkEntries(
      Answer answer, List<JsonObject> matching, Set<String> told, boolean notes) {
    var shown = rows(answer.json(), "entries");
    assertThat(shown).hasSameSizeAs(matching);
    for (var i = 0; i < shown.size(); i++) {
      var is = shown.get(i);
      var own = matching.get(i);
      for (var same : List.of("id", "allDay", "start", "end", "zone")) {
        assertThat(is.get(same)).isEqualTo(own.get(same));
      }
      var title = own.getString("title").split(" ");
      assertThat(is.getString("title"))
          .isEqualTo(
              Arrays.stream(title)
                  .filter(it -> it.charAt(0) != '@' || told.contains(it.substring(1)))
                  .collect(Collectors.joining(" ")));
      for (var more : List.of("note", "url")) {
        assertThat(is.get(more)).isEqualTo(notes ? own.get(more) : JsonValue.NULL);
      }
    }
  }

  /** Each entry once, none besides. */
  private static void checkFiles(Answer csv, Answer ics, List<JsonObject> matching) {
    assertThat(csv.text().lines()).hasSize(1 + matching.size());
    var unfolded = ics.text().replace("\r\n ", "");
    assertThat(unfolded.split("BEGIN:VEVENT", -1)).hasSize(1 + matching.size());
    for (var entry : matching) {
      var word = entry.getString("title").split(" ")[0];
      assertThat(csv.text()).containsOnlyOnce(word);
      assertThat(unfolded).containsOnlyOnce(word);
    }
  }

  private void checkSilence(
      List<Answer> answers, List<JsonObject> matching, Set<String> told, String detail) {
    var hidden = new HashSet<String>();
    var seen = matching.stream().map(it -> it.getString("id")).collect(Collectors.toSet());
    for (var i = 0; i < ids.size(); i++) {
      if (detail.equals("totals") || !seen.contains(ids.get(i))) {
        hidden.add(word("t", i));
        hidden.add(ids.get(i));
      }
      if (!detail.equals("notes") || !seen.contains(ids.get(i))) {
        hidden.add(word("n", i));
        hidden.add(word("u", i));
      }
    }
    TAGS.stream().filter(it -> !told.contains(it)).forEach(hidden::add);
    for (var answer : answers) {
      var all = answer.text().replace("\r\n ", "") + answer.headers().map();
      assertThat(hidden).as(answer.toString()).noneMatch(all::contains);
    }
  }
}
