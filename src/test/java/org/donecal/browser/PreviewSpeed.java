package org.donecal.browser;

import static java.util.Objects.requireNonNull;
import static org.donecal.testclient.Body.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** How long after a key the preview of a line is painted, in a month with something on each day. */
public final class PreviewSpeed {
  private static final String LINE = "2h yesterday @acme talked about the ";
  private static final String MORE = "newhouseanditsmanywindows";

  /** Notes, for each key, the milliseconds until the frame that shows the block anew is over. */
  private static final String WATCH =
      """
      window.waits = [];
      let pressed = null;
      addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
      new MutationObserver(() => {
        const since = pressed;
        if (since === null || !document.querySelector('#grid .preview-block')) {
          return;
        }
        pressed = null;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => waits.push(performance.now() - since);
          port2.postMessage(null);
        });
      }).observe(document.querySelector('#grid'), { childList: true, subtree: true });
      """;

  private PreviewSpeed() {}

  public static void main(String[] arguments) {
    System.out.println("Key press to preview, median: " + medianMillis() + " ms");
    System.exit(0); // the shared server has threads of its own
  }

  /** The median; empty where there is no browser. */
  public static OptionalDouble medianMillis() {
    if (Chrome.missing().isPresent()) {
      return OptionalDouble.empty();
    }
    var server = TestServer.shared();
    var driver = Chrome.driver();
    driver.get(server.uri() + "/health/live");
    driver.executeCdpCommand(
        "Network.setCookie",
        Map.of("name", "donecal", "value", secret(busy(server)), "url", server.uri() + "/"));
    driver.get(server.uri() + "/#month,2026,11,25");
    var patience = new WebDriverWait(driver, Duration.ofSeconds(20));
    patience.until(it -> !it.findElements(By.cssSelector("#grid [data-entry-id]")).isEmpty());
    driver
        .findElement(By.cssSelector("#grid [data-date='2026-11-10'] .fc-daygrid-day-top"))
        .click();
    patience.until(it -> it.findElement(By.cssSelector("#quick-title")).isDisplayed());
    new Actions(driver).sendKeys(LINE).perform();
    patience.until(it -> !it.findElements(By.cssSelector("#grid .preview-block")).isEmpty());
    driver.executeScript(WATCH);
    for (var key : MORE.split("")) {
      var before = waits(driver).size();
      new Actions(driver).sendKeys(key).perform();
      patience.until(it -> waits(driver).size() > before);
    }
    var waits = waits(driver);
    System.out.println("Key press to preview, each: " + waits);
    return OptionalDouble.of(((Number) waits.get(waits.size() / 2)).doubleValue());
  }

  private static List<?> waits(ChromeDriver driver) {
    var script = "return waits.sort((a, b) => a - b);";
    return (List<?>) requireNonNull(driver.executeScript(script));
  }

  private static TestClient busy(TestServer server) {
    var person = server.client();
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    for (var day = 1; day <= 30; day++) {
      var date = "2026-11-%02d".formatted(day);
      person.post("/api/v1/entries", json("title", "@acme " + day, "start", date));
      person.post("/api/v1/entries", json("title", "#call " + day, "start", date + "T10:00"));
    }
    return person;
  }

  private static String secret(TestClient person) {
    return person.cookies().find("donecal").orElseThrow().value();
  }
}
