package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.LINE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

class TypingJourney {
  private static final String DAY = "2026-11-25";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @Test
  void clicksADayTypesALineAndSeesWhereTheTimeWent() {
    calendar.open("month,2026,11,23");
    assertThat(calendar.isShown("#hint")).isTrue();

    calendar.clickDay(DAY);
    calendar.save("@acme fixed #login");

    calendar.eventually(
        () -> assertThat(calendar.statistics()).containsExactly("acme 1 d", "login 1 d"));
    assertThat(calendar.total(DAY)).isEqualTo("1 d");
    assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("1 d");
    assertThat(calendar.statisticsTotal()).isEqualTo("1 d · 1 entry");
    assertThat(calendar.dayOf("@acme fixed #login")).isEqualTo(DAY);
    assertThat(calendar.isShown("#hint")).isFalse();
    var kept = calendar.kept("@acme fixed #login");
    assertThat(kept.getBoolean("allDay")).isTrue();
    assertThat(kept.getString("start")).isEqualTo(DAY);
    assertThat(kept.getString("end")).isEqualTo("2026-11-26");
    assertThat(kept.getJsonArray("tags").toString()).isEqualTo("[\"acme\",\"login\"]");
  }

  @Test
  void looksWithoutBecomingAnybody() {
    calendar.open("month,2026,11,23");
    calendar.look("week");
    calendar.look("list");

    assertThat(browser.driver().manage().getCookies()).isEmpty();
  }

  @Test
  void savesNothingBlank() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);

    calendar.press("   ", Keys.ENTER);

    assertThat(calendar.isShown(LINE)).isTrue();
    assertThat(browser.driver().manage().getCookies()).isEmpty();
  }

  @Test
  void leavesTheFieldByEscapeForTheDayItWasAskedFrom() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);

    calendar.press("half a thou", Keys.ESCAPE);

    calendar.closes();
    assertThat(calendar.focus()).isEqualTo(DAY);
    assertThat(browser.driver().manage().getCookies()).isEmpty();
  }

  @Test
  void keepsTheTextAndSaysWhyWhenTheServerRefuses() {
    browser.mayComplainOf("status of 400");
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    var long501 = "x".repeat(501);
    browser.script("document.querySelector('#quick-title').value = arguments[0];", long501);

    calendar.press(Keys.ENTER);

    assertThat(calendar.error()).contains("500");
    assertThat(calendar.attribute(LINE, "value")).isEqualTo(long501);
    assertThat(calendar.shown(LINE).getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(calendar.focus()).isEqualTo("quick-title");
    assertThat(browser.driver().manage().getCookies()).isEmpty();
  }

  @Test
  void makesOneEntryOfTwoFastEnters() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);

    calendar.press("once", Keys.ENTER, Keys.ENTER);

    calendar.closes();
    assertThat(calendar.kept()).hasSize(1);
  }

  @Test
  void completesATagByKeyboard() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    calendar.save("@acme #alpha");

    calendar.clickDay("2026-11-26");
    calendar.press("wrote #a");
    calendar.eventually(
        () -> assertThat(calendar.offeredTags()).containsExactlyInAnyOrder("acme", "alpha"));
    calendar.press("l", Keys.ENTER);
    assertThat(calendar.attribute(LINE, "value")).isEqualTo("wrote #alpha ");
    calendar.press("for @", Keys.ARROW_DOWN, Keys.TAB);
    assertThat(calendar.attribute(LINE, "value")).isEqualTo("wrote #alpha for @acme ");
    calendar.save("");

    assertThat(calendar.kept("wrote #alpha for @acme").getJsonArray("tags")).hasSize(2);
  }

  @Test
  void completesATagByMouseAndLeavesTheListByEscape() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    calendar.save("@acme");

    calendar.clickDay("2026-11-26");
    calendar.press("@a", Keys.ESCAPE);
    assertThat(calendar.offeredTags()).isEmpty();
    assertThat(calendar.isShown(LINE)).isTrue();
    calendar.press("c");
    calendar.click("#popover [role=option][data-tag=acme]");
    calendar.save("again");

    assertThat(calendar.kept("@acme again").getString("start")).isEqualTo("2026-11-26");
  }

  @Test
  void takesTheTextAlongToAnotherDay() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    calendar.press("wrong day");

    calendar.clickDay("2026-11-24");

    assertThat(calendar.asked()).isEqualTo("Tuesday 24 November 2026");
    calendar.save("");
    assertThat(calendar.kept("wrong day").getString("start")).isEqualTo("2026-11-24");
  }
}
