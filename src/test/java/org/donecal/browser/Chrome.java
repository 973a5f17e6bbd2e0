package org.donecal.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium, started once for all journeys. */
final class Chrome {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private Chrome() {}

  /** Why there is no browser here; empty when there is one. */
  static Optional<String> missing() {
    return List.of(BROWSER, DRIVER).stream()
        .filter(program -> !Files.isExecutable(program))
        .findFirst()
        .map(program -> "Browser journeys are skipped: there is no " + program);
  }

  static ChromeDriver driver() {
    return Running.DRIVER;
  }

  /** One more, with cookies and a memory of its own; whoever starts it ends it. */
  static ChromeDriver another() {
    return Running.start();
  }

  /** The machine's closed network is left alone: nothing here calls home. */
  private static ChromeOptions options() {
    var options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1360,900");
    options.setExperimentalOption("prefs", Map.of("credentials_enable_service", false));
    options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  /** Started when first asked for; ends with the tests. */
  private static final class Running {
    static final ChromeDriver DRIVER = start();

    static ChromeDriver start() {
      var service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(Chrome.DRIVER.toFile())
              .usingAnyFreePort()
              .build();
      var driver = new ChromeDriver(service, options());
      Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
      return driver;
    }
  }
}
