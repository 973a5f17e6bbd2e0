package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** What whoever holds the key sees, and does not see. */
abstract class LookingContract extends ShareContract {
  LookingContract(TestServer server) {
    super(server);
  }

  @Test
  void showsEntriesOfTheFilterWithoutOtherTags() {
    add(
        json(
            "title",
            "@acme fixed #login",
            "start",
            "2026-11-22T10:00:00Z",
            "end",
            "2026-11-22T12:00:00Z",
            "note",
            "hush",
            "url",
            "https://example.org/hush"));
    add("@zoo fed", "2026-11-22");
    var share = shared("@acme");

    var entry =
        look(share, "/entries?start=2026-11-01&end=2026-12-01")
            .json()
            .getJsonArray("entries")
            .getJsonObject(0);

    assertThat(entry.getString("title")).isEqualTo("@acme fixed");
    assertThat(entry.getJsonArray("tags").toString()).isEqualTo("[\"acme\"]");
    assertThat(entry.isNull("note")).isTrue();
    assertThat(entry.isNull("url")).isTrue();
    assertThat(entry.keySet()).doesNotContain("version", "createdAt", "updatedAt");
    var stats = look(share, "/stats").json();
    assertThat(stats.getJsonArray("hours").toString()).contains("acme").doesNotContain("login");
    assertThat(stats.getJsonObject("total").getInt("entries")).isEqualTo(1);
    var report = look(share, "/report?interval=month").json();
    assertThat(report.getString("start")).isEqualTo("2026-11-22");
    assertThat(report.getJsonArray("series")).hasSize(1);
  }

  @Test
  void leavesWordsOfOtherTagsInTitlesIfTheOwnerAllows() {
    add("@acme fixed #login", "2026-11-22");
    var share = share("filter", "@acme", "detail", "entries", "otherTags", true);

    assertThat(titles(share)).containsExactly("@acme fixed #login");
    assertThat(look(share, "/entries").json().getJsonArray("entries").toString())
        .contains("\"tags\":[\"acme\"]");
  }

  @Test
  void showsAllTagsWhereTheFilterAsksForNone() {
    add("@acme fixed #login", "2026-11-22");
    add("@acme #private", "2026-11-22");
    add("plain", "2026-11-22");

    assertThat(titles(shared("-#private"))).containsExactly("@acme fixed #login", "plain");
    assertThat(titles(shared("untagged, @acme -#private"))).containsExactly("@acme fixed", "plain");
  }

  @Test
  void showsNotesOnlyAtThatLevel() {
    add(json("title", "@acme", "start", "2026-11-22", "note", "a note", "url", "https://a.org"));
    var share = share("filter", "@acme", "detail", "notes");

    assertThat(look(share, "/entries").text()).contains("a note", "https://a.org");
  }

  @Test
  void showsTotalsAndNoEntryAtThatLevel() {
    add("@acme hidden words", "2026-11-22");
    var share = share("filter", "@acme", "detail", "totals");

    assertThat(look(share, "/stats").json().getJsonObject("total").getInt("days")).isEqualTo(1);
    for (var door : List.of("/entries", "/entries?limit=1", ".ics")) {
      var refused = look(share, door);
      assertThat(refused.status()).as(door).isEqualTo(404);
      assertThat(refused.text()).doesNotContain("hidden words");
    }
    assertThat(viewer.with("Accept", "text/html").get(path(share)).text())
        .contains("data-detail=\"totals\"")
        .doesNotContain("hidden words");
  }

  @Test
  void showsNothingOutsideItsPeriod() {
    add("@acme before", "2026-10-31");
    add("@acme in", "2026-11-01");
    add("@acme after", "2026-12-01");
    var share =
        share("filter", "@acme", "detail", "entries", "from", "2026-11-01", "until", "2026-12-01");

    assertThat(titles(share)).containsExactly("@acme in");
    assertThat(titles(look(share, "/entries?start=2026-10-01&end=2027-01-01")))
        .containsExactly("@acme in");
    assertThat(titles(look(share, "/entries?start=2026-12-01"))).isEmpty();
    assertThat(look(share, "/stats").json().getJsonObject("total").getInt("entries")).isEqualTo(1);
    assertThat(look(share, "/report").json().getString("start")).isEqualTo("2026-11-01");
    assertThat(look(share, "/report").json().getString("end")).isEqualTo("2026-11-02");
  }

  @Test
  void aRollingPeriodHoldsToday() {
    add("@acme long ago", "2019-01-01");
    assertThat(owner.post(ENTRIES, json("title", "@acme just now")).status()).isEqualTo(201);

    for (var rolling : List.of("days7", "days30", "week", "month", "months2", "year")) {
      var share = share("filter", "@acme", "detail", "entries", "rolling", rolling);
      assertThat(titles(share)).as(rolling).containsExactly("@acme just now");
    }
  }

  @Test
  void pagesThroughManyEntries() {
    for (var day = 1; day <= 5; day++) {
      add("@acme day", "2026-11-0" + day);
    }
    var share = shared("@acme");

    var first = look(share, "/entries?limit=3").json();
    var second = look(share, "/entries?limit=3&cursor=" + first.getString("next")).json();

    assertThat(first.getJsonArray("entries")).hasSize(3);
    assertThat(second.getJsonArray("entries")).hasSize(2);
    assertThat(second.isNull("next")).isTrue();
  }

  @Test
  void refusesWhatCannotBeReadFieldByField() {
    var share = shared("@acme");

    for (var query :
        List.of(
            "/entries?start=soon",
            "/entries?limit=0",
            "/entries?cursor=x",
            "/entries?filter=@acme",
            "/entries?q=acme",
            "/stats?end=never",
            "/stats?filter=@acme",
            "/report?interval=decade",
            "/digest?start=soon")) {
      var refused = look(share, query);
      assertThat(refused.status()).as(query).isEqualTo(400);
      assertThat(refused.json().getJsonArray("errors")).as(query).isNotEmpty();
    }
  }

  @Test
  void anyKeyThatOpensNothingIsAnsweredAlike() {
    var revoked = shared("@acme");
    revoke(revoked);
    var wrong =
        List.of(
            path(revoked),
            "/share/" + "A".repeat(43),
            "/share/x",
            "/share/%00",
            "/share/a%2Fb",
            "/share/..%20",
            "/share/" + "k".repeat(3000),
            "/share/%C3%A9%F0%9F%98%80");
    for (var door : List.of("/entries", "/stats", "/report", "/digest", "/confirmations")) {
      var answers = wrong.stream().map(it -> viewer.get(it + door)).distinct().toList();
      assertThat(answers).as(door).allMatch(it -> it.status() == 404 || it.status() == 400);
      var told = viewer.get(path(revoked) + door);
      assertThat(told.status()).isEqualTo(404);
      assertThat(viewer.get("/share/x" + door).text()).isEqualTo(told.text());
    }
    assertThat(viewer.with("Accept", "text/event-stream").get("/share/x/stream").status())
        .isEqualTo(404);
    assertThat(viewer.get("/share/x.ics").text()).isEqualTo(viewer.get("/share/x.csv").text());
  }

  @Test
  void theAddressGoesNowhere() {
    var answer = reader().get(path(shared("@acme")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
    assertThat(answer.header("X-Robots-Tag").orElseThrow()).contains("noindex");
    assertThat(answer.header("Content-Security-Policy").orElseThrow())
        .doesNotContain("unsafe-inline");
    assertThat(reader().get("/share/x").headers().allValues("Referrer-Policy"))
        .containsExactly("same-origin");
  }

  @Test
  void tellsTheOwnerThatSomebodyLooked() {
    var share = shared("@acme");
    assertThat(owner.get(path(share) + "/stats").status()).isEqualTo(200);
    assertThat(seen(share)).isFalse();

    assertThat(look(share, "/stats").status()).isEqualTo(200);

    var patience = System.nanoTime() + 10_000_000_000L;
    while (!seen(share) && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    assertThat(seen(share)).isTrue();
  }

  private boolean seen(JsonObject share) {
    var told = owner.get(SHARES + "/" + share.getString("id")).json();
    return !told.isNull("lastSeenAt");
  }

  @Test
  void neverTellsTheOwnersAddress() {
    var named = server.client();
    named.signUp(
        "zora-" + share("filter", "", "detail", "totals").getString("id") + "@example.org",
        "a quiet door");
    var share = named.post(SHARES, json("filter", "", "detail", "entries")).json();

    assertThat(reader().get(path(share)).text())
        .contains("Shared by <b>Somebody</b>")
        .doesNotContain("zora-");
    named.patch("/api/v1/me", json("firstName", "Zora", "lastName", "Neale"));
    assertThat(reader().get(path(share)).text()).contains("Shared by <b>Zora Neale</b>");
  }
}
