package org.donecal.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds, as their owner makes them and as calendar programs read them. */
abstract class FeedContract {
  private static final String ENTRIES = "/api/v1/entries";
  private static final String FEEDS = "/api/v1/feeds";

  final TestServer server;
  final TestClient owner;
  final TestClient program;

  FeedContract(TestServer server) {
    this.server = server;
    this.owner = server.client();
    this.program = server.client();
  }

  private String add(String title, String start) {
    var added = owner.post(ENTRIES, json("title", title, "start", start));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json().getString("id");
  }

  private JsonObject feed(@Nullable Object... fields) {
    var added = owner.post(FEEDS, json(fields));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json();
  }

  private static String path(JsonObject feed) {
    return URI.create(feed.getString("url")).getPath();
  }

  private Answer read(JsonObject feed) {
    return program.get(path(feed));
  }

  private List<String> titles(JsonObject feed) {
    var read = read(feed);
    assertThat(read.status()).as(read.text()).isEqualTo(200);
    return Biweekly.parse(read.text()).first().getEvents().stream()
        .map((VEvent it) -> it.getSummary().getValue())
        .toList();
  }

  private String mark(JsonObject feed) {
    return read(feed).header("ETag").orElseThrow();
  }

  private Answer asked(JsonObject feed, String mark) {
    return program.with("If-None-Match", mark).get(path(feed));
  }

  private static String own(JsonObject feed) {
    return FEEDS + "/" + feed.getString("id");
  }

  private Answer undo(Answer answer) {
    var step = answer.header("DoneCal-Step").orElseThrow();
    return owner.post("/api/v1/history/" + step + "/undo");
  }

  @Test
  void aGuestMakesAFeedAndIsToldItsAddress() {
    var added = owner.post(FEEDS, json("filter", " @acme -#private ", "label", " At  work\u0007"));

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    var feed = added.json();
    assertThat(feed.getString("url")).matches("http://localhost:8080/feed/[A-Za-z0-9_-]{43}\\.ics");
    assertThat(feed.getString("label")).isEqualTo("At work");
    assertThat(feed.getString("filter")).isEqualTo("@acme -#private");
    assertThat(feed.isNull("lastUsedAt")).isTrue();
    assertThat(added.location()).endsWith("/feeds/" + feed.getString("id"));
    assertThat(owner.get(FEEDS).array().getValuesAs(JsonObject.class)).containsExactly(feed);
    assertThat(owner.get(own(feed)).json()).isEqualTo(feed);
    assertThat(program.get(FEEDS).text()).isEqualTo("[]");
  }

  @Test
  void isReadWithoutAnAccountAndLeaksNoOtherEntries() {
    add("@acme naïve 𝒳 café", "2026-11-20T10:00Z");
    add("@acme #private secret", "2026-11-21");
    add("@zoo elsewhere", "2026-11-22");
    add("no tag", "2026-11-22");
    add("@acme tomorrow's", "2031-01-01");
    add("@acme long ago", "2019-12-31");
    var feed = feed("filter", "@acme -#private", "label", "Für Ève");

    assertThat(titles(feed)).containsExactly("@acme naïve 𝒳 café", "@acme tomorrow's");
    var read = read(feed);
    assertThat(read.text())
        .contains("X-WR-CALNAME:Für Ève\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
        .contains("X-PUBLISHED-TTL:PT1H\r\n")
        .doesNotContain("zoo", "private", "secret", "no tag");
    assertThat(read.header("Content-Type")).contains("text/calendar;charset=utf-8");
    assertThat(read.header("Cache-Control").orElseThrow()).contains("private");
    assertThat(read.header("X-Robots-Tag").orElseThrow()).contains("noindex");
    assertThat(read.header("Set-Cookie")).isEmpty();
    for (var query : List.of("?filter=@zoo", "?filter=", "?q=zoo", "?start=2000-01-01")) {
      assertThat(program.get(path(feed) + query).text()).isEqualTo(read.text());
    }
  }

  @Test
  void tellsTheOwnerWhenItWasRead() {
    var feed = feed("filter", "");

    assertThat(read(feed).status()).isEqualTo(200);

    var patience = System.nanoTime() + 10_000_000_000L;
    while (!used(feed) && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    assertThat(used(feed)).isTrue();
  }

  private boolean used(JsonObject feed) {
    return !owner.get(own(feed)).json().isNull("lastUsedAt");
  }

  @Test
  void tellsByItsMarkWhetherAnythingIsOtherwise() {
    var id = add("@acme one", "2026-11-20");
    var feed = feed("filter", "@acme");
    var first = mark(feed);

    add("@zoo hidden", "2026-11-20");
    assertThat(asked(feed, first).status()).isEqualTo(304);
    assertThat(asked(feed, "\"other\", W/" + first).status()).isEqualTo(304);
    var same = asked(feed, first);
    assertThat(same.text()).isEmpty();
    assertThat(same.header("ETag")).contains(first);
    assertThat(same.header("Cache-Control").orElseThrow()).contains("private");

    var added = owner.post(ENTRIES, json("title", "@acme two", "start", "2026-11-21"));
    var second = asked(feed, first);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("ETag")).isNotEqualTo(Optional.of(first));
    undo(added);
    assertThat(mark(feed)).isEqualTo(first);
    owner.patch(ENTRIES + "/" + id, json("note", "a note"));
    assertThat(mark(feed)).isNotEqualTo(first);
    var noted = mark(feed);
    owner.patch(own(feed), json("label", "Named"));
    assertThat(mark(feed)).isNotEqualTo(noted);
  }

  @Test
  void answersHeadAsItWouldGet() {
    add("@acme one", "2026-11-20");
    var feed = feed("filter", "@acme");

    var head = program.send("HEAD", path(feed), Optional.empty());

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("ETag")).contains(mark(feed));
    assertThat(head.header("Content-Type")).contains("text/calendar;charset=utf-8");
    assertThat(
            program
                .with("If-None-Match", mark(feed))
                .send("HEAD", path(feed), Optional.empty())
                .status())
        .isEqualTo(304);
  }

  @Test
  void revokingClosesAtOnceAndUndoingThatOpensTheSameAddress() {
    add("@acme one", "2026-11-20");
    var feed = feed("filter", "@acme");
    var mark = mark(feed);

    var revoked = owner.delete(own(feed));

    assertThat(revoked.status()).isEqualTo(204);
    var closed = asked(feed, mark);
    var wrong = program.get("/feed/" + "x".repeat(43) + ".ics");
    assertThat(closed.status()).isEqualTo(404);
    assertThat(closed.json().getString("detail")).isEqualTo(wrong.json().getString("detail"));
    assertThat(owner.get(FEEDS).text()).isEqualTo("[]");
    assertThat(owner.delete(own(feed)).status()).isEqualTo(404);
    assertThat(owner.patch(own(feed), json("label", "x")).status()).isEqualTo(404);

    var undone = undo(revoked);
    assertThat(titles(feed)).containsExactly("@acme one");
    assertThat(undo(undone).status()).isEqualTo(200);
    assertThat(read(feed).status()).isEqualTo(404);
  }

  @Test
  void undoingTheMakingClosesTheFeed() {
    var added = owner.post(FEEDS, json("filter", ""));
    assertThat(owner.get("/api/v1/history").text()).contains("Made the feed of everything");

    assertThat(undo(added).status()).isEqualTo(200);

    assertThat(read(added.json()).status()).isEqualTo(404);
  }

  @Test
  void changesWhatWasSentAndTakesItBack() {
    add("@acme one", "2026-11-20");
    add("@zoo two", "2026-11-20");
    var feed = feed("filter", "@acme", "label", "L");

    var changed = owner.patch(own(feed), json("filter", "@zoo"));
    assertThat(changed.json().getString("label")).isEqualTo("L");
    assertThat(titles(feed)).containsExactly("@zoo two");
    assertThat(owner.patch(own(feed), json("filter", "@zoo")).header("DoneCal-Step")).isEmpty();
    assertThat(undo(changed).status()).isEqualTo(200);
    assertThat(titles(feed)).containsExactly("@acme one");

    var named = owner.patch(own(feed), json("label", null));
    assertThat(named.json().isNull("label")).isTrue();
    owner.patch(own(feed), json("label", "other"));
    assertThat(undo(named).status()).isEqualTo(409);
  }

  @Test
  void filtersFollowARenamedTagInItsStep() {
    add("@client rent", "2026-11-20");
    add("@client/app code", "2026-11-21");
    var feed = feed("filter", "@client/* -@zoo");
    var before = titles(feed);

    var preview = owner.get("/api/v1/tags/client/rename", "to", "customer").json();
    var renamed = owner.patch("/api/v1/tags/client", json("name", "customer"));

    assertThat(preview.getInt("shares")).isEqualTo(1);
    assertThat(owner.get(own(feed)).json().getString("filter"))
        .isEqualTo("@client/* -@zoo, @customer -@zoo");
    assertThat(titles(feed)).containsExactly("@customer rent", "@client/app code");
    assertThat(undo(renamed).status()).isEqualTo(200);
    assertThat(owner.get(own(feed)).json().getString("filter")).isEqualTo("@client/* -@zoo");
    assertThat(titles(feed)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"'@a, ,',4", "'@a (',3", "'-',1"})
  void pointsAtTheCharacterThatCanNotBeRead(String filter, int at) {
    var feed = feed("filter", "@a");
    for (var refused :
        List.of(
            owner.post(FEEDS, json("filter", filter)),
            owner.patch(own(feed), json("filter", filter)))) {
      assertThat(refused.status()).as(refused.text()).isEqualTo(400);
      var error = refused.json().getJsonArray("errors").getJsonObject(0);
      assertThat(error.getString("field")).isEqualTo("filter");
      assertThat(error.getInt("at")).isEqualTo(at);
    }
  }

  @Test
  void tellsAllFaultsFieldByField() {
    var refused = owner.post(FEEDS, json("label", "x".repeat(101)));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(it -> it.getString("field"))
        .containsExactlyInAnyOrder("filter", "label");
    var long1001 = owner.post(FEEDS, json("filter", "@" + "x".repeat(1000)));
    assertThat(long1001.status()).isEqualTo(400);
    assertThat(owner.post(FEEDS, json("filter", 1)).status()).isEqualTo(400);
    assertThat(owner.post(FEEDS, json("filter", null)).status()).isEqualTo(400);
  }

  @Test
  void hasALimit() {
    for (var i = 0; i < 100; i++) {
      feed("filter", "");
    }

    var refused = owner.post(FEEDS, json("filter", ""));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().getString("detail")).contains("100 feeds");
  }
}
