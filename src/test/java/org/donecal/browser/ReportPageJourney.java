package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.util.List;
import org.donecal.testclient.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report: what it is of, what it says, where its year leads. */
class ReportPageJourney {
  private static final String NOVEMBER = "/report?from=2025-11-01&to=2025-11-30";
  private static final String AMOUNT = "#amount";

  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);

  @Test
  void tellsAVisitorNobodyKnowsHowToBegin() {
    browser.open("/report");

    page.shown("#empty");
    assertThat(page.textOf("#empty h1")).isEqualTo("Nothing to report yet");
    assertThat(page.isShown("#filled")).isFalse();
    assertThat(browser.api().cookies().all()).isEmpty();
    page.click("#empty .button");
    page.shown("#grid");
  }

  @Test
  void showsBothTotalsTagsChartsAndSets() {
    givenAWeek();
    open(NOVEMBER);

    assertThat(page.textOf("#range")).isEqualTo("November 2025");
    assertThat(page.textOf(AMOUNT)).isEqualTo("1 d + 5 h ≈ 13 h");
    assertThat(page.textOf("#amount-rule")).isEqualTo("4 entries · 1 d counts as 8 h");
    assertThat(rows("#tags-table tbody tr"))
        .containsExactly("Untagged 1 – 62 %", "acme – 5 38 %", "login – 2 15 %");
    assertThat(rows("#tags-table tfoot tr"))
        .containsExactly("Total, each entry once 1 5 100 % 1 d + 5 h ≈ 13 h");
    assertThat(rows("#combinations-table tbody tr"))
        .containsExactly("Untagged 1 1 –", "acme 2 – 3", "acme login 1 – 2");
    assertThat(page.textOf("#hours-chart h3")).isEqualTo("Hours by day");
    assertThat(page.textOf("#hours-chart desc")).contains("30 bars", "acme, login");
    assertThat(page.all("#hours-chart .chart-part")).hasSize(3);
    page.click("#hours-chart summary");
    assertThat(rows("#hours-chart tbody tr"))
        .hasSize(30)
        .contains("Tuesday 18 November 2025 2 2 2", "Wednesday 19 November 2025 3 – 3");
    assertThat(page.isShown("#days-chart svg")).isTrue();
  }

  @Test
  void keysGoFromBarToBar() {
    givenAWeek();
    open(NOVEMBER + "&interval=week");

    assertThat(page.textOf("#hours-chart .chart-readout"))
        .isEqualTo("Most: 5 h, Week of Mon 17 Nov 2025.");
    page.shown("#hours-chart .chart-frame").sendKeys(Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    page.press(Keys.ARROW_RIGHT);
    assertThat(page.textOf("#hours-chart .chart-readout"))
        .isEqualTo("Week of Mon 17 Nov 2025 – 5 h: acme 5, login 2");
    page.press(Keys.ESCAPE);
    assertThat(page.textOf("#hours-chart .chart-readout")).startsWith("Most:");
  }

  @Test
  void theAddressKnowsItAllAndTheBackButtonWorks() {
    givenAWeek();
    open("/report");
    assertThat(pressed("#presets")).isEqualTo("This month");

    page.click("[data-preset=all]");
    ready("?range=all");
    assertThat(page.textOf(AMOUNT)).isEqualTo("1 d + 5 h ≈ 13 h");
    assertThat(page.attribute("#from", "value")).isEqualTo("2025-11-18");
    page.click("[data-interval=month]");
    ready("?range=all&interval=month");
    page.fill("#filter", "@acme -#login");
    page.press(Keys.ENTER);
    ready("?range=all&interval=month&filter=@acme+-%23login");
    assertThat(page.textOf(AMOUNT)).isEqualTo("3 h");
    assertThat(page.textOf("#filter-words")).isEqualTo("Only @acme -#login");

    browser.driver().navigate().refresh();
    ready("?range=all&interval=month&filter=@acme+-%23login");
    assertThat(page.attribute("#filter", "value")).isEqualTo("@acme -#login");
    assertThat(pressed("#intervals")).isEqualTo("Months");
    browser.driver().navigate().back();
    browser.driver().navigate().back();
    ready("?range=all");
    assertThat(page.attribute("#filter", "value")).isEmpty();
    assertThat(page.textOf(AMOUNT)).isEqualTo("1 d + 5 h ≈ 13 h");
  }

  @Test
  void offersAllWhereNothingWasDone() {
    givenAWeek();
    open("/report?from=2024-01-01&to=2024-01-31");

    page.shown("#nothing-here");
    assertThat(page.isShown("#tags-table")).isFalse();
    page.click("[data-action=all]");
    ready("?range=all");
    assertThat(page.isShown("#nothing-here")).isFalse();
    page.shown("#tags-table");
  }

  @Test
  void tellsWhatItCantRead() {
    browser.mayComplainOf("status of 400");
    givenAWeek();
    open(NOVEMBER);

    page.fill("#filter", "@acme (");
    page.press(Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf("#filter-error")).contains("character 7"));
    page.fill("#filter", "@acme");
    page.press(Keys.ENTER);
    ready("?from=2025-11-01&to=2025-11-30&filter=@acme");
    browser.open("/report?from=1990-01-01&to=2026-01-01&interval=day");
    page.eventually(
        () -> assertThat(page.textOf("#days-fault")).contains("choose the interval month"));
  }

  @Test
  void theYearFollowsTheFilterAndLeadsToItsDays() {
    givenAWeek();
    open(NOVEMBER + "&year=2025");

    assertThat(square("2025-11-17", "data-hole")).isNull();
    assertThat(square("2025-11-18", "data-level")).isEqualTo("1");
    assertThat(square("2025-11-20", "data-level")).isEqualTo("4");
    assertThat(square("2025-11-21", "data-hole")).isNotNull();
    assertThat(square("2025-11-22", "data-hole")).isNull();
    assertThat(square("2025-11-19", "aria-label")).isEqualTo("Wednesday 19 November 2025: 3 hours");
    assertThat(page.all("#strip a[tabindex='0']")).hasSize(1);

    focus("2025-11-21");
    page.press(Keys.ARROW_LEFT, Keys.ARROW_UP);
    assertThat(page.focus()).isEqualTo("2025-11-13");
    page.press(Keys.PAGE_UP);
    page.eventually(() -> assertThat(page.textOf("#year")).isEqualTo("2024"));
    page.click("[data-turn='1']");
    page.eventually(() -> assertThat(page.textOf("#year")).isEqualTo("2025"));
    page.fill("#filter", "untagged");
    page.press(Keys.ENTER);
    page.eventually(() -> assertThat(square("2025-11-18", "data-level")).isEqualTo("0"));

    focus("2025-11-21");
    page.press(Keys.ENTER);
    page.shown("#quick-add [name=title]").sendKeys("@acme caught up" + Keys.ENTER);
    page.eventually(
        () ->
            assertThat(browser.api().get("/api/v1/entries", "start", "2025-11-21").text())
                .contains("caught up"));
  }

  @Test
  void paperHasTheSheetAndNothingToPress() {
    givenAWeek();
    open(NOVEMBER);

    browser.prints();

    assertThat(page.isShown("#presets")).isFalse();
    assertThat(page.isShown("[data-action=print]")).isFalse();
    assertThat(page.isShown(".site-nav a")).isFalse();
    assertThat(page.isShown("#hours-chart summary")).isFalse();
    assertThat(page.isShown("#range")).isTrue();
    assertThat(page.isShown("#tags-table")).isTrue();
    assertThat(page.isShown("#hours-chart svg")).isTrue();
    browser.picture("report-paper");
    browser.paper("report");
  }

  @Test
  void fitsAPhone() {
    browser.isAPhone();
    givenAWeek();
    open(NOVEMBER + "&year=2025");

    assertThat(
            browser.script(
                "return document.documentElement.scrollWidth <= innerWidth"
                    + " && matchMedia('(max-width: 400px)').matches;"))
        .isEqualTo(true);
    page.click("[data-preset=last-year]");
    ready("?range=last-year&year=2025");
  }

  private void givenAWeek() {
    var person = browser.server().client();
    person.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    add(person, "@acme fixed #login", "2025-11-18T09:00", "2025-11-18T11:00");
    add(person, "@acme", "2025-11-19T09:00", "2025-11-19T10:00");
    add(person, "@acme", "2025-11-19T13:00", "2025-11-19T15:00");
    add(person, "conference", "2025-11-20", "2025-11-21");
    browser.becomes(person);
  }

  private static void add(TestClient person, String title, String start, String end) {
    var body = json("title", title, "start", start, "end", end, "zone", "Europe/Paris");
    assertThat(person.post("/api/v1/entries", body).status()).isEqualTo(201);
  }

  private void open(String path) {
    browser.open(path);
    page.eventually(() -> assertThat(page.all("#report[data-ready]")).isNotEmpty());
  }

  private void ready(String search) {
    page.eventually(
        () ->
            assertThat(browser.script("return document.querySelector('#report').dataset.ready;"))
                .isEqualTo(search));
    assertThat(browser.place()).isEqualTo("/report" + search);
  }

  private String pressed(String group) {
    return page.textOf(group + " [aria-pressed=true]");
  }

  private List<String> rows(String selector) {
    return page.all(selector).stream().map(ReportPageJourney::cells).toList();
  }

  private static String cells(WebElement row) {
    return row.getText().strip().replaceAll("\\s+", " ");
  }

  private @Nullable String square(String day, String attribute) {
    return page.shown("#strip [data-date='" + day + "']").getDomAttribute(attribute);
  }

  private void focus(String day) {
    browser.script("document.querySelector('#strip [data-date=\"" + day + "\"]').focus();");
  }
}
