package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.browser.CalendarScreen.FORM;
import static org.donecal.testclient.Body.json;

import java.util.List;
import java.util.UUID;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** No page bars anybody out; each is pictured in {@code target/screenshots} on the way. */
class AccessibilityTest extends LookedAt {
  @ParameterizedTest
  @EnumSource
  void theCalendarBarsNobody(Look look) {
    by(look);
    browser.becomes(Busy.PERSON);
    for (var view : new String[] {"month", "week", "day", "list"}) {
      calendar.open(view + ",2026,11,25");
      passes(view, look);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFormsBarNobody(Look look) {
    by(look);
    browser.becomes(Busy.PERSON);
    calendar.open("month,2026,11,25");
    calendar.clickDay("2026-10-28");
    calendar.press("wrote for @");
    calendar.eventually(() -> assertThat(calendar.offeredTags()).isNotEmpty());
    passes("line", look);
    calendar.fill(CalendarScreen.LINE, "2h yesterday @acme");
    calendar.eventually(() -> assertThat(calendar.all(".chip")).hasSize(3));
    passes("sentence", look);

    calendar.open("list,2026,11,25");
    calendar.click("#grid [data-entry-id] .row-open");
    calendar.shown(FORM);
    passes("form", look);
    calendar.click(FORM + " [data-action=delete]");
    calendar.shown("#toasts .toast");
    passes("message", look);
  }

  @ParameterizedTest
  @EnumSource
  void theFilterBarsNobody(Look look) {
    browser.mayComplainOf("status of 400");
    by(look);
    browser.becomes(Busy.PERSON);
    calendar.openFiltered("@acme zzz", "month,2026,11,25");
    calendar.shown("#filter-error");
    passes("filter-fault", look);

    calendar.openFiltered("@acme", "week,2026,11,25");
    calendar.type("#filter", ", @");
    calendar.eventually(() -> assertThat(calendar.offered()).isNotEmpty());
    passes("filter", look);
  }

  @ParameterizedTest
  @EnumSource
  void whatOpensOverThePageBarsNobody(Look look) {
    by(look);
    browser.becomes(Busy.PERSON);
    calendar.open("list,2026,11,25");
    calendar.click("#grid [data-entry-id] .row-check");
    calendar.shown(".batch-bar");
    passes("chosen", look);
    calendar.click("#keys-button");
    calendar.shown("#keys");
    passes("keys", look);
    calendar.press(Keys.ESCAPE);
    calendar.click("#palette-button");
    calendar.shown("#palette");
    calendar.press("me");
    calendar.eventually(() -> assertThat(calendar.textOf("#palette")).contains("@meeting"));
    passes("palette", look);
    calendar.press(Keys.ESCAPE);
    calendar.click("#grid [data-entry-id] .row-copy");
    calendar.shown(FORM);
    passes("copy", look);
    calendar.press(Keys.ESCAPE);
    calendar.click("[data-batch=clear]");
    calendar.click("#grid .overlap-flag");
    calendar.shown("#overlap-choice");
    passes("overlap", look);
  }

  @ParameterizedTest
  @EnumSource
  void theHistoryBarsNobody(Look look) {
    by(look);
    var person = browser.server().client();
    for (var day = 1; day < 8; day++) {
      person.post("/api/v1/entries", json("title", "@acme " + day, "start", "2026-11-0" + day));
    }
    browser.becomes(person);
    browser.open("/history");
    calendar.click("#history [data-undo]");
    calendar.shown("#history [data-undone]");
    passes("history", look);
  }

  @ParameterizedTest
  @EnumSource
  void theReportBarsNobody(Look look) {
    by(look);
    browser.open("/report");
    calendar.shown("#empty");
    passes("report-empty", look);
    browser.becomes(Busy.PERSON);
    browser.open("/report?from=2026-11-01&to=2026-11-30&year=2026");
    calendar.shown("#strip a");
    calendar.click("#hours-chart summary");
    passes("report", look);
  }

  @ParameterizedTest
  @EnumSource
  void theTagsBarNobody(Look look) {
    by(look);
    var person = browser.server().client();
    for (var title :
        List.of("@acme fixed #login", "@acme again", "@acmee by mistake", "#meeting")) {
      person.post("/api/v1/entries", json("title", title, "start", "2026-11-20"));
    }
    person.patch("/api/v1/tags/meeting", json("archived", true, "aliases", List.of("meet", "mtg")));
    browser.becomes(person);
    browser.open("/tags");
    calendar.shown("#tags[data-ready=yes]");
    calendar.click("#show-archived");
    passes("tags", look);
    calendar.click("#alike [data-action=merge]");
    calendar.shown("#tag-preview li");
    passes("tag-merge", look);
    calendar.press(Keys.ESCAPE);
    calendar.click("tr[data-tag=meeting] [data-action=edit]");
    calendar.shown("#tag-aliases li");
    passes("tag-form", look);
  }

  @ParameterizedTest
  @EnumSource
  void sharingBarsNobody(Look look) {
    by(look);
    browser.open("/shares");
    calendar.shown("#shares[data-ready=yes]");
    passes("shares-empty", look);
    browser.becomes(Busy.PERSON);
    var share =
        Busy.PERSON
            .post("/api/v1/shares", json("filter", "@acme", "detail", "entries", "label", "Acme"))
            .json();
    browser.open("/shares?filter=@acme");
    calendar.shown("#share-preview li");
    passes("share-form", look);
    calendar.press(Keys.ESCAPE);
    calendar.shown(".share-row");
    passes("shares", look);
    var address = share.getString("url").substring("http://localhost:8080".length());
    for (var view : List.of("month", "week", "list", "report")) {
      browser.open(address + "#" + view + ",2026-11-25");
      browser.driver().navigate().refresh();
      calendar.shown("#share[data-ready=yes]");
      passes("share-" + view, look);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theQuietPagesBarNobody(Look look) {
    browser.mayComplainOf("status of 404");
    by(look);
    passes("/signin", "signin", look);
    passes("/recover", "recover", look);
    passes("/settings", "settings", look);
    passes("/nowhere", "problem", look);
    passes("/following", "follow-ask", look);
    passes("/help/following", "follow-help", look);
    for (var help : List.of("", "/bookmarklet", "/sentence", "/import", "/offline", "/keys")) {
      passes("/help" + help, "help" + help.replace('/', '-'), look);
    }
    passes("/#month,2026,11,25", "first-visit", look);
    passes("/history", "history-empty", look);
    passes("/tags", "tags-empty", look);

    var email = UUID.randomUUID() + "@example.org";
    browser.becomes(browser.server().client().signUp(email, "a quiet green door"));
    passes("/account", "account", look);
  }

  @ParameterizedTest
  @EnumSource
  void theQuickWindowBarsNobody(Look look) {
    by(look);
    browser.open("/quick?title=2h%20@acme%20page&url=https://a.example/page&text=said");
    calendar.shown("#quick[data-ready=yes]");
    calendar.eventually(() -> assertThat(calendar.all(".chip")).hasSize(1));
    passes("quick", look);
    calendar.press(Keys.ENTER);
    calendar.shown("#thanks");
    passes("quick-thanks", look);
  }

  /** Somebody with a full November, made when first needed. */
  private static final class Busy {
    static final TestClient PERSON = TestServer.shared().client();
    private static final List<String> TITLES =
        List.of("@acme fixed #login", "#meeting", "@globex wrote #report", "walked the dog");

    static {
      PERSON.patch("/api/v1/settings", json("zone", "Europe/Paris"));
      for (var day = 2; day < 30; day++) {
        var date = "2026-11-%02d".formatted(day);
        add("title", TITLES.get(day % 4), "start", date);
        add("title", TITLES.get((day + 1) % 4), "start", date + "T09:30", "end", date + "T11:15");
      }
      for (var hour = 12; hour < 18; hour++) {
        add("title", "@acme call " + hour, "start", "2026-11-25T" + hour + ":00");
      }
      add("title", "@globex talk", "start", "2026-11-25T10:30", "end", "2026-11-25T12:15");
      PERSON.post("/api/v1/favorites", json("sentence", "30m @acme call"));
    }

    private static void add(Object... fields) {
      PERSON.post("/api/v1/entries", json(fields));
    }
  }
}
