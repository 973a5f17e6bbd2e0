package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.FORM;
import static org.donecal.browser.CalendarScreen.LINE;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Taking things back, by hand and by keys, on the calendar and in the history. */
class UndoJourney {
  private static final String UNDO = "#toasts [data-action=undo]";
  private static final String REDO = "#toasts [data-action=redo]";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);
  private final TestClient person = browser.server().client();

  @BeforeEach
  void givenADay() {
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    person.post("/api/v1/entries", json("title", "@acme", "start", "2026-11-24"));
    browser.becomes(person);
  }

  @Test
  void offersToTakeBackWhatWasAdded() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-25");
    calendar.save("a talk");

    assertThat(calendar.message()).contains("Saved “a talk”");
    calendar.click(UNDO);

    calendar.eventually(() -> assertThat(calendar.message()).contains("Undid: Added 'a talk'"));
    calendar.eventually(() -> assertThat(calendar.shows("a talk")).isFalse());
    assertThat(calendar.focus()).isEqualTo("Redo");
    calendar.click(REDO);
    calendar.eventually(() -> assertThat(calendar.shows("a talk")).isTrue());
    assertThat(calendar.kept()).hasSize(2);
  }

  @Test
  void takesBackADrag() {
    calendar.open("month,2026,11,23");
    calendar.drag(calendar.grip("@acme"), calendar.inDay("2026-11-19"));
    calendar.eventually(() -> assertThat(calendar.message()).contains("Moved “@acme”"));

    calendar.click(UNDO);

    calendar.eventually(() -> assertThat(calendar.dayOf("@acme")).isEqualTo("2026-11-24"));
    assertThat(calendar.total("2026-11-24")).isEqualTo("1 d");
  }

  @Test
  void goesBackAndForthByKeys() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-25");
    calendar.save("first");
    calendar.clickDay("2026-11-26");
    calendar.save("second");

    control("z");
    calendar.eventually(() -> assertThat(calendar.shows("second")).isFalse());
    control("z");
    calendar.eventually(() -> assertThat(calendar.shows("first")).isFalse());
    control("z");
    calendar.eventually(() -> assertThat(calendar.shows("@acme")).isFalse());
    control("z");
    calendar.eventually(() -> assertThat(calendar.message()).contains("There is nothing to undo."));

    new Actions(browser.driver())
        .keyDown(Keys.CONTROL)
        .keyDown(Keys.SHIFT)
        .sendKeys("z")
        .keyUp(Keys.SHIFT)
        .keyUp(Keys.CONTROL)
        .perform();
    calendar.eventually(() -> assertThat(calendar.shows("@acme")).isTrue());
    control("y");
    calendar.eventually(() -> assertThat(calendar.shows("first")).isTrue());
    assertThat(calendar.shows("second")).isFalse();

    calendar.clickDay("2026-11-27");
    calendar.save("something new");
    control("y");
    calendar.eventually(() -> assertThat(calendar.message()).contains("There is nothing to redo."));
    assertThat(calendar.kept()).hasSize(3);
  }

  @Test
  void leavesTextsTheirOwnUndo() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-25");
    calendar.press("typed");

    control("z");

    assertThat(calendar.isShown(LINE)).isTrue();
    assertThat(calendar.kept()).hasSize(1);
    assertThat(calendar.isShown("#toasts .toast")).isFalse();
  }

  @Test
  void saysWhatStandsInTheWay() {
    browser.mayComplainOf("status of 409");
    calendar.open("month,2026,11,23");
    calendar.openEntry("@acme");
    calendar.fill("#entry-title", "@acme renamed");
    calendar.click(FORM + " [type=submit]");
    calendar.closes();
    var id = calendar.kept("@acme renamed").getString("id");
    person.patch("/api/v1/entries/" + id, json("title", "@acme elsewhere"));

    calendar.click(UNDO);

    calendar.eventually(() -> assertThat(calendar.isShown("[data-toast=trouble]")).isTrue());
    calendar.eventually(() -> assertThat(calendar.shows("@acme elsewhere")).isTrue());
  }

  @Test
  void takesBackAnyChangeOfTheHistory() {
    person.post("/api/v1/entries", json("title", "second", "start", "2026-11-25"));
    browser.open("/history");
    assertThat(calendar.all("#history li")).hasSize(2);

    calendar.click("#history li:last-child [data-undo]");
    calendar.eventually(() -> assertThat(calendar.all("#history li")).hasSize(3));

    assertThat(calendar.kept()).hasSize(1);
    assertThat(calendar.textOf("#history [data-undone] .change-words")).isEqualTo("Added '@acme'");
    assertThat(calendar.textOf("#history li .change-words")).isEqualTo("Undid: Added '@acme'");
    assertThat(calendar.focus()).isEqualTo("Redo");
    browser.picture("history");

    calendar.press(Keys.ENTER);
    calendar.eventually(() -> assertThat(calendar.all("#history li")).hasSize(4));
    assertThat(calendar.kept()).hasSize(2);
    assertThat(calendar.textOf("#history li .change-words")).isEqualTo("Redid: Added '@acme'");
    calendar.eventually(() -> assertThat(calendar.focus()).isEqualTo("Undo"));
  }

  @Test
  void saysInTheHistoryWhatStandsInTheWay() {
    browser.mayComplainOf("status of 409");
    browser.open("/history");
    var id = calendar.kept("@acme").getString("id");
    person.patch("/api/v1/entries/" + id, json("title", "@acme renamed"));
    browser.open("/history");

    calendar.click("#history li:last-child [data-undo]");

    assertThat(calendar.shown("#history .form-error").getText()).isNotBlank();
    assertThat(calendar.kept()).hasSize(1);
    control("z");
    calendar.eventually(() -> assertThat(calendar.kept("@acme").getString("id")).isEqualTo(id));
    calendar.eventually(() -> assertThat(calendar.all("#history li")).hasSize(3));
  }

  @Test
  void showsAnEmptyHistoryToWhoeverIsNew() {
    browser.open("/history");
    browser.driver().manage().deleteAllCookies();
    browser.open("/history");

    assertThat(calendar.shown("#history [data-empty]").getText()).startsWith("Nothing yet.");
  }

  private void control(String key) {
    calendar.pressWith(Keys.CONTROL, key);
  }
}
