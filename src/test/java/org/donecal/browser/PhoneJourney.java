package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.FORM;
import static org.donecal.browser.CalendarScreen.LINE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A window of 390 pixels, and a finger. */
class PhoneJourney {
  private static final int WIDTH = 390;

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @BeforeEach
  void givenAPhone() {
    browser.isAPhone();
  }

  @Test
  void tapsADayAndTypesIntoTheSheet() {
    calendar.open("month,2026,11,23");

    calendar.tapAt(calendar.inDay("2026-11-25"));
    calendar.shown(LINE);
    assertThatTheSheetFits();
    calendar.save("@acme fixed #login");

    assertThat(calendar.kept("@acme fixed #login").getString("start")).isEqualTo("2026-11-25");
    assertThat(calendar.total("2026-11-25")).isEqualTo("1 d");
  }

  @Test
  void changesAnEntryFromTheDaysList() {
    calendar.open("month,2026,11,23");
    calendar.tapAt(calendar.inDay("2026-11-25"));
    calendar.save("@acme fixed #login");

    calendar.tapAt(calendar.inDay("2026-11-25"));
    calendar.tap("#popover .day-entries button");
    calendar.shown(FORM);
    assertThatTheSheetFits();
    calendar.fill("#entry-note", "on the bus");
    calendar.tap(FORM + " [type=submit]");

    calendar.closes();
    assertThat(calendar.kept("@acme fixed #login").getString("note")).isEqualTo("on the bus");
  }

  @Test
  void tapsAHalfHourInTheDay() {
    calendar.open("day,2026,11,25");

    calendar.tapAt(calendar.slot("2026-11-25", "10:00"));
    calendar.save("@acme call");

    assertThat(calendar.kept("@acme call").getString("end")).isEqualTo("2026-11-25T10:30:00+01:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"month", "week", "day", "list"})
  void neverScrollsSideways(String view) {
    calendar.open("month,2026,11,23");
    calendar.tapAt(calendar.inDay("2026-11-25"));
    calendar.shown(LINE);
    calendar.press("@" + "averyveryverylongtag".repeat(3), Keys.ENTER);
    calendar.closes();

    calendar.tap("[data-view=" + view + "]");
    calendar.eventually(() -> assertThat(calendar.view()).isEqualTo(view));

    assertThat(widthOfPage()).isLessThanOrEqualTo(WIDTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/signin", "/settings", "/nowhere"})
  void fitsTheQuietPages(String path) {
    browser.mayComplainOf("status of 404");
    browser.open(path);
    calendar.shown("main h1");

    assertThat(widthOfPage()).isLessThanOrEqualTo(WIDTH);
  }

  private void assertThatTheSheetFits() {
    var sheet = calendar.boxOf(calendar.shown("#popover"));
    assertThat(sheet.left()).isZero();
    assertThat(sheet.width()).isEqualTo(WIDTH);
    assertThat(sheet.top()).isPositive();
    assertThat(widthOfPage()).isLessThanOrEqualTo(WIDTH);
  }

  private long widthOfPage() {
    return (Long) browser.script("return document.documentElement.scrollWidth;");
  }
}
