package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The page of reminders: one is made by the keyboard, changed, paused, deleted, taken back. */
class RemindersPageJourney {
  private static final String ROW = "#reminder-rows li";

  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);
  private final TestClient member = browser.server().client();

  @BeforeEach
  void open() {
    member.signUp("page-" + UUID.randomUUID() + "@example.org", "a quiet green door");
    browser.becomes(member);
    browser.open("/reminders");
    page.shown("#reminders[data-ready=yes]");
  }

  private String stored() {
    return member.get("/api/v1/reminders").text();
  }

  @Test
  void makesOneChangesPausesAndDeletesIt() {
    page.shown("#reminder-zone").clear();
    page.shown("#reminder-zone").sendKeys("Europe/Berlin" + Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf(ROW)).contains("Monday to Friday at 17:00"));
    assertThat(stored()).contains("Europe/Berlin", "\"17:00\"", "friday").doesNotContain("sunday");

    page.click(ROW + " [data-action=edit]");
    page.click("#reminder-form [value=sunday]");
    page.click("#reminder-empty");
    page.click("#reminder-form [type=submit]");
    page.eventually(() -> assertThat(stored()).contains("sunday", "\"onlyIfEmpty\":true"));

    page.click(ROW + " [data-action=pause]");
    page.shown(ROW + ".paused");
    assertThat(stored()).contains("\"paused\":true");

    page.click(ROW + " [data-action=delete]");
    page.eventually(() -> assertThat(stored()).isEqualTo("[]"));
    page.click("#toasts [data-action=undo]");
    page.eventually(() -> assertThat(page.all(ROW)).hasSize(1));
  }

  @Test
  void saysWhatIsWrong() {
    browser.mayComplainOf("status of 400");
    page.shown("#reminder-zone").clear();
    page.shown("#reminder-zone").sendKeys("Mars/Olympus" + Keys.ENTER);

    page.shown("#reminder-error");

    assertThat(page.shown("#reminder-zone").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(stored()).isEqualTo("[]");
  }
}
