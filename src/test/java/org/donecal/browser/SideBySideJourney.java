package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Two browsers side by side: the owner's, and that of somebody who watches the share. */
class SideBySideJourney {
  private static final Duration AT_ONCE = Duration.ofSeconds(8);

  private static final String DAY = "2026-11-24";
  private static final String MONTH = "month,2026,11,23";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  private JsonObject share(TestClient owner, Object... more) {
    owner.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    var made =
        more.length == 0
            ? json("filter", "@acme", "detail", "entries")
            : json("filter", "@acme", "detail", "entries", more[0], more[1]);
    return owner.post("/api/v1/shares", made).json();
  }

  @Test
  void whatOneTypesTheOtherSees() {
    var owner = browser.server().client();
    var share = share(owner);
    browser.becomes(owner);
    calendar.open(MONTH);
    var watching = Chrome.another();
    try {
      watching.get(address(share));
      seen(watching, "#share[data-live=yes]");

      calendar.clickDay(DAY);
      calendar.save("@acme just now #secret");
      says(watching, "#grid", "@acme just now");
      assertThat(watching.getPageSource()).doesNotContain("secret");
      browser.picture("side-by-side-owner");
      picture(watching, "side-by-side-viewer");

      var kept = "/api/v1/entries/" + calendar.kept("@acme just now #secret").getString("id");
      owner.patch(kept, json("title", "@acme otherwise"));
      says(watching, "#grid", "@acme otherwise");
      owner.delete(kept);
      wait(watching)
          .until(it -> it.findElements(By.cssSelector("#grid [data-entry-id]")).isEmpty());

      browser.open("/shares");
      calendar.click("[data-action=revoke]");
      seen(watching, "#share-over");
      picture(watching, "side-by-side-over");
    } finally {
      watching.quit();
    }
  }

  @Test
  void watchesBehindAPassword() {
    var owner = browser.server().client();
    var share = share(owner, "password", "open sesame");
    var watching = Chrome.another();
    try {
      watching.get(address(share));
      watching.findElement(By.id("password")).sendKeys("open sesame", Keys.ENTER);
      seen(watching, "#share[data-live=yes]");

      owner.post("/api/v1/entries", json("title", "@acme behind it", "start", DAY));

      says(watching, "#grid", "@acme behind it");
    } finally {
      watching.quit();
    }
  }

  private String address(JsonObject share) {
    var path = URI.create(share.getString("url")).getPath();
    return browser.server().uri() + path + "#month,2026-11-23";
  }

  private static WebDriverWait wait(ChromeDriver watching) {
    return new WebDriverWait(watching, AT_ONCE, Duration.ofMillis(25));
  }

  private static void seen(ChromeDriver watching, String selector) {
    wait(watching)
        .withMessage("shown: " + selector)
        .until(
            it ->
                it.findElements(By.cssSelector(selector)).stream()
                    .anyMatch(element -> element.isDisplayed()));
  }

  private static void says(ChromeDriver watching, String selector, String words) {
    wait(watching)
        .withMessage(selector + " says " + words)
        .until(
            it ->
                String.valueOf(
                        watching.executeScript(
                            "return document.querySelector(arguments[0]).textContent", selector))
                    .contains(words));
    assertThat(watching.findElements(By.cssSelector("#share-over[hidden]"))).hasSize(1);
  }

  private static void picture(ChromeDriver watching, String name) {
    try {
      var file = Path.of("target", "screenshots", name + ".png");
      Files.createDirectories(file.getParent());
      Files.write(file, watching.getScreenshotAs(OutputType.BYTES));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
