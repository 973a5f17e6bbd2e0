package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;

/**
 * One person's browser for one test: a new window without cookies or memory, in Paris, light, and
 * still. What goes wrong is in {@code target/screenshots}; what the browser complains of, refused
 * scripts and styles among it, fails the test.
 */
final class Browser implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String COOKIE = "donecal";

  private final TestServer server;
  private final Supplier<URI> address;
  private final boolean worker;
  private final List<String> expectedComplaints = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Browser() {
    this(TestServer.shared());
  }

  /** On a server that needs settings of its own. */
  Browser(TestServer server) {
    this(server, server::uri, false);
  }

  /**
   * On a server that is reached by another address than its own.
   *
   * @param worker whether pages may have their service worker, which fetches all they could need
   *     offline into each new window: in vain, unless the test is about it
   */
  Browser(TestServer server, Supplier<URI> address, boolean worker) {
    this.server = server;
    this.address = address;
    this.worker = worker;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Chrome.missing()
        .ifPresent(
            reason -> {
              System.out.println(context.getDisplayName() + ": " + reason);
              Assumptions.abort(reason);
            });
    openWindow();
    command("Network.clearBrowserCookies");
    command("Storage.clearDataForOrigin", Map.of("origin", origin(), "storageTypes", "all"));
    command("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    if (!worker) {
      command(
          "Page.addScriptToEvaluateOnNewDocument",
          Map.of("source", "delete Navigator.prototype.serviceWorker;"));
    }
    livesIn("Europe/Paris");
    prefers("light");
    forgetComplaints();
  }

  /** Without the context path: data is kept by origin. */
  private String origin() {
    return address.get().resolve("/").toString();
  }

  private void openWindow() {
    var old = driver().getWindowHandle();
    driver().switchTo().newWindow(WindowType.TAB);
    var made = driver().getWindowHandle();
    driver().switchTo().window(old).close();
    driver().switchTo().window(made);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent() && Chrome.missing().isEmpty()) {
      var test = context.getRequiredTestClass().getSimpleName();
      picture("failed-" + test + "-" + context.getRequiredTestMethod().getName());
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (Chrome.missing().isEmpty() && context.getExecutionException().isEmpty()) {
      collectComplaints();
      assertThat(complaints).as("what the browser complains of").isEmpty();
    }
  }

  private void collectComplaints() {
    driver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .filter(complaint -> expectedComplaints.stream().noneMatch(complaint::contains))
        .forEach(complaints::add);
  }

  private void forgetComplaints() {
    driver().manage().logs().get(LogType.BROWSER);
  }

  /** Does something that is not the page's: what the browser complains of meanwhile is let pass. */
  <T> T asideFromThePage(Supplier<T> deed) {
    collectComplaints();
    try {
      return deed.get();
    } finally {
      forgetComplaints();
    }
  }

  /** A complaint that this test is about, such as the refused request behind a message. */
  void mayComplainOf(String part) {
    expectedComplaints.add(part);
  }

  ChromeDriver driver() {
    return Chrome.driver();
  }

  TestServer server() {
    return server;
  }

  /** Goes to a page of the house. */
  void open(String path) {
    driver().get(address.get() + path);
  }

  /** The address below the server's, with its fragment. */
  String place() {
    return driver().getCurrentUrl().substring(address.get().toString().length());
  }

  /** What the server tells this very person, asked outside the browser. */
  TestClient api() {
    var cookie = driver().manage().getCookieNamed(COOKIE);
    return cookie == null
        ? server.client()
        : server.client().with("Cookie", COOKIE + "=" + cookie.getValue());
  }

  /** Makes the browser's person the one who was made outside of it. */
  void becomes(TestClient person) {
    var secret = person.cookies().find(COOKIE).orElseThrow().value();
    command(
        "Network.setCookie",
        Map.of("name", COOKIE, "value", secret, "url", address.get() + "/", "httpOnly", true));
  }

  void livesIn(String zone) {
    command("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
  }

  /** Light or dark; always without motion, so that what is looked at stands still. */
  void prefers(String colors) {
    media("", colors);
  }

  /** Lays the page out as for paper; the page is told, as before every printing. */
  void prints() {
    media("print", "light");
    script("dispatchEvent(new Event('beforeprint'));");
  }

  private void media(String medium, String colors) {
    var features =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", colors),
            Map.of("name", "prefers-reduced-motion", "value", "reduce"));
    command("Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
  }

  /** Turns the window into a phone's, 390 pixels wide, with a finger for a mouse. */
  void isAPhone() {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    command("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
  }

  Object script(String script, Object... arguments) {
    var answer = driver().executeScript(script, arguments);
    return answer == null ? "" : answer;
  }

  /** Runs what answers by the function behind its arguments. */
  Object scriptThatWaits(String script, Object... arguments) {
    var answer = driver().executeAsyncScript(script, arguments);
    return answer == null ? "" : answer;
  }

  /** Keeps what is on view as {@code target/screenshots/<name>.png}. */
  void picture(String name) {
    keep(name + ".png", driver().getScreenshotAs(OutputType.BYTES));
  }

  /** Prints the page for good, as {@code target/screenshots/<name>.pdf}. */
  void paper(String name) {
    var pdf = driver().print(new PrintOptions()).getContent();
    keep(name + ".pdf", Base64.getDecoder().decode(pdf));
  }

  private static void keep(String file, byte[] content) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(file), content);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void command(String name) {
    command(name, Map.of());
  }

  private void command(String name, Map<String, Object> parameters) {
    driver().executeCdpCommand(name, parameters);
  }
}
