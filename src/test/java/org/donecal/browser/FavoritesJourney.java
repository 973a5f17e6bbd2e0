package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.LINE;
import static org.donecal.testclient.Body.json;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Sentences at hand: dragged, pressed, pinned and put in order. */
class FavoritesJourney {
  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);
  private final TestClient person = browser.server().client();

  @BeforeEach
  void anUsualWeek() {
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    var today = LocalDate.now(ZoneOffset.UTC);
    for (var ago = 40; ago < 43; ago++) {
      var day = today.minusDays(ago);
      person.post(
          "/api/v1/entries",
          json("title", "@acme standup", "start", day + "T09:00", "end", day + "T10:00"));
    }
    person.post("/api/v1/favorites", json("sentence", "@holiday"));
    browser.becomes(person);
  }

  @Test
  void dragsOneOntoADay() {
    calendar.open("month,2025,3,12");

    drag("@holiday", calendar.inDay("2025-03-12"));

    calendar.eventually(() -> assertThat(calendar.shows("@holiday")).isTrue());
    assertThat(calendar.kept("@holiday").getString("start")).isEqualTo("2025-03-12");
  }

  @Test
  void dragsOneOntoAnHour() {
    calendar.open("week,2025,3,12");

    drag("1h @acme standup", calendar.slot("2025-03-12", "10:00"));

    calendar.eventually(() -> assertThat(calendar.shows("@acme standup")).isTrue());
    assertThat(calendar.kept().get(0).getString("start")).isEqualTo("2025-03-12T10:00:00+01:00");
    assertThat(calendar.kept().get(0).getString("end")).isEqualTo("2025-03-12T11:00:00+01:00");
  }

  @Test
  void writesOneByKeyboard() {
    calendar.open("month,2025,3,12");
    browser.script("document.querySelector('.day-handle[data-date=\"2025-03-13\"]').focus();");
    focusFirst();

    calendar.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER);
    calendar.shown(LINE);
    assertThat(calendar.attribute(LINE, "value")).isEqualTo("1h @acme standup");
    calendar.press(Keys.ARROW_LEFT, Keys.ENTER);
    calendar.closes();

    assertThat(calendar.kept().get(0).getString("start")).startsWith("2025-03-13T");
    assertThat(calendar.kept().get(0).getString("title")).isEqualTo("@acme standup");
  }

  @Test
  void pinsAndUnpins() {
    calendar.open("month,2025,3,12");
    calendar.eventually(
        () -> assertThat(sentences()).containsExactly("@holiday", "1h @acme standup"));

    calendar.click("[data-sentence='1h @acme standup'] .fave-pin");
    calendar.eventually(() -> assertThat(calendar.all("[data-pinned]")).hasSize(2));

    focusFirst();
    calendar.pressWith(Keys.SHIFT, Keys.ARROW_RIGHT);
    calendar.eventually(
        () -> assertThat(sentences()).containsExactly("1h @acme standup", "@holiday"));
    assertThat(calendar.focus()).isEqualTo("@holiday");

    calendar.press(Keys.ARROW_RIGHT, Keys.SPACE);
    calendar.eventually(() -> assertThat(sentences()).containsExactly("1h @acme standup"));
  }

  @Test
  void pinsWhatIsBeingTyped() {
    calendar.open("month,2025,3,12");
    calendar.clickDay("2025-03-12");
    calendar.press("45m lunch");

    calendar.click("#quick-add [data-action=pin]");

    calendar.eventually(() -> assertThat(sentences()).contains("45m lunch"));
    assertThat(calendar.attribute(LINE, "value")).isEqualTo("45m lunch");
  }

  @Test
  void foldsAndRemembersIt() {
    calendar.open("month,2025,3,12");
    calendar.click("#favorites [data-action=fold]");
    assertThat(calendar.isShown(".fave")).isFalse();

    calendar.reload();

    calendar.shown("#favorites [data-action=fold]");
    assertThat(calendar.isShown(".fave")).isFalse();
  }

  @Test
  void copiesAnEntryThatIsDraggedWithAlt() {
    person.post("/api/v1/entries", json("title", "once", "start", "2025-03-12"));
    calendar.open("month,2025,3,12");
    var to = calendar.inDay("2025-03-14");
    var from = calendar.grip("once");

    new Actions(browser.driver()).keyDown(Keys.ALT).perform();
    calendar.drag(from, to);
    new Actions(browser.driver()).keyUp(Keys.ALT).perform();

    calendar.eventually(
        () ->
            assertThat(calendar.kept().stream().filter(it -> it.getString("title").equals("once")))
                .extracting(it -> it.getString("start"))
                .containsExactly("2025-03-12", "2025-03-14"));
  }

  private void drag(String sentence, Screen.Point to) {
    var chip = calendar.shown("[data-sentence='" + sentence + "'] .fave");
    calendar.drag(calendar.boxOf(chip).at(15, 10), to);
  }

  private void focusFirst() {
    calendar.shown(".fave");
    browser.script("document.querySelector('.fave').focus();");
  }

  private List<String> sentences() {
    return calendar.all(".fave").stream().map(WebElement::getText).toList();
  }
}
