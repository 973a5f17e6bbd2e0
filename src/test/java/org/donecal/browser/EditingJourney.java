package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.FORM;
import static org.donecal.testclient.Body.json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

class EditingJourney {
  private static final String SAVE = FORM + " [type=submit]";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @BeforeEach
  void givenAnHourAndADay() {
    var person = browser.server().client();
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    person.post(
        "/api/v1/entries",
        json("title", "@acme call", "start", "2026-11-24T10:00", "end", "2026-11-24T11:00"));
    person.post("/api/v1/entries", json("title", "#offsite", "start", "2026-11-25"));
    browser.becomes(person);
    calendar.open("week,2026,11,23");
  }

  @Test
  void changesWordsTimesNoteAndLink() {
    calendar.openEntry("@acme call");
    calendar.fill("#entry-title", "@acme long call");
    calendar.fill("#entry-note", "about the #budget");
    calendar.fill("#entry-url", "example.org/minutes");
    setTime("endTime", "12:30");

    calendar.click(SAVE);
    calendar.closes();

    var kept = calendar.kept("@acme long call");
    assertThat(kept.getString("note")).isEqualTo("about the #budget");
    assertThat(kept.getString("url")).isEqualTo("https://example.org/minutes");
    assertThat(kept.getString("start")).isEqualTo("2026-11-24T10:00:00+01:00");
    assertThat(kept.getString("end")).isEqualTo("2026-11-24T12:30:00+01:00");
    assertThat(calendar.total("2026-11-24")).isEqualTo("2.5 h");
    calendar.eventually(() -> assertThat(calendar.statistics()).contains("acme 2.5 h"));
    assertThat(calendar.focus()).isEqualTo(kept.getString("id"));
  }

  @Test
  void turnsAnHourIntoAWholeDay() {
    calendar.openEntry("@acme call");
    calendar.click("#entry-all-day");

    calendar.click(SAVE);
    calendar.closes();

    var kept = calendar.kept("@acme call");
    assertThat(kept.getBoolean("allDay")).isTrue();
    assertThat(kept.getString("start") + " " + kept.getString("end"))
        .isEqualTo("2026-11-24 2026-11-25");
  }

  @Test
  void pointsAtTheFieldThatIsRefused() {
    browser.mayComplainOf("status of 400");
    calendar.openEntry("#offsite");
    calendar.fill("#entry-url", "javascript:alert(1)");

    calendar.click(SAVE);

    assertThat(calendar.error()).isNotBlank();
    assertThat(calendar.shown("#entry-url").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(calendar.focus()).isEqualTo("entry-url");
    assertThat(calendar.kept("#offsite").getInt("version")).isEqualTo(1);
  }

  @Test
  void deletesAndTakesItBack() {
    calendar.openEntry("@acme call");
    calendar.click(FORM + " [data-action=delete]");
    calendar.closes();

    assertThat(calendar.message()).contains("Deleted “@acme call”");
    assertThat(calendar.kept()).hasSize(1);
    assertThat(calendar.shows("@acme call")).isFalse();
    calendar.eventually(() -> assertThat(calendar.statistics()).containsExactly("offsite 1 d"));

    calendar.undo();
    calendar.eventually(() -> assertThat(calendar.shows("@acme call")).isTrue());
    calendar.eventually(() -> assertThat(calendar.statistics()).contains("acme 1 h"));
    assertThat(calendar.kept("@acme call").getString("start"))
        .isEqualTo("2026-11-24T10:00:00+01:00");
  }

  @Test
  void saysSoWhenTheEntryWasChangedElsewhere() {
    browser.mayComplainOf("status of 409");
    changeElsewhere("#offsite", "2026-11-26");
    calendar.openEntry("#offsite");
    calendar.fill("#entry-note", "too late");

    calendar.click(SAVE);

    assertThat(calendar.error()).isNotBlank();
    assertThat(calendar.attribute("#entry-note", "value")).isEqualTo("too late");
    assertThat(calendar.kept("#offsite").getString("start")).isEqualTo("2026-11-26");
  }

  @Test
  void putsADragBackWhenTheEntryWasChangedElsewhere() {
    browser.mayComplainOf("status of 409");
    var day = calendar.grip("#offsite");
    var thursday = calendar.boxOf(calendar.cell("2026-11-27")).middle();
    changeElsewhere("#offsite", "2026-11-23");

    calendar.drag(day, thursday);

    assertThat(calendar.message()).isNotBlank();
    calendar.eventually(() -> assertThat(calendar.dayOf("#offsite")).isEqualTo("2026-11-23"));
    assertThat(calendar.kept("#offsite").getString("start")).isEqualTo("2026-11-23");
  }

  @Test
  void opensTheFullFormWithWhatWasTyped() {
    calendar.clickAt(calendar.slot("2026-11-26", "14:00"));
    calendar.shown(CalendarScreen.LINE);
    calendar.press("@acme with a note");
    calendar.click("#popover [data-action=more]");
    calendar.fill("#entry-note", "the note");

    calendar.click(SAVE);
    calendar.closes();

    var kept = calendar.kept("@acme with a note");
    assertThat(kept.getString("note")).isEqualTo("the note");
    assertThat(kept.getString("start")).isEqualTo("2026-11-26T14:00:00+01:00");
  }

  @Test
  void staysOpenWithChangesUnsavedUntilEscape() {
    calendar.openEntry("#offsite");
    calendar.fill("#entry-note", "unsaved");

    calendar.clickAt(new Screen.Point(5, 300));
    assertThat(calendar.isShown(FORM)).isTrue();
    calendar.click("#entry-note");
    calendar.press(Keys.ESCAPE);

    calendar.closes();
    assertThat(calendar.kept("#offsite").getInt("version")).isEqualTo(1);
  }

  private void setTime(String field, String time) {
    browser.script(
        "const f = document.querySelector('#entry-form [name=' + arguments[0] + ']');"
            + "f.value = arguments[1]; f.dispatchEvent(new Event('change', {bubbles: true}));",
        field,
        time);
  }

  private void changeElsewhere(String title, String day) {
    var path = "/api/v1/entries/" + calendar.kept(title).getString("id");
    var moved = browser.api().patch(path, json("start", day));
    assertThat(moved.status()).isEqualTo(200);
  }
}
