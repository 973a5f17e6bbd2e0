package org.donecal.browser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.donecal.browser.CalendarScreen.LINE;
import static org.donecal.testclient.Body.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A line that says when, seen before it is saved. */
class SentenceJourney {
  private static final String DAY = "2026-11-25";
  private static final String BLOCK = "#grid .preview-block";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @Test
  void showsWhereTheLineWillGo() {
    calendar.open("week,2026,11,23");
    calendar.clickDay(DAY);
    assertThat(calendar.asked()).isEqualTo("Wednesday 25 November 2026");

    calendar.press("9:30-11 yesterday @acme standup");

    chips("9:30-11 → 09:30–11:00", "yesterday → Tue 24 Nov", "@acme");
    assertThat(calendar.asked()).isEqualTo("Tuesday 24 November 2026, 09:30–11:00");
    assertThat(dayOfTheBlock()).isEqualTo("2026-11-24");
    assertThat(calendar.textOf(BLOCK)).contains("@acme standup");
    assertThat(calendar.total("2026-11-24")).isEmpty();
    assertThat(browser.driver().manage().getCookies()).isEmpty();
    browser.picture("sentence-week");

    calendar.save("");
    var kept = calendar.kept("@acme standup");
    assertThat(kept.getString("start")).isEqualTo("2026-11-24T09:30:00+01:00");
    assertThat(kept.getString("end")).isEqualTo("2026-11-24T11:00:00+01:00");
    assertThat(calendar.total("2026-11-24")).isEqualTo("1.5 h");
    assertThat(calendar.isShown(BLOCK)).isFalse();
  }

  @Test
  void drawsTheBlockAsLongAsTheWordsSay() {
    calendar.open("day,2026,11,25");
    calendar.clickAt(calendar.slot(DAY, "10:00"));
    calendar.shown(LINE);

    calendar.press("2h30 review");

    chips("2h30 → 2 hours 30 minutes");
    var block = calendar.boxOf(calendar.shown(BLOCK));
    var from = calendar.slot(DAY, "10:00").y();
    var until = calendar.slot(DAY, "12:30").y();
    assertThat(block.height()).isCloseTo(until - from, within(4));
    calendar.save("");
    assertThat(calendar.kept("review").getString("end")).isEqualTo("2026-11-25T12:30:00+01:00");
  }

  @Test
  void showsItInTheMonthBesideAFullDay() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);

    calendar.press("mon-wed @holiday");

    chips("mon-wed → Mon 23 Nov – Wed 25 Nov", "@holiday");
    assertThat(dayOfTheBlock()).isEqualTo("2026-11-23");
    browser.picture("sentence-month");
    calendar.save("");
    assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("3 d");
  }

  @Test
  void takesWordsAsTextByEscape() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    calendar.press("2h yesterday talk");
    chips("2h → 2 hours", "yesterday → Tue 24 Nov");

    calendar.press(Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
    assertThat(calendar.focus()).startsWith("yesterday: day, Tue 24 Nov");
    browser.picture("sentence-chip-focused");
    calendar.press(Keys.ESCAPE);

    chips("2h → 2 hours");
    assertThat(calendar.isShown(LINE)).isTrue();
    assertThat(calendar.focus()).startsWith("2h: length");
    calendar.press(Keys.ARROW_UP);
    assertThat(calendar.focus()).isEqualTo("quick-title");
    calendar.save("");
    assertThat(calendar.kept("yesterday talk").getString("start")).startsWith(DAY);
  }

  @Test
  void takesATagAsTextByItsButton() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    calendar.press("met @acme");
    chips("@acme");

    calendar.click(".chip[data-kind=tag] button");

    chips();
    assertThat(calendar.attribute(LINE, "value")).isEqualTo("met acme");
    assertThat(calendar.focus()).isEqualTo("quick-title");
    calendar.save("");
    assertThat(calendar.kept("met acme").getJsonArray("tags")).isEmpty();
  }

  @Test
  void understandsAWordAgainThatIsTypedAnew() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    calendar.press("2h");
    chips("2h → 2 hours");
    calendar.click(".chip button");
    chips();

    calendar.press(Keys.BACK_SPACE, Keys.BACK_SPACE, "2h talk");

    chips("2h → 2 hours");
  }

  @Test
  void fillsTheFullFormWithWhatIsUnderstood() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    calendar.press("14:00 90m yesterday @acme call");

    calendar.click("#popover [data-action=more]");

    calendar.shown(CalendarScreen.FORM);
    assertThat(calendar.attribute("#entry-title", "value")).isEqualTo("@acme call");
    assertThat(calendar.attribute("[name=startDay]", "value")).isEqualTo("2026-11-24");
    assertThat(calendar.attribute("[name=startTime]", "value")).isEqualTo("14:00");
    assertThat(calendar.attribute("[name=endTime]", "value")).isEqualTo("15:30");
  }

  @Test
  void saysWhereItWentAndLeadsThere() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);

    calendar.press("2026-09-09 @acme");
    calendar.eventually(() -> assertThat(calendar.asked()).isEqualTo("Wednesday 9 September 2026"));
    assertThat(calendar.isShown(BLOCK)).isFalse();
    calendar.save("");

    assertThat(calendar.message()).contains("Saved “@acme” on Wednesday 9 September 2026");
    calendar.click("#toasts [data-action=retry]");
    calendar.eventually(() -> assertThat(calendar.title()).isEqualTo("September 2026"));
    calendar.eventually(() -> assertThat(calendar.total("2026-09-09")).isEqualTo("1 d"));
  }

  @Test
  void savesWithoutTheServersPreview() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    browser.script(
        "const asked = window.fetch;"
            + "window.fetch = (path, options) => String(path).includes('/sentence')"
            + " ? Promise.reject(new TypeError('away')) : asked(path, options);");

    calendar.press("2h talk");
    assertThat(calendar.all(".chip")).isEmpty();
    calendar.save("");

    assertThat(calendar.kept("talk").getBoolean("allDay")).isFalse();
  }

  @Test
  void readsTimesAsTheMembersClockShowsThem() {
    var person = browser.server().client();
    person.patch("/api/v1/settings", json("zone", "Asia/Tokyo", "clock", 12));
    browser.becomes(person);
    calendar.open("week,2026,11,23");
    calendar.clickDay(DAY);

    calendar.press("3pm 45m call");

    chips("3pm → 3:00pm", "45m → 45 minutes");
    assertThat(calendar.asked()).isEqualTo("Wednesday 25 November 2026, 3:00pm–3:45pm");
    calendar.save("");
    assertThat(calendar.kept("call").getString("start")).isEqualTo("2026-11-25T15:00:00+09:00");
  }

  @Test
  void keepsItsPlaceWhileOneTypes() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);
    var before = calendar.boxOf(calendar.shown("#popover"));

    calendar.press("2h yesterday @acme talk");

    chips("2h → 2 hours", "yesterday → Tue 24 Nov", "@acme");
    var after = calendar.boxOf(calendar.shown("#popover"));
    assertThat(after.left()).isEqualTo(before.left());
    assertThat(after.top()).isEqualTo(before.top());
    assertThat(after.width()).isEqualTo(before.width());
    assertThat(after.height() - before.height()).isLessThan(40);
  }

  @Test
  void tellsScreenReadersWhenTypingRests() {
    calendar.open("month,2026,11,23");
    calendar.clickDay(DAY);

    calendar.press("2h yesterday talk");

    calendar.eventually(
        () ->
            assertThat(calendar.textOf("#announcer"))
                .contains("2h: 2 hours. yesterday: Tue 24 Nov"));
  }

  private void chips(String... words) {
    calendar.eventually(() -> assertThat(shownChips()).containsExactly(words));
  }

  private List<String> shownChips() {
    return calendar.all(".chip-face").stream()
        .map(chip -> chip.findElements(By.tagName("span")))
        .map(parts -> parts.stream().map(WebElement::getText).collect(joining(" → ")))
        .toList();
  }

  private String dayOfTheBlock() {
    return (String)
        browser.script("return arguments[0].closest('[data-date]').dataset.date;", block());
  }

  private WebElement block() {
    return calendar.shown(BLOCK);
  }
}
