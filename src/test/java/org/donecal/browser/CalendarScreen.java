package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The calendar page, in the words of those who use it. */
final class CalendarScreen extends Screen {
  static final String LINE = "#quick-title";
  static final String FORM = "#entry-form";
  private static final int TITLE_HEIGHT = 8;

  CalendarScreen(Browser browser) {
    super(browser);
  }

  /** Opens the page at a place such as {@code month,2026,11,23}, and waits until it is filled. */
  CalendarScreen open(String place) {
    browser.open("/#" + place);
    return ready();
  }

  /** Opens the page by a link that has a filter. */
  CalendarScreen openFiltered(String filter, String place) {
    browser.open("/?filter=" + filter + "#" + place);
    return ready();
  }

  /** Opens the page as somebody who just types the address. */
  CalendarScreen open() {
    browser.open("/");
    return ready();
  }

  CalendarScreen reload() {
    browser.driver().navigate().refresh();
    return ready();
  }

  private CalendarScreen ready() {
    shown("#calendar[data-ready=yes]");
    eventually(() -> assertThat(textOf("#stats-total")).isNotEmpty());
    return this;
  }

  void look(String view) {
    click("[data-view=" + view + "]");
    eventually(() -> assertThat(view()).isEqualTo(view));
  }

  String view() {
    return textOf("[data-view][aria-pressed=true]").toLowerCase(Locale.ROOT);
  }

  String title() {
    return textOf("#range-title");
  }

  // Days

  void clickDay(String day) {
    var box = boxOf(cell(day));
    clickAt(box.at(box.width() / 2, box.height() - TITLE_HEIGHT));
    shown(LINE);
  }

  WebElement cell(String day) {
    return shown("#grid .fc-daygrid-day[data-date='" + day + "']");
  }

  /** Where an entry of that day's first row would be. */
  Point inDay(String day) {
    var box = boxOf(cell(day));
    return box.at(box.width() / 2, box.height() / 2);
  }

  /** What the day adds up to, "1 d · 2 h". */
  String total(String day) {
    return textOf("#grid [data-date='" + day + "'] .day-total");
  }

  String weekTotal(String firstDay) {
    return all("#week-totals li[data-week='" + firstDay + "'] [aria-hidden]").stream()
        .map(WebElement::getText)
        .collect(Collectors.joining(" "));
  }

  /** What a screen reader hears of the day. */
  String nameOfDay(String day) {
    return label(".day-handle[data-date='" + day + "']");
  }

  // Hours

  /** The middle of a half hour, such as {@code 10:00}. */
  Point slot(String day, String time) {
    var column = boxOf(shown(".fc-timegrid-col[data-date='" + day + "']"));
    var lane = boxOf(shown("td.fc-timegrid-slot-lane[data-time='" + time + ":00']"));
    return new Point(column.middle().x(), lane.middle().y());
  }

  // The field

  /** Types a line and saves it; done when the field has gone. */
  void save(String line) {
    shown(LINE);
    press(line, Keys.ENTER);
    closes();
  }

  void closes() {
    eventually(() -> assertThat(isShown("#popover")).isFalse());
  }

  String asked() {
    shown("#popover");
    return textOf("#popover-title");
  }

  String error() {
    return shown("#popover .form-error").getText();
  }

  /** What is offered for completion, in full. */
  List<String> offered() {
    return all("[role=option] .option-name").stream().map(WebElement::getText).toList();
  }

  List<String> offeredTags() {
    return all("#popover [role=option]").stream()
        .map(option -> option.getDomAttribute("data-tag"))
        .toList();
  }

  // Entries

  WebElement entry(String title) {
    return shown("#grid [data-entry-id='" + idOf(title) + "']");
  }

  /** A point near the entry's beginning, where it is taken to be moved. */
  Point grip(String title) {
    return boxOf(entry(title)).at(20, TITLE_HEIGHT);
  }

  void openEntry(String title) {
    entry(title).click();
    shown(FORM);
  }

  boolean shows(String title) {
    return all("#grid [data-entry-id]").stream()
        .anyMatch(it -> String.valueOf(it.getDomProperty("textContent")).contains(title));
  }

  /** The day in whose column or cell the entry begins. */
  String dayOf(String title) {
    return (String)
        browser.script("return arguments[0].closest('[data-date]').dataset.date;", entry(title));
  }

  // Statistics and messages

  /** "acme 1 d", "login 1 d": the bars as they stand. */
  List<String> statistics() {
    return all("#stats-days li, #stats-hours li").stream()
        .filter(WebElement::isDisplayed)
        .map(
            bar ->
                bar.findElement(By.className("bar-name")).getText()
                    + " "
                    + bar.findElement(By.className("bar-amount")).getText())
        .toList();
  }

  String statisticsTotal() {
    return textOf("#stats-total");
  }

  String message() {
    return shown("#toasts .toast").getText();
  }

  void undo() {
    click("#toasts [data-action=undo]");
  }

  // The server's truth

  /** All that this person has, as the server tells it. */
  List<JsonObject> kept() {
    var all = browser.api().get("/api/v1/entries", "start", "1990-01-01", "end", "2100-01-01");
    return all.json().getJsonArray("entries").stream().map(JsonValue::asJsonObject).toList();
  }

  JsonObject kept(String title) {
    return kept().stream()
        .filter(entry -> entry.getString("title").equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No entry '" + title + "' in " + kept()));
  }

  private String idOf(String title) {
    return kept(title).getString("id");
  }
}
