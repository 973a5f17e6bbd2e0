package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.net.URI;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A share as somebody meets it who was sent its address. */
class SharedPageJourney {
  private static final String ENTRIES = "/api/v1/entries";

  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);
  private TestClient owner;
  private JsonObject share;

  @BeforeEach
  void share() {
    owner = browser.server().client();
    owner.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    owner.patch("/api/v1/me", json("firstName", "Ada"));
    add("@acme fixed #login", "2026-11-23");
    add("@acme wrote", "2026-11-24T09:00", "2026-11-24T11:30");
    add("@zoo fed", "2026-11-23");
    share =
        owner
            .post("/api/v1/shares", json("filter", "@acme", "detail", "entries", "label", "Acme"))
            .json();
  }

  private String add(String title, String start) {
    return owner.post(ENTRIES, json("title", title, "start", start)).json().getString("id");
  }

  private void add(String title, String start, String end) {
    owner.post(ENTRIES, json("title", title, "start", start, "end", end));
  }

  private void open(String place) {
    browser.open(URI.create(share.getString("url")).getPath() + place);
    page.shown("#share[data-ready=yes][data-live=yes]");
  }

  @Test
  void showsTheCalendarItsTotalsAndItsReport() {
    open("#month,2026-11-23");

    assertThat(page.textOf("#share-about")).contains("Ada", "@acme");
    page.eventually(() -> assertThat(page.all("#grid [data-entry-id]")).hasSize(2));
    assertThat(page.textOf("#grid")).contains("@acme fixed").doesNotContain("login", "zoo");
    assertThat(page.textOf("#stats-total")).isEqualTo("1 d · 2.5 h · 2 entries");
    browser.picture("share-month");

    page.click("[data-view=week]");
    page.eventually(() -> assertThat(page.all(".fc-timegrid [data-entry-id]")).hasSize(2));
    browser.picture("share-week");
    page.click("[data-view=list]");
    page.eventually(() -> assertThat(page.all(".list-table [data-entry-id]")).hasSize(2));
    browser.picture("share-list");
    page.click("[data-view=report]");
    page.shown("#hours-chart svg");
    browser.picture("share-report");
    assertThat(page.all("main form:not(#looks-right, #overlay-offer), main textarea")).isEmpty();
  }

  @Test
  void whatTheOwnerSavesAppearsByItself() {
    open("#month,2026-11-23");
    page.eventually(() -> assertThat(page.all("#grid [data-entry-id]")).hasSize(2));

    var id = add("@acme just now", "2026-11-26");

    page.shown("[data-entry-id='" + id + "'][data-fresh=new]");
    page.eventually(() -> assertThat(page.textOf("#stats-total")).endsWith("3 entries"));
    owner.delete(ENTRIES + "/" + id);
    page.eventually(() -> assertThat(page.all("[data-entry-id='" + id + "']")).isEmpty());
    browser.mayComplainOf("status of 404"); // what the page was just asking for
    owner.delete("/api/v1/shares/" + share.getString("id"));
    page.shown("#share-over");
  }

  @Test
  void tellsWhatIsNewSinceTheLastLook() {
    open("#month,2026-11-23");
    page.eventually(() -> assertThat(page.all("#grid [data-entry-id]")).hasSize(2));
    assertThat(page.isShown("#share-news")).isFalse();
    browser.open("/signin");
    var id = add("@acme meanwhile", "2026-11-26");

    open("#month,2026-11-23");

    assertThat(page.shown("#share-news").getText()).isEqualTo("Since you last looked: +1");
    page.shown("[data-entry-id='" + id + "'][data-fresh=new]");
    browser.picture("share-news");
  }

  @Test
  void looksRightAndTellsWhatIsOtherwiseSince() {
    open("#month,2026-11-23");
    page.eventually(() -> assertThat(page.all("#grid [data-entry-id]")).hasSize(2));
    page.fill("#confirm-name", "Eve");
    page.click("#looks-right [type=submit]");
    page.eventually(
        () -> assertThat(page.textOf("#confirmations")).contains("Eve found 2 entries right"));
    assertThat(page.textOf("#differences")).contains("Nothing was changed");

    add("@acme added later", "2026-11-27");

    page.eventually(
        () ->
            assertThat(page.textOf("#differences [data-difference=added]"))
                .contains("@acme added later"));
    browser.picture("share-differences");
  }

  @Test
  void goesByKeyboardAlone() {
    open("#month,2026-11-23");
    page.eventually(() -> assertThat(page.all("#grid [data-entry-id]")).hasSize(2));
    page.press("w");
    page.eventually(() -> assertThat(browser.place()).contains("#week,"));
    page.press("l");
    page.eventually(() -> assertThat(page.all(".list-table [data-entry-id]")).hasSize(2));
    page.press("m");
    page.eventually(() -> assertThat(browser.place()).contains("#month,"));
    page.eventually(
        () -> assertThat(page.all(".fc-daygrid-day .day-handle[tabindex='0']")).isNotEmpty());
    browser.script("document.querySelector('.day-handle[tabindex=\"0\"]').focus()");
    page.press(Keys.ENTER);
    page.shown("#entry-card[open]");
    page.press(Keys.ESCAPE);
    page.eventually(() -> assertThat(page.isShown("#entry-card")).isFalse());
    page.press("r");
    page.shown("#hours-chart svg");
    page.press("k");
    page.eventually(() -> assertThat(browser.place()).contains("#report,2026-10-"));
  }
}
