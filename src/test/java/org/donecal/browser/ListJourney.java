package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.FORM;
import static org.donecal.testclient.Body.json;

import java.util.List;
import java.util.stream.IntStream;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The list: choosing many by mouse and by keyboard, and what is done to them together. */
class ListJourney {
  private static final String BAR = ".batch-bar";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @BeforeEach
  void fourEntries() {
    var person = browser.server().client();
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    add(person, "@acme one", "2026-11-09T09:00");
    add(person, "@acme two", "2026-11-10T09:00");
    add(person, "three", "2026-11-10T11:00");
    add(person, "four", "2026-11-12");
    browser.becomes(person);
    calendar.open("list,2026,11,10");
    calendar.shown(".list-entry");
  }

  private static void add(TestClient person, String title, String start) {
    var added = person.post("/api/v1/entries", json("title", title, "start", start));
    assertThat(added.status()).as(added.text()).isIn(200, 201);
  }

  @Test
  void groupsByDayWithTheDaysTotals() {
    assertThat(texts(".list-day-name"))
        .containsExactly(
            "Monday 9 November 2026", "Tuesday 10 November 2026", "Thursday 12 November 2026");
    assertThat(texts(".list-day .amount")).containsExactly("0.5 h", "1 h", "1 d");
    assertThat(texts(".row-open")).containsExactly("@acme one", "@acme two", "three", "four");
    assertThat(texts(".list-entry .list-time"))
        .containsExactly("09:00–09:30", "09:00–09:30", "11:00–11:30", "all day");
    assertThat(texts(".list-entry .list-length")).containsExactly("0.5 h", "0.5 h", "0.5 h", "1 d");
    assertThat(texts(".list-entry .entry-tag")).containsExactly("@acme", "@acme");
  }

  @Test
  void showsAnEntryOfSeveralDaysUnderEachOfThem() {
    add(browser.api(), "@away", "2026-11-14");
    browser
        .api()
        .post(
            "/api/v1/entries",
            json("title", "@holiday", "start", "2026-11-28", "end", "2026-12-02"));
    calendar.reload();
    calendar.eventually(() -> assertThat(calendar.shows("@holiday")).isTrue());

    assertThat(texts("tbody[data-date='2026-11-28'] .row-open")).containsExactly("@holiday");
    assertThat(texts("tbody[data-date='2026-11-30'] .row-open"))
        .containsExactly("@holiday (goes on)");
    assertThat(calendar.all("[data-date='2026-11-30'] .row-check")).isEmpty();
    assertThat(calendar.all("[data-date='2026-12-01']")).isEmpty();
  }

  @Test
  void choosesByMouseAndTagsThem() {
    check("@acme two").click();
    withKey(Keys.SHIFT, check("four"));
    assertThat(chosen()).containsExactly("@acme two", "three", "four");
    assertThat(calendar.textOf(".batch-count")).isEqualTo("3 selected");
    withKey(Keys.CONTROL, calendar.entry("three"));
    assertThat(chosen()).containsExactly("@acme two", "four");

    calendar.fill(BAR + " [name=tag]", "#billed");
    calendar.click(BAR + " [data-batch=add]");

    calendar.eventually(
        () ->
            assertThat(texts(".row-open"))
                .containsExactly("@acme one", "@acme two @billed", "three", "four @billed"));
    assertThat(calendar.message()).contains("Tagged 2 entries");
    assertThat(chosen()).containsExactly("@acme two @billed", "four @billed");
    assertThat(lastSteps()).first().isEqualTo("Changed 2 entries");
  }

  @Test
  void choosesByKeyboardAndMovesThem() {
    focusFirstRow();
    calendar.press(Keys.ARROW_DOWN, Keys.SPACE);
    assertThat(chosen()).containsExactly("@acme two");
    calendar.pressWith(Keys.SHIFT, Keys.ARROW_DOWN);
    assertThat(chosen()).containsExactly("@acme two", "three");
    calendar.pressWith(Keys.SHIFT, Keys.ARROW_DOWN);
    calendar.pressWith(Keys.SHIFT, Keys.ARROW_UP);
    assertThat(chosen()).containsExactly("@acme two", "three");
    calendar.eventually(() -> assertThat(calendar.textOf("#announcer")).isEqualTo("2 selected"));

    calendar.fill(BAR + " [name=amount]", "2");
    calendar.shown(BAR + " [name=unit]").sendKeys("hours");
    calendar.click(BAR + " [data-batch=later]");

    calendar.eventually(
        () ->
            assertThat(texts(".list-entry .list-time"))
                .containsExactly("09:00–09:30", "11:00–11:30", "13:00–13:30", "all day"));
  }

  @Test
  void choosesAllAndNone() {
    focusFirstRow();
    new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).perform();
    assertThat(chosen()).hasSize(4);
    calendar.press(Keys.ESCAPE);
    assertThat(chosen()).isEmpty();
    assertThat(calendar.isShown(BAR)).isFalse();

    calendar.click(".list-every");
    assertThat(chosen()).hasSize(4);
    calendar.click(BAR + " [data-batch=clear]");
    assertThat(chosen()).isEmpty();
  }

  @Test
  void deletesThemTogether() {
    check("@acme one").click();
    check("four").click();

    calendar.click(BAR + " [data-batch=delete]");

    calendar.eventually(() -> assertThat(texts(".row-open")).containsExactly("@acme two", "three"));
    assertThat(lastSteps()).first().isEqualTo("Deleted 2 entries");
    assertThat(calendar.isShown(BAR)).isFalse();
  }

  @Test
  void takesATagAway() {
    calendar.click(".list-every");
    calendar.fill(BAR + " [name=tag]", "@acme");
    calendar.click(BAR + " [data-batch=remove]");

    calendar.eventually(
        () -> assertThat(texts(".row-open")).containsExactly("one", "two", "three", "four"));
  }

  @Test
  void changesNothingWhenOneOfThemMayNot() {
    browser.mayComplainOf("status of 400");
    calendar.click(".list-every");

    calendar.click(BAR + " [data-batch=later]");

    assertThat(calendar.shown(BAR + " .form-error").getText())
        .isEqualTo("'four': An all-day entry moves by whole days only.");
    assertThat(calendar.kept("@acme one").getInt("version")).isEqualTo(1);
    assertThat(chosen()).hasSize(4);
  }

  @Test
  void saysBeforehandThatTheyAreTooMany() {
    var person = browser.api();
    IntStream.rangeClosed(1, 1000).forEach(number -> add(person, "many " + number, "2026-11-20"));
    calendar.reload();
    calendar.eventually(() -> assertThat(calendar.all(".row-check")).hasSize(1004));

    calendar.click(".list-every");

    assertThat(calendar.textOf(".batch-count")).isEqualTo("1004 selected");
    assertThat(calendar.isShown(".batch-limit")).isTrue();
    assertThat(calendar.shown("[data-batch=delete]").isEnabled()).isFalse();
    calendar.click("[data-batch=clear]");
    assertThat(chosen()).isEmpty();
  }

  @Test
  void opensARowAndComesBackToIt() {
    focusFirstRow();
    calendar.press(Keys.ENTER);
    calendar.shown(FORM);
    calendar.press(Keys.END, " more", Keys.ENTER);
    calendar.closes();

    assertThat(calendar.focus()).isEqualTo("@acme one more");
    calendar.press(Keys.ARROW_DOWN);
    assertThat(calendar.focus()).isEqualTo("@acme two");
  }

  @Test
  void duplicatesAnEntryOnAnotherDay() {
    new Actions(browser.driver()).moveToElement(calendar.entry("three")).perform();
    calendar.entry("three").findElement(By.className("row-copy")).click();
    calendar.shown(FORM);
    assertThat(calendar.isShown("[data-role=twin]")).isTrue();
    assertThat(calendar.shown(FORM + " [type=submit]").isEnabled()).isFalse();

    day("startDay", "2026-11-13");
    assertThat(calendar.isShown("[data-role=twin]")).isFalse();
    calendar.click(FORM + " [type=submit]");
    calendar.closes();

    assertThat(calendar.kept().stream().filter(it -> it.getString("title").equals("three")))
        .extracting(it -> it.getString("start"))
        .containsExactly("2026-11-10T11:00:00+01:00", "2026-11-13T11:00:00+01:00");
  }

  @Test
  void duplicatesFromTheForm() {
    calendar.look("month");
    calendar.openEntry("four");

    calendar.click(FORM + " [data-action=copy]");
    assertThat(calendar.asked()).isEqualTo("Copy of an entry");
    day("startDay", "2026-11-16");
    calendar.click(FORM + " [type=submit]");
    calendar.closes();

    assertThat(calendar.kept().stream().filter(it -> it.getString("title").equals("four")))
        .extracting(it -> it.getString("end"))
        .containsExactly("2026-11-13", "2026-11-17");
  }

  private void day(String field, String day) {
    browser.script(
        "const field = document.querySelector('#entry-form [name=' + arguments[0] + ']');"
            + "field.value = arguments[1];"
            + "field.dispatchEvent(new Event('change', { bubbles: true }));",
        field,
        day);
  }

  private WebElement check(String title) {
    return calendar.entry(title).findElement(By.className("row-check"));
  }

  private void withKey(Keys held, WebElement target) {
    new Actions(browser.driver()).keyDown(held).click(target).keyUp(held).perform();
  }

  private void focusFirstRow() {
    browser.script("document.querySelector('.row-check').focus();");
  }

  private List<String> texts(String selector) {
    return calendar.all(selector).stream()
        .map(it -> String.valueOf(it.getDomProperty("textContent")).strip())
        .toList();
  }

  private List<String> chosen() {
    return texts("tr[data-chosen] .row-open");
  }

  private List<String> lastSteps() {
    return browser.api().get("/api/v1/history").array().stream()
        .map(it -> it.asJsonObject().getString("words"))
        .toList();
  }
}
