package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.time.OffsetDateTime;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The night of 25 October 2026, when Paris lives the hour from two to three twice. */
class ClockChangeJourney {
  private static final String NIGHT = "2026-10-25";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);
  private final TestClient person = browser.server().client();

  @BeforeEach
  void givenSomebodyInParis() {
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    browser.becomes(person);
    browser.livesIn("America/New_York");
  }

  @Test
  void countsTheHoursThatReallyPassed() {
    given("night shift", NIGHT + "T00:30:00+02:00", NIGHT + "T03:30:00+01:00");
    given("backwards", NIGHT + "T02:45:00+02:00", NIGHT + "T02:15:00+01:00");

    calendar.open("month,2026,10,25");

    assertThat(calendar.total(NIGHT)).isEqualTo("4.5 h");
    assertThat(calendar.dayOf("night shift")).isEqualTo(NIGHT);
    assertThat(calendar.statistics()).containsExactly("Untagged 4.5 h");
    assertThat(calendar.nameOfDay(NIGHT)).isEqualTo("Sunday 25 October 2026, 4.5 hours, 2 entries");
  }

  @Test
  void givesEachDayItsShareOfTheNight() {
    given("through the night", "2026-10-24T22:00:00+02:00", NIGHT + "T04:00:00+01:00");

    calendar.open("month,2026,10,25");

    assertThat(calendar.total("2026-10-24")).isEqualTo("2 h");
    assertThat(calendar.total(NIGHT)).isEqualTo("5 h");
    assertThat(calendar.statistics()).containsExactly("Untagged 7 h");
  }

  @Test
  void savesHalfAnHourOfTheHourThatComesTwice() {
    calendar.open("week,2026,10,25");
    browser.script(
        "document.querySelector('.fc-timegrid-slot-lane[data-time=\"02:30:00\"]')"
            + ".scrollIntoView({block: 'center'});");

    calendar.clickAt(calendar.slot(NIGHT, "02:30"));
    assertThat(calendar.asked()).isEqualTo("Sunday 25 October 2026, 02:30–03:00");
    calendar.save("half past two");

    var start = OffsetDateTime.parse(calendar.kept("half past two").getString("start"));
    assertThat(start.toInstant()).isEqualTo(NIGHT + "T01:30:00Z");
    assertThat(calendar.dayOf("half past two")).isEqualTo(NIGHT);
    assertThat(calendar.total(NIGHT)).isEqualTo("0.5 h");
  }

  private void given(String title, String start, String end) {
    var draft = json("title", title, "start", start, "end", end, "zone", "Europe/Paris");
    assertThat(person.post("/api/v1/entries", draft).status()).isEqualTo(201);
  }
}
