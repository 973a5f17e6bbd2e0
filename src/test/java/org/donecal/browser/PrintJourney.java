package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrintJourney {
  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @Test
  void printsTheDaysAndTheTotalsAndNothingToPress() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-25");
    calendar.save("@acme fixed #login");
    calendar.eventually(() -> assertThat(calendar.statistics()).hasSize(2));

    browser.prints();

    assertThat(calendar.isShown("[data-go=next]")).isFalse();
    assertThat(calendar.isShown("[data-view=week]")).isFalse();
    assertThat(calendar.isShown(".site-nav a")).isFalse();
    assertThat(calendar.isShown("#range-title")).isTrue();
    assertThat(calendar.entry("@acme fixed #login").isDisplayed()).isTrue();
    assertThat(calendar.statistics()).containsExactly("acme 1 d", "login 1 d");
    browser.paper("print");
  }
}
