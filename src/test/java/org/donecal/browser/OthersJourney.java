package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.donecal.testclient.ScriptedServer;
import org.donecal.testclient.ScriptedServer.Manner;
import org.donecal.testclient.ScriptedServer.Reply;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Calendars of others over one's own: a share that was sent, and a team's calendar somewhere. */
class OthersJourney {
  private static final String ENTRIES = "/api/v1/entries";
  private static final TestServer SERVER =
      TestServer.start(Map.of("donecal.subscriptions.allow", "127.0.0.1"));
  private static final ScriptedServer ELSEWHERE = ScriptedServer.start();

  @RegisterExtension private final Browser browser = new Browser(SERVER);
  private final Screen page = new Screen(browser);
  private final LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1);

  @BeforeAll
  static void script() {
    ELSEWHERE.on("/team.ics", it -> calendar());
  }

  @AfterAll
  static void stop() {
    ELSEWHERE.close();
    SERVER.close();
  }

  private static Reply calendar() {
    var day = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1);
    var text =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        X-WR-CALNAME:Team
        BEGIN:VEVENT
        UID:1
        DTSTART:%1$sT080000Z
        DTEND:%1$sT090000Z
        SUMMARY:Stand-up
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTART:%1$sT110000Z
        DTEND:%1$sT120000Z
        SUMMARY:Lunch
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    var type = Map.of("Content-Type", "text/calendar");
    return new Reply(200, type, text.replace("\n", "\r\n"), Manner.WHOLE);
  }

  private JsonObject share(String... password) {
    TestClient ada = SERVER.client();
    ada.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    ada.patch("/api/v1/me", json("firstName", "Ada"));
    ada.post(ENTRIES, json("title", "@acme conference", "start", "" + yesterday, "note", "Room 5"));
    var wish =
        password.length == 0
            ? json("filter", "@acme", "detail", "notes", "label", "Acme")
            : json("filter", "@acme", "detail", "notes", "label", "Acme", "password", password[0]);
    return ada.post("/api/v1/shares", wish).json();
  }

  private static String path(JsonObject share) {
    return URI.create(share.getString("url")).getPath();
  }

  private void openCalendar(String view) {
    browser.open("/#" + view + "," + yesterday.toString().replace('-', ','));
    page.shown("#calendar[data-ready=yes]");
  }

  @Test
  void aShareIsLaidOverTheOwnCalendarHiddenAndRemoved() {
    browser.open(path(share()));
    page.shown("#share[data-ready=yes]");
    page.click("#overlay-offer [type=submit]");
    page.eventually(
        () -> assertThat(page.textOf("#share-overlay")).contains("on your calendar now"));
    browser.picture("others-offered");

    openCalendar("month");
    var theirs = page.shown("#grid [data-other-id]");
    assertThat(theirs.getText()).contains("@acme conference");
    assertThat(page.textOf("#stats-total")).contains("0 entries");
    assertThat(page.textOf("#others")).contains("Acme");
    browser.picture("others-month");
    page.click("#grid [data-other-id]");
    assertThat(page.shown(".others-card").getText()).contains("From Acme", "Room 5");
    browser.picture("others-card");
    page.press(Keys.ESCAPE);

    page.click("#others input");
    page.eventually(() -> assertThat(page.all("#grid [data-other-id]")).isEmpty());
    page.click("#others input");
    page.shown("#grid [data-other-id]");

    page.click("#others a");
    page.shown("#subscription-rows [data-state=open]");
    browser.picture("others-list");
    page.click("#subscription-rows [data-action=remove]");
    page.eventually(() -> assertThat(page.all("#subscription-rows li")).isEmpty());
    page.click("#toasts [data-action=undo]");
    page.shown("#subscription-rows [data-state=open]");
  }

  @Test
  void oneWithAPasswordAsksForItOnceMore() {
    browser.open(path(share("open sesame")));
    page.fill("#password", "open sesame");
    page.press(Keys.ENTER);
    page.shown("#share[data-ready=yes]");
    browser.mayComplainOf("status of 401");

    page.fill("#overlay-password", "wrong");
    page.press(Keys.ENTER);
    page.shown("#overlay-offer .form-error");
    page.fill("#overlay-password", "open sesame");
    page.press(Keys.ENTER);

    page.eventually(
        () -> assertThat(page.textOf("#share-overlay")).contains("on your calendar now"));
  }

  @Test
  void pastEventsElsewhereAreGhostsUntilOneClickMakesThemDone() {
    browser.open("/shares");
    page.shown("#shares[data-ready=yes]");
    page.fill("#subscribe-url", ELSEWHERE.uri() + "/nothing.ics");
    browser.mayComplainOf("status of 400");
    page.press(Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf("#subscribe-error")).contains("nothing at this"));
    page.fill("#subscribe-url", ELSEWHERE.uri() + "/team.ics");
    page.press(Keys.ENTER);
    page.shown("#subscription-rows [data-state=open]");

    openCalendar("week");
    page.eventually(() -> assertThat(page.all("#grid [data-ghost-id]")).hasSize(2));
    browser.picture("ghosts-week");
    page.click("#grid [data-ghost-id]");
    page.eventually(() -> assertThat(page.all("#grid [data-ghost-id]")).hasSize(1));
    assertThat(page.shown("#grid [data-entry-id]").getText()).contains("Stand-up");
    page.click("#toasts [data-action=undo]");
    page.eventually(() -> assertThat(page.all("#grid [data-ghost-id]")).hasSize(2));

    page.shown("#grid [data-ghost-id]").sendKeys(Keys.DELETE);
    page.eventually(() -> assertThat(page.all("#grid [data-ghost-id]")).hasSize(1));
    page.shown("#grid [data-ghost-id]").sendKeys(Keys.ENTER);
    page.eventually(() -> assertThat(page.all("#grid [data-ghost-id]")).isEmpty());
    assertThat(page.all("#grid [data-entry-id]")).hasSize(1);
    browser.prefers("dark");
    browser.picture("ghosts-done-dark");
  }
}
