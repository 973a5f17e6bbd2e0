package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.FORM;
import static org.donecal.testclient.Body.json;

import java.util.List;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Entries that lie over one another: flagged, and cut, split or kept. */
class OverlappingJourney {
  private static final String CHOICE = "#overlap-choice";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);
  private final TestClient person = browser.server().client();

  @BeforeEach
  void aMorningAtAcme() {
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    add("@acme", "09:00", "12:00");
    browser.becomes(person);
  }

  private void add(String title, String start, String end) {
    var day = "2026-11-25T";
    var entry = json("title", title, "start", day + start, "end", day + end);
    assertThat(person.post("/api/v1/entries", entry).status()).isEqualTo(201);
  }

  @Test
  void offersToCutTheOtherAfterAdding() {
    calendar.open("day,2026,11,25");
    calendar.clickAt(calendar.slot("2026-11-25", "14:00"));
    calendar.save("11:30-12 call");

    take("Cut the other");

    calendar.eventually(
        () -> assertThat(times()).containsExactly("@acme 09-11:30", "call 11:30-12"));
    calendar.undo();
    calendar.eventually(() -> assertThat(times()).containsExactly("@acme 09-12", "call 11:30-12"));
  }

  @Test
  void offersToSplitItAfterMoving() {
    add("call", "13:00", "13:30");
    calendar.open("day,2026,11,25");

    calendar.drag(calendar.grip("call"), calendar.slot("2026-11-25", "10:00"));
    take("Split the other");

    calendar.eventually(
        () -> assertThat(times()).hasSize(3).first().asString().startsWith("@acme 09"));
    calendar.eventually(() -> assertThat(calendar.isShown(".overlap-flag")).isFalse());
  }

  @Test
  void flagsBothUntilTheyAreKept() {
    add("call", "10:00", "11:00");
    calendar.open("day,2026,11,25");
    calendar.eventually(() -> assertThat(calendar.all("#grid .overlap-flag")).hasSize(2));
    assertThat(calendar.entry("call").getDomProperty("textContent")).contains("overlaps another");

    calendar.entry("call").findElement(By.className("overlap-flag")).click();
    calendar.shown(CHOICE);
    assertThat(calendar.textOf(CHOICE)).contains("“@acme” by 1 h");
    calendar.click(CHOICE + " [data-how=keep]");

    calendar.eventually(() -> assertThat(calendar.all("#grid .overlap-flag")).isEmpty());
    assertThat(times()).containsExactly("@acme 09-12", "call 10-11");
    calendar.reload();
    calendar.eventually(() -> assertThat(calendar.shows("call")).isTrue());
    assertThat(calendar.all("#grid .overlap-flag")).isEmpty();
  }

  @Test
  void isSettledFromTheFormByKeyboard() {
    add("call", "10:00", "11:00");
    calendar.open("day,2026,11,25");
    calendar.shown("#grid .overlap-flag");
    browser.script("arguments[0].focus();", calendar.entry("call"));

    calendar.press(Keys.ENTER);
    calendar.shown(FORM + " [data-role=overlaps]");
    browser.script("document.querySelector('#entry-form [data-how=split]').focus();");
    calendar.press(Keys.ENTER);

    calendar.closes();
    calendar.eventually(
        () -> assertThat(times()).containsExactly("@acme 09-10", "call 10-11", "@acme 11-12"));
  }

  @Test
  void isFlaggedInTheList() {
    add("call", "11:00", "13:00");
    calendar.open("list,2026,11,25");
    calendar.shown(".overlap-flag");

    calendar.entry("call").findElement(By.className("overlap-flag")).click();
    calendar.click(CHOICE + " [data-how=cut]");

    calendar.eventually(() -> assertThat(times()).containsExactly("@acme 09-11", "call 11-13"));
    calendar.eventually(() -> assertThat(calendar.all(".overlap-flag")).isEmpty());
  }

  @Test
  void cutsTheOneThatCoversTheOther() {
    add("everything", "08:00", "13:00");
    calendar.open("list,2026,11,25");
    calendar.shown(".overlap-flag");

    calendar.entry("everything").findElement(By.className("overlap-flag")).click();
    assertThat(calendar.shown(CHOICE + " [data-how=cut]").getText()).isEqualTo("Cut this one");
    calendar.press(Keys.ESCAPE);

    calendar.closes();
    assertThat(calendar.focus()).isEqualTo("everything");
  }

  /** The note may still be replaced by a newer one while it is looked at. */
  private void take(String words) {
    calendar.eventually(
        () -> {
          var ways = calendar.all("#toasts [data-action=way]");
          assertThat(ways).extracting(WebElement::getText).contains(words);
          ways.stream().filter(it -> it.getText().equals(words)).findFirst().orElseThrow().click();
        });
  }

  /** "call 10-11:30". */
  private List<String> times() {
    return calendar.kept().stream()
        .map(
            it ->
                it.getString("title")
                    + " "
                    + hour(it.getString("start"))
                    + "-"
                    + hour(it.getString("end")))
        .toList();
  }

  private static String hour(String time) {
    return time.substring(11, 16).replace(":00", "");
  }
}
