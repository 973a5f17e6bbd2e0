package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.FORM;
import static org.donecal.browser.CalendarScreen.LINE;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Everything without a mouse. */
class KeyboardJourney {
  private static final int TABS_TO_THE_GRID = 20;

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @Test
  void typesALineWithoutTheMouse() {
    calendar.open("month,2026,11,23");
    tabToTheDays();
    press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER);
    calendar.shown(LINE);
    assertThat(calendar.focus()).isEqualTo("quick-title");

    calendar.save("@acme fixed #login");

    var day = calendar.kept("@acme fixed #login").getString("start");
    assertThat(calendar.focus()).isEqualTo(day);
    assertThat(calendar.nameOfDay(day)).endsWith("2026, 1 day, 1 entry");
    calendar.eventually(
        () -> assertThat(calendar.textOf("#announcer")).isEqualTo("Saved @acme fixed #login"));
  }

  @Test
  void goesFromDayToDay() {
    calendar.open("month,2026,11,23");
    tabToTheDays();
    focusOn("2026-11-23");

    goes(Keys.ARROW_RIGHT, "2026-11-24");
    goes(Keys.ARROW_DOWN, "2026-12-01");
    assertThat(calendar.title()).isEqualTo("December 2026");
    goes(Keys.ARROW_UP, "2026-11-24");
    goes(Keys.ARROW_LEFT, "2026-11-23");
    goes(Keys.END, "2026-11-29");
    goes(Keys.HOME, "2026-11-23");
    goes(Keys.PAGE_DOWN, "2026-12-23");
    goes(Keys.PAGE_UP, "2026-11-23");
    calendar.pressWith(Keys.SHIFT, Keys.PAGE_UP);
    assertThat(calendar.focus()).isEqualTo("2025-11-23");
  }

  @Test
  void closesByEscapeAndComesBackToTheDay() {
    calendar.open("month,2026,11,23");
    tabToTheDays();
    focusOn("2026-11-12");

    press(Keys.ENTER);
    calendar.shown(LINE);
    calendar.press(Keys.ESCAPE);

    calendar.closes();
    assertThat(calendar.focus()).isEqualTo("2026-11-12");
  }

  @Test
  void opensChangesAndDeletesAnEntry() {
    calendar.open("month,2026,11,23");
    tabToTheDays();
    focusOn("2026-11-12");
    press(Keys.ENTER);
    calendar.save("@acme by hand");
    press(Keys.TAB);
    var id = calendar.kept("@acme by hand").getString("id");
    assertThat(calendar.focus()).isEqualTo(id);

    press(Keys.ENTER);
    calendar.shown(FORM);
    assertThat(calendar.focus()).isEqualTo("entry-title");
    press(Keys.END, " and eye", Keys.ENTER);
    calendar.closes();
    assertThat(calendar.focus()).isEqualTo(id);
    assertThat(calendar.kept("@acme by hand and eye").getInt("version")).isEqualTo(2);

    press(Keys.ENTER);
    calendar.shown(FORM);
    while (!calendar.focus().equals("Delete")) {
      press(Keys.TAB);
    }
    press(Keys.ENTER);
    calendar.closes();
    assertThat(calendar.kept()).isEmpty();
    assertThat(calendar.focus()).isEqualTo("2026-11-12");
  }

  @Test
  void keepsTabInsideTheField() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-12");

    var stops = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      press(Keys.TAB);
      stops.add(calendar.focus());
    }

    assertThat(stops).containsExactly("Save", "Cancel", "Pin", "More…", "quick-title");
  }

  @Test
  void choosesHoursInTheWeek() {
    calendar.open("week,2026,11,23");
    tabToTheDays();
    focusOn("2026-11-24");

    press(Keys.ARROW_DOWN);
    assertThat(calendar.focus()).isEqualTo("Tuesday 24 November 2026, 08:00 to 08:30");
    press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
    calendar.pressWith(Keys.SHIFT, Keys.ARROW_DOWN);
    assertThat(calendar.focus()).isEqualTo("Wednesday 25 November 2026, 09:00 to 10:00");
    press(Keys.ENTER);
    calendar.save("@acme by keys");

    var kept = calendar.kept("@acme by keys");
    assertThat(kept.getString("start")).isEqualTo("2026-11-25T09:00:00+01:00");
    assertThat(kept.getString("end")).isEqualTo("2026-11-25T10:00:00+01:00");
    press(Keys.ESCAPE);
    assertThat(calendar.focus()).isEqualTo("2026-11-25");
  }

  /** Walks there from the top of the page, as Tab does; no stop on the way holds it back. */
  private void tabToTheDays() {
    var stops = new ArrayList<String>();
    while (!calendar.focus().matches("\\d{4}-\\d\\d-\\d\\d")) {
      assertThat(stops).as("stops of Tab before the days").hasSizeLessThan(TABS_TO_THE_GRID);
      press(Keys.TAB);
      stops.add(calendar.focus());
    }
    assertThat(stops).contains("Today", "Month", "Week", "Day", "List");
  }

  private void focusOn(String day) {
    browser.script(
        "document.querySelector('.day-handle[data-date=\"' + arguments[0] + '\"]').focus();", day);
  }

  private void goes(Keys key, String day) {
    press(key);
    assertThat(calendar.focus()).isEqualTo(day);
  }

  private void press(CharSequence... keys) {
    calendar.press(keys);
  }
}
