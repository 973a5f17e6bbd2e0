package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraggingJourney {
  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);
  private TestClient person = browser.server().client();

  @BeforeEach
  void givenSomebodyInParis() {
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    browser.becomes(person);
  }

  @Test
  void asksForTheHalfHourThatIsClicked() {
    calendar.open("week,2026,11,23");

    calendar.clickAt(calendar.slot("2026-11-24", "10:00"));

    assertThat(calendar.asked()).isEqualTo("Tuesday 24 November 2026, 10:00–10:30");
    calendar.save("@acme standup");
    assertThat(hours("@acme standup"))
        .isEqualTo("2026-11-24T10:00:00+01:00 2026-11-24T10:30:00+01:00");
    assertThat(calendar.kept("@acme standup").getString("zone")).isEqualTo("Europe/Paris");
    assertThat(calendar.total("2026-11-24")).isEqualTo("0.5 h");
    calendar.eventually(() -> assertThat(calendar.statistics()).containsExactly("acme 0.5 h"));
  }

  @Test
  void asksForTheHoursThatAreDraggedOver() {
    calendar.open("week,2026,11,23");

    calendar.drag(calendar.slot("2026-11-24", "10:00"), calendar.slot("2026-11-24", "11:30"));

    assertThat(calendar.asked()).isEqualTo("Tuesday 24 November 2026, 10:00–12:00");
    calendar.save("workshop");
    assertThat(hours("workshop")).isEqualTo("2026-11-24T10:00:00+01:00 2026-11-24T12:00:00+01:00");
  }

  @Test
  void asksForTheDaysThatAreDraggedOver() {
    calendar.open("month,2026,11,23");

    calendar.drag(calendar.inDay("2026-11-10"), calendar.inDay("2026-11-12"));

    assertThat(calendar.asked()).isEqualTo("Tue 10 Nov – Thu 12 Nov");
    calendar.save("@conference");
    assertThat(hours("@conference")).isEqualTo("2026-11-10 2026-11-13");
    assertThat(calendar.weekTotal("2026-11-09")).isEqualTo("3 d");
  }

  @Test
  void movesAnEntryToAnotherDay() {
    given("title", "@acme", "start", "2026-11-10", "end", "2026-11-12");
    given("title", "call", "start", "2026-11-18T10:00", "end", "2026-11-18T10:45");
    calendar.open("month,2026,11,23");

    calendar.drag(calendar.grip("@acme"), calendar.inDay("2026-11-04"));
    changed("@acme", 2);
    calendar.drag(calendar.grip("call"), calendar.inDay("2026-11-20"));
    changed("call", 2);

    assertThat(hours("@acme")).isEqualTo("2026-11-04 2026-11-06");
    assertThat(hours("call")).isEqualTo("2026-11-20T10:00:00+01:00 2026-11-20T10:45:00+01:00");
    calendar.eventually(() -> assertThat(calendar.total("2026-11-05")).isEqualTo("1 d"));
    assertThat(calendar.total("2026-11-10")).isEmpty();
  }

  @Test
  void movesAnEntryToAnotherHour() {
    given("title", "call", "start", "2026-11-24T10:00", "end", "2026-11-24T11:00");
    calendar.open("week,2026,11,23");

    calendar.drag(calendar.slot("2026-11-24", "10:00"), calendar.slot("2026-11-26", "13:00"));
    changed("call", 2);

    assertThat(hours("call")).isEqualTo("2026-11-26T13:00:00+01:00 2026-11-26T14:00:00+01:00");
    assertThat(calendar.total("2026-11-26")).isEqualTo("1 h");
  }

  @Test
  void makesHoursOfAWholeDayAndAWholeDayOfHours() {
    given("title", "offsite", "start", "2026-11-24");
    calendar.open("week,2026,11,23");

    calendar.drag(calendar.grip("offsite"), calendar.slot("2026-11-25", "10:00"));
    changed("offsite", 2);
    assertThat(hours("offsite")).isEqualTo("2026-11-25T10:00:00+01:00 2026-11-25T12:00:00+01:00");

    calendar.drag(
        calendar.slot("2026-11-25", "10:00"), calendar.boxOf(calendar.cell("2026-11-27")).middle());
    changed("offsite", 3);
    assertThat(hours("offsite")).isEqualTo("2026-11-27 2026-11-28");
  }

  @Test
  void stretchesDaysByTheirEdge() {
    given("title", "@acme", "start", "2026-11-10", "end", "2026-11-12");
    calendar.open("month,2026,11,23");

    var box = calendar.boxOf(calendar.entry("@acme"));
    calendar.drag(box.at(box.width() - 3, 8), calendar.inDay("2026-11-13"));
    changed("@acme", 2);

    assertThat(hours("@acme")).isEqualTo("2026-11-10 2026-11-14");
    assertThat(calendar.weekTotal("2026-11-09")).isEqualTo("4 d");
  }

  @Test
  void stretchesHoursByTheirEdge() {
    given("title", "call", "start", "2026-11-24T10:00", "end", "2026-11-24T11:00");
    calendar.open("week,2026,11,23");

    var box = calendar.boxOf(calendar.entry("call"));
    calendar.drag(box.at(box.width() / 2, box.height() - 2), calendar.slot("2026-11-24", "12:00"));
    changed("call", 2);

    assertThat(hours("call")).isEqualTo("2026-11-24T10:00:00+01:00 2026-11-24T12:30:00+01:00");
    calendar.eventually(() -> assertThat(calendar.statistics()).containsExactly("Untagged 2.5 h"));
  }

  private void given(Object... fields) {
    assertThat(person.post("/api/v1/entries", json(fields)).status()).isEqualTo(201);
  }

  private void changed(String title, int version) {
    calendar.eventually(
        () -> assertThat(calendar.kept(title).getInt("version")).isEqualTo(version));
    calendar.eventually(() -> assertThat(calendar.textOf("#announcer")).contains(title));
  }

  private String hours(String title) {
    var entry = calendar.kept(title);
    return entry.getString("start") + " " + entry.getString("end");
  }
}
