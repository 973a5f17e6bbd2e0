package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.donecal.testclient.ScriptedServer;
import org.donecal.testclient.ScriptedServer.Reply;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The quick window: by its bookmark on a strict page, signed out, and by itself. */
class QuickWindowJourney {
  private static final String TITLE = "#quick-title";
  private static final String PASSWORD = "a quiet green door";

  /** What a server that was told no other address puts into the bookmark. */
  private static final String UNTOLD = "http://localhost:8080";

  @RegisterExtension private final Browser browser = new Browser();
  private final Screen window = new Screen(browser);
  private final String email = "ada-" + UUID.randomUUID() + "@example.org";

  /** Somewhere else first: a window that has been nowhere else may be closed by any script. */
  private void open(String path) {
    browser.open("/help");
    browser.open(path);
    window.shown("#quick[data-ready=yes]");
  }

  private List<JsonObject> kept(TestClient person) {
    return person
        .get("/api/v1/entries")
        .json()
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class);
  }

  private JsonObject saved() {
    window.shown("#thanks");
    return kept(browser.api()).get(0);
  }

  @Test
  void aBookmarkOpensItOnAPageThatForbidsEverything() {
    try (var stranger = ScriptedServer.start()) {
      stranger.on("/page", strictPage());
      var person = browser.server().client();
      person.post(
          "/api/v1/entries",
          json("title", "@acme read", "url", stranger.uri() + "/x", "start", "2026-11-20"));
      browser.becomes(person);
      visit(stranger.uri().resolve("/page"));

      pressBookmark(person);

      var before = browser.driver().getWindowHandle();
      window.eventually(() -> assertThat(browser.driver().getWindowHandles()).hasSize(2));
      switchToOther(before);
      window.shown("#quick[data-ready=yes]");
      assertThat(window.attribute(TITLE, "value")).isEqualTo("@acme A “strict” page & more");
      assertThat(window.attribute("[name=url]", "value")).isEqualTo(stranger.uri() + "/page");
      assertThat(window.attribute("#quick-note", "value")).isEqualTo("What it says <here>");
      browser.picture("quick-window");
      window.press("reviewed it", Keys.ENTER);

      window.eventually(() -> assertThat(browser.driver().getWindowHandles()).hasSize(1));
      browser.driver().switchTo().window(before);
      var entry = kept(person).get(1);
      assertThat(entry.getString("title")).isEqualTo("@acme reviewed it");
      assertThat(entry.getString("url")).isEqualTo(stranger.uri() + "/page");
      assertThat(entry.getString("note")).isEqualTo("What it says <here>");
    }
  }

  private static Reply strictPage() {
    return Reply.json(
            """
            <!DOCTYPE html><html><head><title> A “strict” page
            & more </title></head><body><p>What it says &lt;here&gt;</p></body></html>""")
        .with("Content-Type", "text/html;charset=utf-8")
        .with("Content-Security-Policy", "default-src 'none'")
        .with("Cross-Origin-Opener-Policy", "same-origin");
  }

  /** What is wrong on the stranger's page is not ours. */
  private void visit(URI page) {
    browser.asideFromThePage(
        () -> {
          browser.driver().get(page.toString());
          return browser.script("getSelection().selectAllChildren(document.querySelector('p'));");
        });
  }

  /**
   * Runs the bookmark's program as a press on it does: with the visitor's leave, and past the
   * page's rules, which don't hold for bookmarks. A press on a link of the page would be held back.
   */
  private void pressBookmark(TestClient person) {
    var page = person.get("/help/bookmarklet").text();
    var address = Pattern.compile("href=\"javascript:([^\"]+)\"").matcher(page);
    assertThat(address.find()).isTrue();
    var written = address.group(1).replace("&amp;", "&").replace("+", "%2B");
    var program = URLDecoder.decode(written, StandardCharsets.UTF_8);
    var here = program.replace(UNTOLD, browser.server().uri().toString());
    assertThat(here).isNotEqualTo(program);
    var parameters = Map.<String, Object>of("expression", here, "userGesture", true);
    browser.driver().executeCdpCommand("Runtime.evaluate", parameters);
  }

  private void switchToOther(String window) {
    browser.driver().getWindowHandles().stream()
        .filter(it -> !it.equals(window))
        .forEach(it -> browser.driver().switchTo().window(it));
  }

  @Test
  void savesInATabAndLeadsToTheDay() {
    open("/quick?url=https://a.example/page&text=said");

    window.type(TITLE, "@acme fixed it");
    window.click("#quick-form label:has([value='1'])");
    window.eventually(() -> assertThat(window.textOf(".popover-title")).contains("–"));
    window.press(Keys.ENTER);

    var entry = saved();
    var length =
        Duration.between(
            OffsetDateTime.parse(entry.getString("start")),
            OffsetDateTime.parse(entry.getString("end")));
    assertThat(length).isEqualTo(Duration.ofHours(1));
    assertThat(entry.getString("zone")).isEqualTo("Europe/Paris");
    assertThat(entry.getString("url")).isEqualTo("https://a.example/page");
    assertThat(entry.getString("note")).isEqualTo("said");
    window.click("#thanks [data-role=day]");
    window.eventually(() -> assertThat(browser.place()).startsWith("/#week,"));
  }

  @Test
  void understandsWhatIsTypedAndLeavesThePagesTitleAlone() {
    open("/quick?title=2h%20in%20Paris%20tomorrow&url=https://a.example/");
    window.press(Keys.ENTER);
    var entry = saved();
    assertThat(entry.getString("title")).isEqualTo("2h in Paris tomorrow");
    assertThat(entry.getBoolean("allDay")).isTrue();

    open("/quick");
    window.type(TITLE, "3h yesterday @acme");
    window.eventually(() -> assertThat(window.all(".chip")).hasSize(3));
    window.press(Keys.ENTER);
    window.shown("#thanks");
    assertThat(kept(browser.api())).anyMatch(it -> it.getString("title").equals("@acme"));
  }

  @Test
  void dropsTheAddressAndMakesATitleOfTheNote() {
    open("/quick?url=https://a.example/page&text=first%20line%0Asecond%20line");
    window.click("#quick-keep");
    window.click("[data-action=save]");

    var entry = saved();
    assertThat(entry.getString("title")).isEqualTo("first line");
    assertThat(entry.getString("note")).isEqualTo("second line");
    assertThat(entry.isNull("url")).isTrue();
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() {
    browser.mayComplainOf("status of 400");
    open("/quick?url=javascript:alert(1)");
    window.press(Keys.ENTER);
    assertThat(window.shown("#quick-error").getText()).contains("what you did");

    browser.script("document.querySelector('#quick-title').value = 'x'.repeat(501);");
    window.press(Keys.ENTER);
    window.eventually(() -> assertThat(window.textOf("#quick-error")).contains("500"));
    assertThat(window.attribute(TITLE, "value")).hasSize(501);
    assertThat(browser.driver().manage().getCookies()).isEmpty();
  }

  @Test
  void keepsWhatWasTypedWhileItsReaderSignsIn() {
    browser.server().client().signUp(email, PASSWORD);
    open("/quick?title=A%20page&url=https://a.example/page");
    window.press(" and what I did");
    window.fill(TITLE, "@acme what I did there");
    window.click("#quick-form label:has([value='0.5'])");

    window.click("#signin-offer a");
    signIn();

    window.shown("#quick[data-ready=yes]");
    assertThat(window.attribute(TITLE, "value")).isEqualTo("@acme what I did there");
    window.type(TITLE, Keys.ENTER);
    var entry = saved();
    assertThat(entry.getString("title")).isEqualTo("@acme what I did there");
    assertThat(entry.getString("url")).isEqualTo("https://a.example/page");
    assertThat(entry.getBoolean("allDay")).isFalse();
  }

  @Test
  void savesAtOnceWhenTheSessionHadEnded() {
    browser.mayComplainOf("status of 401");
    var person = browser.server().client().signUp(email, PASSWORD);
    browser.becomes(person);
    open("/quick?url=https://a.example/page");
    window.type(TITLE, "@acme was away");
    person.post("/auth/logout", json());
    window.press(Keys.ENTER);
    window.shown("#quick-error a").click();
    signIn();

    assertThat(saved().getString("title")).isEqualTo("@acme was away");

    browser.driver().manage().deleteAllCookies();
    open("/quick");
    assertThat(window.textOf("[data-action=save]")).isEqualTo("Sign in and save");
    window.type(TITLE, "later" + Keys.ENTER);
    signIn();
    window.shown("#thanks");
    assertThat(kept(browser.api())).hasSize(2);
  }

  private void signIn() {
    window.fill("#login-email", email);
    window.fill("#login-password", PASSWORD);
    window.click("#login [type=submit]");
  }

  @Test
  void goesAwayByEscape() {
    open("/quick");
    window.press(Keys.ESCAPE);
    window.eventually(() -> assertThat(browser.place()).startsWith("/#"));
  }

  @Test
  void theHelpHasTheCodeForThoseWithoutABar() {
    browser.open("/help/bookmarklet");
    window.click("#bookmarklet");
    assertThat(window.textOf("#drag-me")).contains("drag");
    assertThat(window.attribute("#bookmarklet-source", "value")).startsWith("javascript:");
    window.click("#bookmarklet-copy");
    window.eventually(
        () -> assertThat(browser.script("return String(getSelection());")).isNotNull());
    var before = browser.driver().getWindowHandle();
    window.click("#bookmarklet-try");
    window.eventually(() -> assertThat(browser.driver().getWindowHandles()).hasSize(2));
    switchToOther(before);
    window.shown("#quick[data-ready=yes]");
    browser.driver().close();
    browser.driver().switchTo().window(before);
  }
}
