package org.donecal.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick window as browsers without scripts meet it, whatever database lies under it. */
abstract class QuickContract {
  private static final String ENTRIES = "/api/v1/entries";
  private static final String SITE = "https://Tracker.example/issues/1";

  private final TestServer server;
  private final TestClient client;

  QuickContract(TestServer server) {
    this.server = server;
    this.client = server.client();
  }

  private String add(String title, String url, String start, String end) {
    return added(json("title", title, "url", url, "start", start, "end", end));
  }

  private String add(String title, String url) {
    return added(json("title", title, "url", url, "start", "2026-11-20"));
  }

  private String added(Body entry) {
    var answer = client.post(ENTRIES, entry);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().getString("id");
  }

  private Answer window(String url) {
    return client.get("/quick", "url", url);
  }

  private String title(String url) {
    return found("id=\"quick-title\".*?value=\"([^\"]*)\"", window(url));
  }

  private String length(String url) {
    return found("name=\"length\" value=\"([^\"]*)\" checked", window(url));
  }

  private static String found(String pattern, Answer page) {
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page.text());
    assertThat(matcher.find()).as(page.text()).isTrue();
    return matcher.group(1);
  }

  private List<JsonObject> entries() {
    return client.get(ENTRIES).json().getJsonArray("entries").getValuesAs(JsonObject.class);
  }

  private JsonObject saved(String... fields) {
    var answer = client.post("/quick", form(fields));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return entries().get(entries().size() - 1);
  }

  @Test
  void fillsInTheTagsOfTheSite() {
    add("@donecal is da @bomb", "http://www.example.com/one");

    assertThat(title("http://www.example.com/other?x")).isEqualTo("@donecal @bomb ");
    assertThat(title("HTTP://WWW.EXAMPLE.COM/other")).isEqualTo("@donecal @bomb ");
    assertThat(title("http://www.example.com")).isEqualTo("@donecal @bomb ");
    assertThat(title("https://www.example.com/one")).isEmpty();
    assertThat(title("http://www.example.com:81/one")).isEmpty();
    assertThat(title("http://example.com/one")).isEmpty();
    assertThat(title("http://www.example.com.evil.example/")).isEmpty();
    assertThat(title("http://ada@www.example.com/")).isEqualTo("@donecal @bomb ");
  }

  @Test
  void keepsTheMarkersAndPutsTheTitleOfThePageBehind() {
    add("#One again with #one and @two/three", SITE);

    var page = client.get("/quick", "url", SITE, "title", "A <b>page</b>");

    assertThat(found("id=\"quick-title\".*?value=\"([^\"]*)\"", page))
        .isEqualTo("#one @two/three A &lt;b&gt;page&lt;/b&gt;");
  }

  @Test
  void prefersTheVeryAddressAndThenTheNewest() {
    add("@exact", SITE);
    add("@older", "https://tracker.example/issues/2");
    add("@newer", "https://tracker.example/issues/3");

    assertThat(title(SITE)).isEqualTo("@exact ");
    assertThat(title("https://tracker.example/issues/2")).isEqualTo("@older ");
    assertThat(title("https://tracker.example/issues/9")).isEqualTo("@newer ");
    var lengthy = "https://tracker.example/" + "x".repeat(300);
    add("@long", lengthy + "1");
    assertThat(title(lengthy + "1")).isEqualTo("@long ");
    add("@last", "https://tracker.example/");
    assertThat(title(lengthy + "2")).isEqualTo("@last ");
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        Arguments.of("2026-11-20", "2026-11-21", "day"),
        Arguments.of("2026-11-20T10:00", "2026-11-20T10:20", "0.5"),
        Arguments.of("2026-11-20T10:00", "2026-11-20T10:30", "0.5"),
        Arguments.of("2026-11-20T10:00", "2026-11-20T10:31", "1"),
        Arguments.of("2026-11-20T10:00", "2026-11-20T11:00", "1"),
        Arguments.of("2026-11-20T10:00", "2026-11-20T11:01", "day"));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void choosesTheLengthOfTheSite(String start, String end, String expected) {
    add("read", SITE, start, end);

    assertThat(length(SITE + "/more")).isEqualTo(expected);
  }

  @Test
  void forgetsWhatIsDeletedAndFollowsWhatChanges() {
    var id = add("@moved", SITE);
    client.patch(ENTRIES + "/" + id, json("url", "https://other.example/"));
    assertThat(title(SITE)).isEmpty();
    assertThat(title("https://other.example/x")).isEqualTo("@moved ");

    client.delete(ENTRIES + "/" + id);
    assertThat(title("https://other.example/x")).isEmpty();
    client.post(ENTRIES + "/" + id + "/restore");
    assertThat(title("https://other.example/x")).isEqualTo("@moved ");

    client.patch(ENTRIES + "/" + id, json("url", null));
    assertThat(title("https://other.example/x")).isEmpty();
  }

  @Test
  void showsNobodyWhatIsAnothersAndChangesNothingByBeingLookedAt() {
    add("@secret", SITE);
    var other = server.client();

    var page = other.get("/quick", "url", SITE);

    assertThat(page.text()).doesNotContain("secret");
    assertThat(page.header("Set-Cookie")).isEmpty();
    assertThat(entries()).hasSize(1);
  }

  @Test
  void hasNoFieldForAnAddressThatIsNotThere() {
    assertThat(client.get("/quick").text()).doesNotContain("name=\"url\"");
    assertThat(window("about:blank").text()).doesNotContain("name=\"url\"");
    assertThat(window(SITE).text()).contains("name=\"url\"", "value=\"" + SITE + "\"");
  }

  @Test
  void executesAndBreaksNothingThatIsHostile() {
    var page =
        client.get(
            "/quick",
            "url",
            "javascript:alert(1)",
            "url",
            "https://second.example/",
            "title",
            "\"><script>alert(1)</script>",
            "text",
            "</textarea><script>alert(2)</script>");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("can't be kept");
    assertThat(page.text()).doesNotContain("<script>alert", "second.example", "name=\"url\"");
    assertThat(page.text()).contains("&lt;/textarea&gt;&lt;script&gt;alert(2)");
  }

  static Stream<Arguments> tellings() {
    var text = "Wrote a mail to somebody@example.org about all that there is to be said";
    return Stream.of(
        Arguments.of(text, text.substring(0, 50) + "...", text, "[]"),
        Arguments.of("Line one\nLine two\nLine three", "Line one", "Line two\nLine three", "[]"),
        Arguments.of("@mytag one word", "@mytag one word", null, "[\"mytag\"]"));
  }

  @ParameterizedTest
  @MethodSource("tellings")
  void makesATitleOfTheNote(String note, String title, String kept, String tags) {
    var entry = saved("note", note);

    assertThat(entry.getString("title")).isEqualTo(title);
    assertThat(entry.isNull("note") ? null : entry.getString("note")).isEqualTo(kept);
    assertThat(entry.getJsonArray("tags").toString()).isEqualTo(tags);
  }

  @Test
  void savesTheWholeDayUnlessALengthIsChosen() {
    var day = saved("title", "2h in a title is no length here");
    assertThat(day.getBoolean("allDay")).isTrue();
    assertThat(day.getString("title")).isEqualTo("2h in a title is no length here");
    assertThat(day.getString("start")).isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());

    var before = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1);
    var hour = saved("title", "half an hour", "length", "0.5");
    var start = OffsetDateTime.parse(hour.getString("start"));
    assertThat(hour.getBoolean("allDay")).isFalse();
    assertThat(start).isAfter(before);
    assertThat(Duration.between(start, OffsetDateTime.parse(hour.getString("end"))))
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void keepsTheAddressOnlyWhenAsked() {
    assertThat(saved("title", "a", "url", SITE, "keep", "on").getString("url")).isEqualTo(SITE);
    client.delete(ENTRIES + "/" + entries().get(0).getString("id"));
    assertThat(saved("title", "b", "url", SITE).isNull("url")).isTrue();
  }

  @Test
  void leadsToTheDay() {
    var today = LocalDate.now(ZoneOffset.UTC);
    var place = "%d,%d,%d".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth());

    assertThat(client.post("/quick", form("title", "a")).text()).contains("/#month," + place);
    assertThat(client.post("/quick", form("title", "b", "length", "1")).text())
        .contains("/#week," + place);
  }

  @Test
  void showsWhatWasTypedAgainWhenItIsRefused() {
    var refused =
        client.post("/quick", form("note", " ", "url", "javascript:alert(1)", "keep", "on"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("Please give a title.", "http:// or https://");

    var tooLong = client.post("/quick", form("title", "x".repeat(501), "note", "all of it"));
    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.text()).contains("x".repeat(501), "all of it", "at most 500 characters");

    for (var length : List.of("-1", "1e9", "NaN", "soon", "1000")) {
      var odd = client.post("/quick", form("title", "kept words", "length", length));
      assertThat(odd.status()).as(length).isEqualTo(400);
      assertThat(odd.text()).contains("kept words");
    }
    assertThat(client.get("/api/v1/me").status()).as("no guest was made").isEqualTo(401);
  }

  @Test
  void savesOnceWhatIsSentTwice() {
    var key = found("name=\"key\" value=\"([^\"]+)\"", client.get("/quick"));
    IntStream.range(0, 2).forEach(time -> saved("title", "only once", "length", "0.5", "key", key));

    assertThat(entries()).hasSize(1);
  }

  @Test
  void takesNothingThatAnotherSiteSends() {
    var answer =
        client.with("Sec-Fetch-Site", "cross-site").post("/quick", form("title", "forged"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(client.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void comesBackFromSigningInWithWhatItWasOpenedWith() {
    var page = client.get("/quick", "title", "A page", "url", SITE);
    var link = found("id=\"signin-offer\".*?href=\"([^\"]*)\"", page);

    assertThat(link).startsWith("/signin?next=%2Fquick%3Ftitle%3D");
    var signin = client.get(link.replace("&amp;", "&"));
    assertThat(signin.text()).contains("value=\"/quick?title=A+page&amp;url=https%3A%2F%2FTracker");
  }
}
