package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;

/** The calendar as each member wants it. */
class OwnSettingsJourney {
  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);
  private final TestClient person = browser.server().client();

  @Test
  void beginsTheWeekWhereTheMemberDoes() {
    prefer("weekStart", "sunday");
    calendar.open("month,2026,11,23");

    assertThat(headings()).startsWith("Sun").endsWith("Sat");
  }

  @Test
  void hidesTheWeekend() {
    prefer("hideWeekend", true);
    calendar.open("month,2026,11,23");

    assertThat(headings()).isEqualTo("Mon Tue Wed Thu Fri");
  }

  @Test
  void writesHoursAsTheMemberReadsThem() {
    prefer("clock", 12, "firstHour", 6);
    calendar.open("week,2026,11,23");

    assertThat(calendar.textOf(".fc-timegrid-slot-label[data-time='15:00:00']")).isEqualTo("3pm");
    var sixOClock =
        calendar.boxOf(calendar.shown("td.fc-timegrid-slot-lane[data-time='06:00:00']"));
    var view = calendar.boxOf(calendar.shown(".fc-scroller-liquid-absolute"));
    assertThat(sixOClock.top()).isBetween(view.top() - 2, view.top() + sixOClock.height());
    calendar.clickAt(calendar.slot("2026-11-24", "13:00"));
    assertThat(calendar.asked()).isEqualTo("Tuesday 24 November 2026, 1:00pm–1:30pm");
  }

  @Test
  void livesInTheMembersZoneWhereverTheBrowserIs() {
    prefer("zone", "Asia/Tokyo");
    browser.livesIn("America/New_York");
    calendar.open("week,2026,11,23");

    calendar.clickAt(calendar.slot("2026-11-24", "10:00"));
    calendar.save("@tokyo breakfast");

    assertThat(calendar.dayOf("@tokyo breakfast")).isEqualTo("2026-11-24");
    assertThat(calendar.total("2026-11-24")).isEqualTo("0.5 h");
    var days = browser.api().get("/api/v1/stats", "start", "2026-11-24", "end", "2026-11-25");
    assertThat(days.json().getJsonObject("total").getInt("entries")).isEqualTo(1);
  }

  @Test
  void takesTheZoneOfTheFirstBrowser() {
    browser.livesIn("America/New_York");
    calendar.open("week,2026,11,23");

    calendar.clickAt(calendar.slot("2026-11-24", "10:00"));
    calendar.save("breakfast");

    var settings = browser.api().get("/api/v1/settings").json();
    assertThat(settings.getString("zone")).isEqualTo("America/New_York");
    assertThat(calendar.kept("breakfast").getString("start"))
        .isEqualTo("2026-11-24T10:00:00-05:00");
  }

  @Test
  void isDarkWhenTheMemberWantsItSo() {
    calendar.open("month,2026,11,23");
    assertThat(brightness()).isGreaterThan(200);

    prefer("theme", "dark");
    calendar.reload();
    assertThat(brightness()).isLessThan(80);

    prefer("theme", "light");
    browser.prefers("dark");
    calendar.reload();
    assertThat(brightness()).isGreaterThan(200);
  }

  @Test
  void isDarkWhenTheBrowserIs() {
    browser.prefers("dark");
    calendar.open("month,2026,11,23");

    assertThat(brightness()).isLessThan(80);
  }

  private void prefer(Object... settings) {
    assertThat(person.patch("/api/v1/settings", json(settings)).status()).isEqualTo(200);
    browser.becomes(person);
  }

  private String headings() {
    return String.join(
        " ",
        calendar.all(".fc-col-header-cell-cushion").stream().map(WebElement::getText).toList());
  }

  /** Of the page's ground, from 0 for black to 255. */
  private long brightness() {
    return (Long)
        browser.script(
            "const c = document.createElement('canvas').getContext('2d');"
                + "c.fillStyle = getComputedStyle(document.body).backgroundColor;"
                + "c.fillRect(0, 0, 1, 1);"
                + "const d = c.getImageData(0, 0, 1, 1).data;"
                + "return Math.round((d[0] + d[1] + d[2]) / 3);");
  }
}
