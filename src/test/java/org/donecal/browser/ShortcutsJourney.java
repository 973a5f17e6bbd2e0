package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.LINE;
import static org.donecal.testclient.Body.json;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Single keys, the list of them, and the line that goes anywhere. */
class ShortcutsJourney {
  private static final String PALETTE = "#palette";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @ParameterizedTest
  @CsvSource({"w, week", "d, day", "l, list", "m, month"})
  void changeTheView(String key, String view) {
    calendar.open(view.equals("month") ? "week,2026,11,23" : "month,2026,11,23");

    calendar.press(key);

    calendar.eventually(() -> assertThat(calendar.view()).isEqualTo(view));
  }

  @Test
  void goToToday() {
    calendar.open("month,2011,2,1");

    calendar.press("t");

    calendar.eventually(() -> assertThat(calendar.isShown(".fc-day-today")).isTrue());
  }

  @Test
  void writeForTheDayInFocus() {
    calendar.open("month,2026,11,23");
    browser.script("document.querySelector('.day-handle[data-date=\"2026-11-12\"]').focus();");

    calendar.press("n");
    calendar.save("@acme by n");

    assertThat(calendar.kept("@acme by n").getString("start")).isEqualTo("2026-11-12");
    assertThat(calendar.focus()).isEqualTo("2026-11-12");
  }

  @Test
  void writeForTodayWhenNoDayHasTheFocus() {
    calendar.open();

    calendar.press("n");
    calendar.save("@acme at once");

    assertThat(calendar.kept("@acme at once").getString("start"))
        .isEqualTo(LocalDate.now(ZoneId.of("Europe/Paris")).toString());
  }

  @Test
  void goToTheFilter() {
    calendar.open("month,2026,11,23");

    calendar.press("/");
    calendar.press("@acme");

    assertThat(calendar.attribute("#filter", "value")).isEqualTo("@acme");
  }

  @Test
  void meanNothingWhileSomebodyTypes() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-12");

    calendar.press("wild notes tldm?", Keys.TAB, "w?");

    assertThat(calendar.view()).isEqualTo("month");
    assertThat(calendar.attribute(LINE, "value")).isEqualTo("wild notes tldm?");
    assertThat(calendar.isShown("#keys")).isFalse();
  }

  @Test
  void meanNothingWithAModifierOrHeldDown() {
    calendar.open("month,2026,11,23");
    new Actions(browser.driver()).keyDown(Keys.ALT).sendKeys("w").keyUp(Keys.ALT).perform();
    browser.script(
        "document.body.dispatchEvent("
            + "new KeyboardEvent('keydown', { key: 'w', repeat: true, bubbles: true }));");

    assertThat(calendar.view()).isEqualTo("month");
  }

  @Test
  void areAllShown() {
    calendar.open("month,2026,11,23");
    browser.script("document.querySelector('[data-view=week]').focus();");

    calendar.press("?");

    calendar.shown("#keys");
    var said = calendar.textOf("#keys");
    assertThat(said).contains("New entry").contains("Go to anything").contains("Undo");
    calendar.press("w");
    assertThat(calendar.isShown("#keys")).isTrue();
    calendar.press(Keys.ESCAPE);
    calendar.eventually(() -> assertThat(calendar.all("#keys")).isEmpty());
    assertThat(calendar.view()).isEqualTo("month");
    assertThat(calendar.focus()).isEqualTo("Week");
  }

  @Test
  void areFoundWithoutKnowingThem() {
    browser.open("/settings");

    calendar.click("#keys-button");
    calendar.shown("#keys");
    calendar.click("#keys [aria-label=Close]");
    calendar.eventually(() -> assertThat(calendar.all("#keys")).isEmpty());

    calendar.click("#palette-button");
    calendar.shown(PALETTE);
  }

  @Test
  void goToAPageFromAnywhere() {
    browser.open("/settings");
    openPalette();

    calendar.press("calen", Keys.ENTER);

    calendar.shown("#calendar[data-ready=yes]");
  }

  @Test
  void doWhatAKeyWouldDo() {
    calendar.open("month,2026,11,23");
    openPalette();

    calendar.press("week v");
    calendar.eventually(() -> assertThat(offers()).first().asString().startsWith("Week view"));
    calendar.press(Keys.ENTER);

    calendar.eventually(() -> assertThat(calendar.view()).isEqualTo("week"));
  }

  @Test
  void goToADay() {
    calendar.open("month,2026,11,23");
    openPalette();

    calendar.press("2024-03-05");
    calendar.eventually(
        () -> assertThat(offers()).first().asString().startsWith("Go to Tue 5 Mar 2024"));
    calendar.press(Keys.ENTER);

    calendar.eventually(() -> assertThat(calendar.title()).isEqualTo("March 2024"));
    assertThat(calendar.focus()).isEqualTo("2024-03-05");
  }

  @Test
  void undoFromThePalette() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-12");
    calendar.save("@acme");
    openPalette();

    calendar.press("undo", Keys.ENTER);

    calendar.eventually(() -> assertThat(calendar.kept()).isEmpty());
  }

  @Test
  void beginAnEntryFromAnyPage() {
    browser.open("/settings");
    openPalette();

    calendar.press("@acme qqq", Keys.ENTER);

    calendar.shown(LINE);
    assertThat(calendar.attribute(LINE, "value")).isEqualTo("@acme qqq");
    assertThat(browser.place()).doesNotContain("new=");
    calendar.press(Keys.ENTER);
    calendar.closes();
    assertThat(calendar.kept("@acme qqq").getBoolean("allDay")).isTrue();
  }

  @Test
  void filterByATag() {
    var person = browser.server().client();
    person.post("/api/v1/entries", json("title", "@acme one", "start", "2026-11-12"));
    person.post("/api/v1/entries", json("title", "two", "start", "2026-11-12"));
    browser.becomes(person);
    calendar.open("month,2026,11,23");
    openPalette();

    calendar.press("@ac");
    calendar.eventually(() -> assertThat(offers()).first().asString().startsWith("@acme"));
    calendar.press(Keys.ENTER);

    calendar.eventually(() -> assertThat(calendar.shows("two")).isFalse());
    assertThat(calendar.shows("@acme one")).isTrue();
    assertThat(browser.place()).isEqualTo("/?filter=@acme#month,2026,11,23");
  }

  @Test
  void findAnEntryAndOpenIt() {
    var person = browser.server().client();
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    person.post("/api/v1/entries", json("title", "fed the zebra", "start", "2019-03-04T10:00"));
    browser.becomes(person);
    calendar.open("month,2026,11,23");
    openPalette();

    calendar.press("zebra");
    calendar.eventually(() -> assertThat(offers()).anyMatch(it -> it.startsWith("fed the zebra")));
    option("fed the zebra").click();

    calendar.shown(CalendarScreen.FORM);
    assertThat(calendar.title()).isEqualTo("March 2019");
    assertThat(calendar.attribute("#entry-title", "value")).isEqualTo("fed the zebra");
  }

  @Test
  void chooseWithArrowsAndLeaveByEscape() {
    calendar.open("month,2026,11,23");
    browser.script("document.querySelector('[data-go=today]').focus();");
    openPalette();
    var first = activeOffer();

    calendar.press(Keys.ARROW_DOWN);
    assertThat(activeOffer()).isNotEqualTo(first);
    calendar.press(Keys.ARROW_UP);
    assertThat(activeOffer()).isEqualTo(first);
    calendar.press(Keys.ARROW_UP);
    assertThat(activeOffer()).isEqualTo(offers().get(offers().size() - 1));
    calendar.press(Keys.ESCAPE);

    calendar.eventually(() -> assertThat(calendar.isShown(PALETTE)).isFalse());
    assertThat(calendar.focus()).isEqualTo("Today");
  }

  private void openPalette() {
    calendar.shown("main h1");
    new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("k").keyUp(Keys.CONTROL).perform();
    calendar.shown(PALETTE);
    calendar.eventually(() -> assertThat(offers()).isNotEmpty());
  }

  private List<String> offers() {
    return calendar.all(PALETTE + " [role=option]").stream().map(WebElement::getText).toList();
  }

  private WebElement option(String words) {
    return calendar.all(PALETTE + " [role=option]").stream()
        .filter(it -> it.getText().startsWith(words))
        .findFirst()
        .orElseThrow();
  }

  private String activeOffer() {
    return browser
        .driver()
        .findElement(By.cssSelector(PALETTE + " [aria-selected=true]"))
        .getText();
  }
}
