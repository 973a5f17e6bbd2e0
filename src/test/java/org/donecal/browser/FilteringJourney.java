package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Looking at some of the entries only. */
class FilteringJourney {
  private static final String BOX = "#filter";
  private static final String FAULT = "#filter-error";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);

  @BeforeEach
  void givenThreeDays() {
    var person = browser.server().client();
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    person.post("/api/v1/entries", json("title", "@acme", "start", "2026-11-24"));
    person.post("/api/v1/entries", json("title", "@acme #draft", "start", "2026-11-25"));
    person.post("/api/v1/entries", json("title", "@client/app", "start", "2026-11-26"));
    person.post("/api/v1/entries", json("title", "a walk", "start", "2026-11-27"));
    browser.becomes(person);
  }

  @Test
  void showsWhatPassesAndWhatItAddsUpTo() {
    calendar.open("month,2026,11,23");
    assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("4 d");

    calendar.type(BOX, "@acme -#draft ");

    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("1 d"));
    calendar.eventually(() -> assertThat(calendar.statistics()).containsExactly("acme 1 d"));
    assertThat(calendar.total("2026-11-24")).isEqualTo("1 d");
    assertThat(calendar.total("2026-11-25")).isEmpty();
    assertThat(calendar.textOf("#range-total")).isEqualTo("1 d");
    assertThat(calendar.shows("@acme #draft")).isFalse();
    assertThat(browser.place()).isEqualTo("/?filter=@acme+-%23draft#month,2026,11,23");
  }

  @Test
  void goesAlongWhereOneLooks() {
    calendar.openFiltered("@acme", "week,2026,11,23");

    calendar.look("month");

    assertThat(browser.place()).startsWith("/?filter=@acme#month,");
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("2 d"));
  }

  @Test
  void comesWithALinkAndGoesByTheBackButton() {
    calendar.openFiltered("untagged", "month,2026,11,23");
    assertThat(calendar.attribute(BOX, "value")).isEqualTo("untagged");
    assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("1 d");

    filterBy("@acme");
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("2 d"));
    filterBy("@client/*");
    calendar.eventually(() -> assertThat(calendar.shows("@client/app")).isTrue());

    browser.driver().navigate().back();
    calendar.eventually(() -> assertThat(calendar.attribute(BOX, "value")).isEqualTo("@acme"));
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("2 d"));
    browser.driver().navigate().back();
    calendar.eventually(() -> assertThat(calendar.attribute(BOX, "value")).isEqualTo("untagged"));
    browser.driver().navigate().forward();
    calendar.eventually(() -> assertThat(calendar.attribute(BOX, "value")).isEqualTo("@acme"));
    assertThat(browser.place()).isEqualTo("/?filter=@acme#month,2026,11,23");
  }

  @Test
  void offersTagsAndPaths() {
    calendar.open("month,2026,11,23");

    calendar.type(BOX, "-@cl");
    calendar.eventually(
        () -> assertThat(calendar.offered()).containsExactly("@client/app", "@client/*"));
    calendar.press(Keys.ARROW_DOWN, Keys.ENTER);

    assertThat(calendar.attribute(BOX, "value")).isEqualTo("-@client/* ");
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("3 d"));
  }

  @Test
  void pointsAtWhatItCannotRead() {
    browser.mayComplainOf("status of 400");
    calendar.open("month,2026,11,23");

    calendar.type(BOX, "@acme zzz");
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("2 d"));
    calendar.press(Keys.ENTER);

    assertThat(calendar.shown(FAULT).getText()).contains("character 7");
    assertThat(calendar.textOf(FAULT + " mark")).isEqualTo("z");
    assertThat(calendar.shown(BOX).getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(calendar.attribute(BOX, "selectionStart")).isEqualTo("6");
    assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("2 d");

    calendar.fill(BOX, "@acme");
    calendar.eventually(() -> assertThat(calendar.isShown(FAULT)).isFalse());
  }

  @Test
  void scoldsNobodyForAWordThatIsBeingTyped() {
    browser.mayComplainOf("status of 400");
    calendar.open("month,2026,11,23");

    calendar.type(BOX, "@acme zzz");
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("2 d"));
    assertThat(calendar.isShown(FAULT)).isFalse();
    calendar.press(" ");

    assertThat(calendar.shown(FAULT).getText()).contains("character 7");
  }

  @Test
  void showsEverythingBehindALinkItCannotRead() {
    browser.mayComplainOf("status of 400");

    calendar.openFiltered("zzz", "month,2026,11,23");

    assertThat(calendar.shown(FAULT).getText()).contains("character 1");
    assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("4 d");
  }

  @Test
  void isClearedByItsButtonAndByEscape() {
    calendar.openFiltered("@acme", "month,2026,11,23");
    calendar.click(".filter-clear");
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("4 d"));
    assertThat(browser.place()).isEqualTo("/#month,2026,11,23");
    assertThat(calendar.focus()).isEqualTo("filter");

    calendar.press("@acme ", Keys.ENTER);
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("2 d"));
    calendar.press(Keys.ESCAPE);
    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("4 d"));
  }

  @Test
  void saysWhereTheNewEntryIsThatItHides() {
    calendar.openFiltered("@acme", "month,2026,11,23");
    calendar.clickDay("2026-11-20");
    calendar.save("@acme too");
    assertThat(calendar.shows("@acme too")).isTrue();

    calendar.clickDay("2026-11-19");
    calendar.save("something else");

    assertThat(calendar.message()).contains("“something else”, which the filter hides");
    assertThat(calendar.shows("something else")).isFalse();
    calendar.click("#toasts [data-action=retry]");
    calendar.eventually(() -> assertThat(calendar.shows("something else")).isTrue());
    assertThat(browser.place()).isEqualTo("/#month,2026,11,23");
  }

  @Test
  void isUncoveredOnAPhone() {
    browser.isAPhone();
    calendar.open("month,2026,11,23");
    assertThat(calendar.isShown(BOX)).isFalse();

    calendar.tap(".filter-toggle");
    assertThat(calendar.focus()).isEqualTo("filter");
    calendar.press("@acme ", Keys.ENTER);

    calendar.eventually(() -> assertThat(calendar.weekTotal("2026-11-23")).isEqualTo("2 d"));
    browser.picture("filter-phone");
  }

  private void filterBy(String filter) {
    calendar.click(BOX);
    browser.script("document.querySelector(arguments[0]).select();", BOX);
    calendar.press(filter, Keys.ENTER);
  }
}
