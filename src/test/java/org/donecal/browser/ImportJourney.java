package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;

/** The import page: what a file becomes is seen first, and one press takes it, another back. */
class ImportJourney {
  private static final String FILE =
      """
      date,hours,title
      03/04/2026,1.5,@acme wrote
      03/05/2026,2,@acme wrote more
      """;

  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);
  private final TestClient member = browser.server().client();
  private final Path folder;

  ImportJourney(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void open() {
    member.patch("/api/v1/settings", Body.json("zone", "Europe/Paris"));
    browser.becomes(member);
    browser.open("/import");
    page.shown("#import[data-ready=yes]");
  }

  private void choose(String name, String content) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, content);
    page.shown("#import-file").sendKeys(file.toAbsolutePath().toString());
  }

  private List<String> titles() {
    return member
        .get("/api/v1/entries")
        .json()
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(it -> it.getString("title") + " " + it.getString("start").substring(0, 10))
        .toList();
  }

  @Test
  void showsWhatAFileBecomesAndTakesIt() throws IOException {
    choose("hours.csv", FILE);
    page.shown("#import-ambiguous");
    assertThat(page.shown("#import-go").isEnabled()).isFalse();
    assertThat(titles()).isEmpty();

    new Select(page.shown("#import-order")).selectByValue("MDY");
    page.eventually(
        () -> assertThat(page.textOf("#import-sample")).contains("Wed 4 Mar 2026 08:00"));
    assertThat(page.textOf("[data-count=entries]")).isEqualTo("2");
    page.click("#import-go");

    page.shown("[data-outcome=done]");
    assertThat(titles()).containsExactly("@acme wrote 2026-03-04", "@acme wrote more 2026-03-05");
    assertThat(page.shown("[data-month]").getDomProperty("href")).endsWith("/#month,2026,3,4");
    page.click("#toasts [data-action=undo]");
    page.eventually(() -> assertThat(titles()).isEmpty());
  }

  @Test
  void saysWhatIsWrongAndImportsNothing() throws IOException {
    choose("wrong.csv", "date,hours,title\n2026-03-04,1,fine\n2026-03-04,-1,wrong\n");

    assertThat(page.shown("#import-errors li").getText()).contains("Line 3");
    assertThat(page.all("#import-go")).isEmpty();
    assertThat(titles()).isEmpty();
  }

  @Test
  void saysThatItDoesNotKnowAFile() throws IOException {
    browser.mayComplainOf("status of 400");
    choose("letter.txt", "Dear Ada");

    assertThat(page.shown("#import-refusal").getText()).contains("does not know");
  }
}
