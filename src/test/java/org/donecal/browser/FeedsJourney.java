package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Feeds on the page of import and export: made, read by a program, revoked, taken back. */
class FeedsJourney {
  private static final String ROW = "#feed-rows li";

  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);
  private final TestClient member = browser.server().client();
  private final TestClient program = browser.server().client();

  @BeforeEach
  void open() {
    member.post("/api/v1/entries", Body.json("title", "@acme done", "start", "2026-11-20"));
    browser.becomes(member);
    browser.open("/data");
    page.shown("#feeds[data-ready=yes]");
  }

  @Test
  void makesAnAddressThatAProgramReadsAndRevokesIt() {
    page.shown("#feed-filter").sendKeys("@acme");
    page.shown("#feed-label").sendKeys("At work");
    page.click("#feed-form [type=submit]");
    var address = page.shown(ROW + " .feed-url").getDomProperty("value");
    var path = URI.create(String.valueOf(address)).getPath();
    page.eventually(() -> assertThat(page.textOf("#toasts")).contains("Made the feed At work"));
    browser.picture("feeds");
    assertThat(program.get(path).text()).contains("@acme done");

    page.click(ROW + " [data-action=revoke]");
    page.eventually(() -> assertThat(page.all(ROW)).isEmpty());
    assertThat(program.get(path).status()).isEqualTo(404);

    page.click("#toasts [data-action=undo]");
    page.eventually(() -> assertThat(page.all(ROW)).hasSize(1));
    assertThat(program.get(path).status()).isEqualTo(200);
  }

  @Test
  void saysWhatIsWrongWithAFilter() {
    browser.mayComplainOf("status of 400");
    page.shown("#feed-filter").sendKeys("@acme (");

    page.click("#feed-form [type=submit]");

    page.shown("#feed-error");
    assertThat(page.shown("#feed-filter").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(page.all(ROW)).isEmpty();
  }
}
