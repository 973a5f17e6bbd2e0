package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LookingAroundJourney {
  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @Test
  void opensThisMonthToWhoeverIsNew() {
    calendar.open();

    var today = LocalDate.now(ZoneId.of("Europe/Paris"));
    assertThat(calendar.view()).isEqualTo("month");
    assertThat(browser.place())
        .isEqualTo(
            "/#month,%d,%d,%d"
                .formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
  }

  @Test
  void goesByTheMonthTheWeekAndTheDay() {
    calendar.open("month,2026,11,23");
    assertThat(calendar.title()).isEqualTo("November 2026");
    calendar.click("[data-go=next]");
    calendar.eventually(() -> assertThat(calendar.title()).isEqualTo("December 2026"));
    calendar.click("[data-go=prev]");

    calendar.open("week,2026,11,23");
    assertThat(calendar.title()).contains("23").contains("29");
    calendar.click("[data-go=prev]");
    calendar.eventually(() -> assertThat(browser.place()).isEqualTo("/#week,2026,11,16"));

    calendar.open("day,2026,11,23");
    assertThat(calendar.title()).contains("23 November 2026");
    calendar.click("[data-go=next]");
    calendar.eventually(() -> assertThat(calendar.title()).contains("24 November 2026"));

    calendar.open("list,2026,11,23");
    assertThat(calendar.title()).isEqualTo("November 2026");
  }

  @Test
  void comesBackToToday() {
    calendar.open("month,2011,2,1");

    calendar.click("[data-go=today]");

    var today = LocalDate.now(ZoneId.of("Europe/Paris"));
    calendar.eventually(() -> assertThat(calendar.shown(".fc-day-today").isDisplayed()).isTrue());
    assertThat(calendar.nameOfDay(today.toString())).contains(String.valueOf(today.getYear()));
  }

  @Test
  void followsADeepLinkAndTheBackButton() {
    calendar.open("week,2026,11,23");
    calendar.look("day");
    calendar.look("month");

    browser.driver().navigate().back();
    calendar.eventually(() -> assertThat(calendar.view()).isEqualTo("day"));
    browser.driver().navigate().back();
    calendar.eventually(() -> assertThat(calendar.view()).isEqualTo("week"));
    assertThat(browser.place()).isEqualTo("/#week,2026,11,23");
    browser.driver().navigate().forward();
    calendar.eventually(() -> assertThat(calendar.view()).isEqualTo("day"));
  }

  @Test
  void followsALinkWithinThePage() {
    calendar.open("month,2026,11,23");

    browser.script("location.hash = '#week,2026,2,4';");

    calendar.eventually(() -> assertThat(calendar.view()).isEqualTo("week"));
    assertThat(calendar.title()).contains("2").contains("8").contains("2026");
  }

  @Test
  void makesSenseOfALinkThatMakesNone() {
    calendar.open("month,2026,2,31");

    assertThat(calendar.view()).isEqualTo("month");
    assertThat(calendar.title()).isNotBlank();
  }

  @Test
  void remembersTheLastView() {
    calendar.open("month,2026,11,23");
    calendar.look("week");

    browser.open("/signin");
    calendar.open();

    assertThat(calendar.view()).isEqualTo("week");
    assertThat(browser.place()).startsWith("/#week,2026,11,");
  }

  @Test
  void listsWhatWasDone() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-25");
    calendar.save("@acme fixed #login");

    calendar.look("list");

    assertThat(calendar.shows("@acme fixed #login")).isTrue();
    calendar.click("#grid [data-entry-id] .row-open");
    calendar.shown(CalendarScreen.FORM);
  }
}
