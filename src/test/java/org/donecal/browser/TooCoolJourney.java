package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.donecal.testclient.BlueskyWorld;
import org.donecal.testclient.ScriptedServer.Manner;
import org.donecal.testclient.ScriptedServer.Reply;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Too Cool For Me as it is seen: each state of its pages, against a Bluesky of our own. */
class TooCoolJourney {
  private static final BlueskyWorld BLUESKY = world();
  private static final TestServer SERVER = TestServer.start(settings());
  private static final String ADA = "ada.bsky.social";
  private static final String GRACE = "grace.example.org";

  @RegisterExtension private final Browser browser = new Browser(SERVER);
  private final Screen page = new Screen(browser);
  private final Axe axe = new Axe(browser);

  /** How the pages are looked at. */
  enum Look {
    LIGHT,
    DARK,
    PHONE
  }

  private static Map<String, String> settings() {
    var settings = new HashMap<>(BLUESKY.setting());
    settings.put("donecal.follow.fresh", "1s");
    return settings;
  }

  private static BlueskyWorld world() {
    var world =
        new BlueskyWorld()
            .person(ADA, "Ada Lovelace", 41_700, 1_300)
            .person(GRACE, "Grace Hopper", 333, 230)
            .person("linus-with-a-very-long-name.engineering.example.com", "", 0, 0)
            .follows(GRACE, ADA);
    IntStream.range(0, 230)
        .mapToObj(it -> "p" + it + ".crowd.org")
        .forEach(
            it -> {
              world.person(it, "", 10, 10).follows(GRACE, it);
              if (it.hashCode() % 3 == 0) {
                world.follows(it, GRACE);
              }
            });
    return world;
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BLUESKY.close();
  }

  @AfterEach
  void isUpAgain() {
    BLUESKY.isUp();
  }

  private void by(Look look) {
    switch (look) {
      case LIGHT -> browser.prefers("light");
      case DARK -> browser.prefers("dark");
      case PHONE -> browser.isAPhone();
    }
  }

  private void passes(String name, Look look) {
    browser.picture("follow-" + name + "-" + look.name().toLowerCase(Locale.ROOT));
    assertThat(axe.violations()).as(name + ", " + look).isEmpty();
    assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth;"))
        .as(name + " is as wide as the window")
        .isEqualTo(true);
  }

  @ParameterizedTest
  @EnumSource
  void barsNobody(Look look) {
    by(look);
    browser.mayComplainOf("status of 404");
    browser.mayComplainOf("status of 503");
    for (var path :
        Map.of(
                "ask", "/following",
                "verdict", "/following/" + ADA + "/vs/" + GRACE,
                "long",
                    "/following/linus-with-a-very-long-name.engineering.example.com/vs/" + GRACE,
                "nobody", "/following/nobody/vs/" + GRACE,
                "down", "/following/x:jack/vs/x:biz",
                "coolest", "/coolest",
                "lookups", "/lookups",
                "help", "/help/following",
                "these",
                    "/following/these?of=" + GRACE + "&handles=" + ADA + ",p1.crowd.org,nobody")
            .entrySet()) {
      browser.open(path.getValue());
      page.shown("main h1");
      passes(path.getKey(), look);
    }
    browser.open("/everyone/" + GRACE);
    page.shown("#everyone[data-state=done]");
    passes("everyone", look);
  }

  @Test
  void isAPageThePaletteGoesTo() {
    browser.open("/settings");
    page.shown("main h1");
    page.click("#palette-button");
    page.shown("#palette");

    page.press("too cool");
    page.eventually(
        () -> assertThat(page.textOf("#palette [role=option]")).startsWith("Too cool?"));
    page.press(Keys.ENTER);

    page.shown("#ask");
  }

  @Test
  void asksAndIsTold() {
    browser.open("/following");
    page.fill("#ask-a", "@" + GRACE);
    page.fill("#ask-b", "ada");
    page.click("#ask [type=submit]");

    page.shown("#there[data-verdict=yes]");
    assertThat(page.textOf("#there")).isEqualTo("@" + GRACE + " follows @" + ADA + "!");
    assertThat(page.textOf("#back")).contains("@" + ADA + " is too cool for @" + GRACE);
    assertThat(page.textOf("[data-handle='" + ADA + "'] [data-number=followers]"))
        .isEqualTo("41,700");
    assertThat(page.textOf("[data-handle='" + ADA + "'] [data-number=ratio]")).isEqualTo("32.1");
    assertThat(page.attribute("#post", "value")).contains("about 22 times cooler");
    assertThat(browser.place()).isEqualTo("/following/" + GRACE + "/vs/" + ADA);
  }

  @Test
  void marksWhatIsOldQuietly() {
    var path = "/following/" + GRACE + "/vs/" + ADA;
    browser.open(path);
    page.shown("#there");
    BLUESKY.isDown(Reply.status(500));

    page.eventually(
        () -> {
          browser.open(path);
          assertThat(page.isShown("[data-handle='" + ADA + "'][data-state=stale] .stale-mark"))
              .isTrue();
        });

    assertThat(page.attribute("#there", "textContent")).contains("follows");
    browser.picture("follow-stale");
  }

  @Test
  void saysThatTheNetworkAsksUsToWait() {
    browser.mayComplainOf("status of 503");
    BLUESKY.isDown(Reply.status(429).with("Retry-After", "1"));
    browser.open("/following/unheard.crowd.org/vs/unseen.crowd.org");

    assertThat(page.shown("#ask .form-error").getText()).contains("asks us to wait");
    assertThat(page.textOf("main")).doesNotContain("too cool for @");
    browser.picture("follow-limited");

    BLUESKY.isUp();
    var next = new AtomicInteger(20);
    page.eventually(
        () -> {
          var two =
              "p"
                  + next.getAndIncrement()
                  + ".crowd.org/vs/p"
                  + next.getAndIncrement()
                  + ".crowd.org";
          browser.open("/following/" + two);
          assertThat(page.isShown("#there")).isTrue();
        });
  }

  @Test
  void neverCallsTheUnknownTooCool() {
    BLUESKY.server().on("/xrpc/app.bsky.graph.getRelationships", Reply.status(500));
    browser.open("/following/p1.crowd.org/vs/p2.crowd.org");

    page.shown("#there[data-verdict=unknown]");
    assertThat(page.textOf("main")).doesNotContain("too cool for").contains("can't be told");
    browser.picture("follow-unknown");
  }

  @Test
  void showsEveryoneAsTheyAreFound() {
    browser.open("/everyone/" + GRACE);
    page.shown("#everyone[data-state=done]");
    var yes = page.all("#yes li").size();
    var no = page.all("#no li").size();
    assertThat(yes + no).isEqualTo(231);
    assertThat(page.textOf("#yes .group-count")).isEqualTo(String.valueOf(yes));
    assertThat(page.textOf("#no .people")).contains("@" + ADA);
    assertThat(page.isShown("#unknown")).isFalse();
  }

  @Test
  void stopsLookingWhenItIsToldTo() {
    BLUESKY.server().on("/xrpc/app.bsky.graph.getRelationships", Reply.json("{}").in(Manner.DRIP));
    browser.open("/everyone/" + GRACE);
    page.click("#stop");

    page.shown("#everyone[data-state=stopped]");
    assertThat(page.isShown("#again")).isTrue();
    assertThat(page.textOf("#found")).contains("Stopped");
    BLUESKY.isUp();
    page.click("#again");
    page.shown("#everyone[data-state=done]");
  }

  @Test
  void saysWhyEveryoneCantBeShown() {
    BLUESKY.server().on("/xrpc/app.bsky.graph.getFollows", Reply.status(502));
    browser.open("/everyone/" + GRACE);
    assertThat(page.shown("#trouble").getText()).contains("Bluesky has trouble of its own");
    assertThat(page.isShown("#again")).isTrue();
  }

  @Test
  void remembersWhoIsAsking() {
    browser.open("/following/these?handles=" + ADA + ",p0.crowd.org");
    page.fill("#of-of", GRACE);
    page.click("#of [type=submit]");
    page.shown("#ones li[data-handle='" + ADA + "'][data-follows=no]");

    browser.open("/following/these?handles=" + ADA);
    page.shown("#ones li[data-handle='" + ADA + "'][data-follows=no]");
  }

  @Test
  void countsWhileOneWatches() {
    browser.open("/lookups");
    page.shown("#live[data-live=yes]");
    var before = page.textOf("[data-count=pairs]");

    SERVER.client().get("/following/" + ADA + "/vs/" + GRACE);

    page.eventually(() -> assertThat(page.textOf("[data-count=pairs]")).isNotEqualTo(before));
  }

  @Test
  void collectsTheHandlesOfAForeignPage() {
    browser.open("/help/following");
    page.eventually(
        () -> assertThat(page.attribute("#bookmarklet-source", "value")).startsWith("javascript:"));
    var source = page.attribute("#bookmarklet-source", "value");
    page.click("#bookmarklet");
    assertThat(page.textOf("#drag-me")).contains("drag the button");
    assertThat(source).doesNotContain("\n").contains("following%2Fthese");

    var handles =
        browser.script(
            "document.body.innerHTML = '<a href=\"https://example.social/@bob\">b</a>';"
                + "let opened = ''; window.open = (address) => { opened = address; };"
                + "(0, eval)(decodeURIComponent(arguments[0].slice('javascript:'.length)));"
                + "return opened;",
            source);
    assertThat(handles)
        .isEqualTo("http://localhost:8080/following/these?handles=mastodon%3Abob%40example.social");
  }
}
