package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.LINE;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.donecal.kernel.Lazy;
import org.donecal.testclient.CutLine;
import org.donecal.testclient.CutLine.State;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The calendar in a train: under a context path, over a line that is cut, for page and worker. */
class OfflineJourney {
  private static final Lazy<TestServer> SERVER =
      new Lazy<>(() -> TestServer.start(Map.of(), "/done"));
  private static final Lazy<CutLine> LINE_TO_IT = new Lazy<>(() -> CutLine.to(SERVER.get().uri()));
  private static final String PASSWORD = "a quiet green door";
  private static final String DAY = "2026-11-11";

  @RegisterExtension
  private final Browser browser = new Browser(SERVER.get(), () -> LINE_TO_IT.get().uri(), true);

  private final CalendarScreen calendar = new CalendarScreen(browser);
  private final String email = "ada-" + UUID.randomUUID() + "@example.org";
  private final TestClient person = SERVER.get().client().signUp(email, PASSWORD);

  @AfterAll
  static void stop() {
    LINE_TO_IT.get().close();
    SERVER.get().close();
  }

  @BeforeEach
  void theLineIsWhole() {
    LINE_TO_IT.get().is(State.WHOLE);
    browser.mayComplainOf("ERR_");
  }

  private void add(String title) {
    assertThat(person.post("/api/v1/entries", json("title", title, "start", DAY)).status())
        .isEqualTo(201);
  }

  private static List<JsonObject> kept(TestClient person) {
    return person
        .get("/api/v1/entries")
        .json()
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class);
  }

  /** Until the worker has what it needs to show the page without the network. */
  private void workerIsReady(String path) {
    calendar.eventually(
        () ->
            assertThat(
                    browser.scriptThatWaits(
                        """
                            const done = arguments[1];
                            const asked = async () => {
                              if (!navigator.serviceWorker.controller) { return false; }
                              return (await caches.match(arguments[0])) !== undefined;
                            };
                            asked().then(done, () => done(false));
                            """,
                        path))
                .isEqualTo(true));
  }

  private void seesTheCalendar() {
    calendar.open("month,2026,11,23");
    workerIsReady("/done/");
    calendar.open("week,2026,11,23");
    calendar.open("month,2026,11,23");
    browser.driver().navigate().refresh();
    calendar.shown("#calendar[data-ready=yes]");
    workerIsReady(answers());
  }

  /** What the month's entries are kept under. */
  private String answers() {
    return (String)
        browser.script(
            "return performance.getEntriesByType('resource').map((it) => it.name)"
                + ".filter((it) => it.includes('/api/v1/stats?')).at(-1);");
  }

  private String waiting() {
    return calendar.textOf("#waiting .waiting-title");
  }

  /** Types a line that can't be saved now; the grid moves when the first one waits. */
  private void keeps(String day, String line, int waiting) {
    calendar.clickDay(day);
    browser.script("document.querySelector('#quick-title').value = arguments[0];", line);
    calendar.press(Keys.ENTER);
    calendar.closes();
    calendar.eventually(() -> assertThat(waiting()).startsWith(waiting + " waiting"));
  }

  @Test
  void showsWhatWasSeenLastAndSendsWhatIsTypedOnce() {
    add("@acme seen before");
    browser.becomes(person);
    seesTheCalendar();

    LINE_TO_IT.get().is(State.CUT);
    browser.driver().navigate().refresh();
    calendar.shown("#calendar[data-ready=yes]");
    calendar.eventually(() -> assertThat(calendar.shows("@acme seen before")).isTrue());
    calendar.eventually(
        () -> assertThat(calendar.textOf("#offline")).matches("Offline, as of \\d\\d:\\d\\d.*"));
    keeps(DAY, "@acme typed in the train", 1);
    keeps("2026-11-12", "2h and one more", 2);
    browser.picture("offline");
    assertThat(kept(person)).hasSize(1);

    LINE_TO_IT.get().is(State.WHOLE);
    calendar.click("#waiting [data-action=send]");

    calendar.eventually(() -> assertThat(calendar.isShown("#waiting")).isFalse());
    calendar.eventually(() -> assertThat(calendar.shows("@acme typed in the train")).isTrue());
    assertThat(calendar.isShown("#offline")).isFalse();
    assertThat(kept(person)).extracting(it -> it.getString("title")).hasSize(3);
  }

  @Test
  void sendsOnceWhatTheServerHeardWithoutBeingHeard() {
    browser.becomes(person);
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);

    LINE_TO_IT.get().is(State.LOSES_ANSWERS);
    calendar.save("heard the first time");
    calendar.eventually(() -> assertThat(waiting()).contains("1 waiting"));
    calendar.eventually(() -> assertThat(kept(person)).hasSize(1));

    LINE_TO_IT.get().is(State.WHOLE);
    browser.driver().navigate().refresh();
    calendar.shown("#calendar[data-ready=yes]");

    calendar.eventually(() -> assertThat(calendar.shows("heard the first time")).isTrue());
    calendar.eventually(() -> assertThat(calendar.isShown("#waiting")).isFalse());
    assertThat(kept(person)).hasSize(1);
  }

  @Test
  void letsAGuestTypeBeforeThereIsAnyServer() {
    calendar.open("month,2026,11,23");
    LINE_TO_IT.get().is(State.CUT);
    keeps(DAY, "@first of all", 1);
    keeps(DAY, "@second of all", 2);

    LINE_TO_IT.get().is(State.WHOLE);
    calendar.click("#waiting [data-action=send]");

    calendar.eventually(() -> assertThat(calendar.isShown("#waiting")).isFalse());
    assertThat(kept(browser.api())).hasSize(2);
  }

  @Test
  void keepsWhatIsRefusedUntilItIsMendedOrDiscarded() {
    browser.mayComplainOf("status of 400");
    browser.becomes(person);
    calendar.open("month,2026,11,23");
    LINE_TO_IT.get().is(State.CUT);
    keeps(DAY, "x".repeat(501), 1);
    keeps(DAY, "y".repeat(501), 2);

    LINE_TO_IT.get().is(State.WHOLE);
    calendar.click("#waiting [data-action=send]");
    calendar.eventually(() -> assertThat(waiting()).contains("2 couldn’t be saved"));
    assertThat(calendar.textOf("#waiting .waiting-why")).contains("500 characters");
    assertThat(calendar.isShown("#offline")).isFalse();
    browser.picture("waiting-refused");
    assertThat(new Axe(browser).violations()).isEmpty();
    calendar.click("#waiting li [data-action=discard]");
    calendar.eventually(() -> assertThat(waiting()).contains("1 couldn’t be saved"));
    calendar.click("#waiting li [data-action=edit]");
    calendar.fill("#waiting form input", "short enough");
    calendar.press(Keys.ENTER);

    calendar.eventually(() -> assertThat(calendar.isShown("#waiting")).isFalse());
    assertThat(kept(person))
        .extracting(it -> it.getString("title"))
        .containsExactly("short enough");
  }

  @Test
  void forgetsOnePersonsDaysForTheNextAndKeepsWhatWaits() {
    browser.mayComplainOf("status of 409");
    add("@secret seen");
    browser.becomes(person);
    seesTheCalendar();
    LINE_TO_IT.get().is(State.CUT);
    keeps(DAY, "@secret typed", 1);
    browser.driver().manage().deleteAllCookies();
    var other = SERVER.get().client().signUp("b-" + email, PASSWORD);
    browser.becomes(other);

    LINE_TO_IT.get().is(State.WHOLE);
    calendar.open("month,2026,11,23");
    browser.driver().navigate().refresh();
    calendar.shown("#calendar[data-ready=yes]");
    calendar.eventually(() -> assertThat(waiting()).contains("of another account"));
    assertThat(calendar.textOf("body")).doesNotContain("secret");
    assertThat(everythingKept()).doesNotContain("secret");
    assertThat(kept(other)).isEmpty();

    browser.becomes(person);
    browser.driver().navigate().refresh();
    calendar.eventually(() -> assertThat(calendar.shows("@secret typed")).isTrue());
    assertThat(kept(person)).hasSize(2);
  }

  @Test
  void forgetsAllWhenSigningOut() {
    add("@secret seen");
    browser.becomes(person);
    seesTheCalendar();
    assertThat(everythingKept()).contains("secret");

    browser.open("/account");
    calendar.click("#logout [type=submit]");
    calendar.eventually(() -> assertThat(calendar.textOf(".site-nav")).contains("Sign in"));
    calendar.eventually(() -> assertThat(everythingKept()).doesNotContain("secret"));
  }

  private String everythingKept() {
    return (String)
        browser.scriptThatWaits(
            """
                const done = arguments[0];
                (async () => {
                  let all = '';
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) {
                      if (!request.url.includes('/static/')) {
                        all += request.url + await (await cache.match(request)).text();
                      }
                    }
                  }
                  done(all);
                })();
                """);
  }

  @Test
  void changingAndDeletingSayThatTheyNeedTheNetwork() {
    add("@acme stays");
    browser.becomes(person);
    calendar.open("month,2026,11,23");
    calendar.openEntry("@acme stays");
    LINE_TO_IT.get().is(State.CUT);
    calendar.click("#entry-form [data-action=delete]");
    calendar.eventually(() -> assertThat(calendar.error()).contains("deleting needs it"));
    calendar.fill("#entry-form [name=title]", "@acme changed");
    calendar.press(Keys.ENTER);
    calendar.eventually(() -> assertThat(calendar.error()).contains("changing needs it"));
  }

  @Test
  void theQuickWindowOpensAndKeepsWhatIsTyped() {
    browser.becomes(person);
    seesTheCalendar();
    workerIsReady("/done/quick");
    LINE_TO_IT.get().is(State.CUT);
    browser.open("/quick?title=A%20page&url=https://a.example/page");
    calendar.shown("#quick[data-ready=yes]");
    assertThat(calendar.attribute(LINE, "value")).isEqualTo("A page");
    calendar.press(" I read", Keys.ENTER);
    assertThat(calendar.shown("#thanks").getText()).contains("Kept here");
    browser.picture("quick-kept");

    LINE_TO_IT.get().is(State.WHOLE);
    browser.open("/#month,2026,11,23");
    calendar.eventually(() -> assertThat(kept(person)).hasSize(1));
    assertThat(kept(person).get(0).getString("url")).isEqualTo("https://a.example/page");
  }
}
