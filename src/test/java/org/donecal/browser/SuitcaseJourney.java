package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The suitcase: unpacked into a folder, its page shows the calendar without any server. */
class SuitcaseJourney {
  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);
  private final TestClient member = browser.server().client();
  private final Path folder;

  SuitcaseJourney(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void showsTheCalendarWhereThereIsNoNetwork() throws IOException {
    member.patch("/api/v1/settings", Body.json("zone", "Europe/Paris"));
    add("title", "@acme fair", "start", "2026-11-20", "end", "2026-11-22", "note", "hall 3");
    add("title", "@acme fixed #login", "start", "2026-11-20T09:00", "end", "2026-11-20T11:30");
    add("title", "</script><img src=x onerror=alert(1)> done", "start", "2026-11-02");

    var suitcase = Unpacked.of(member, "", folder);
    assertThat(suitcase.names())
        .containsExactly(
            "README.txt",
            "index.html",
            "donecal.json",
            "donecal.csv",
            "donecal.ics",
            "settings.json",
            "page/suitcase.js",
            "page/suitcase.css",
            "page/data.js");
    browser.driver().get(suitcase.page());
    assertThat(suitcase.text("README.txt")).contains("all that one calendar holds.");

    assertThat(page.textOf("#month")).isEqualTo("November 2026");
    assertThat(page.textOf("#total")).isEqualTo("3 d and 2.5 h in 3 entries");
    assertThat(page.textOf("#totals [data-tag=acme] td:nth-child(2)")).isEqualTo("2");
    assertThat(page.textOf("#totals [data-tag=acme] td:nth-child(3)")).isEqualTo("2.5");
    assertThat(page.textOf("#grid [data-date='2026-11-21']")).contains("@acme fair");
    assertThat(page.textOf("#list")).contains("</script><img src=x").contains("hall 3");
    browser.picture("suitcase");
    page.shown("#search").sendKeys("login");
    assertThat(page.textOf("#total")).isEqualTo("0 d and 2.5 h in 1 entry");
    page.click("#earlier");
    assertThat(page.textOf("#month")).isEqualTo("October 2026");
  }

  @Test
  void findsTagsByNamesTheyHaveNow() throws IOException {
    member.patch("/api/v1/settings", Body.json("zone", "Europe/Paris"));
    add("title", "night #akme", "start", "2026-11-20T23:00", "end", "2026-11-21T01:30");
    add("title", "@acme day", "start", "2026-11-20");
    member.patch("/api/v1/tags/akme", Body.json("name", "acme"));
    browser.driver().get(Unpacked.of(member, "", folder).page());

    page.shown("#search").sendKeys("@ACME");

    assertThat(page.textOf("#total")).isEqualTo("1 d and 2.5 h in 2 entries");
    assertThat(page.textOf("#list")).contains("2026-11-20 23:00 – 2026-11-21 01:30");
  }

  @Test
  void saysWhatPartItHolds() throws IOException {
    add("title", "@acme day", "start", "2026-11-20");
    add("title", "@zoo day", "start", "2026-11-20");
    var query = "?filter=%40acme%20-%23private&start=2026-11-01&end=2026-12-01";

    var suitcase = Unpacked.of(member, query, folder);

    assertThat(suitcase.text("README.txt"))
        .contains("a part of one calendar: @acme -@private, from 2026-11-01 up to 2026-11-30.");
    assertThat(suitcase.text("donecal.json")).doesNotContain("zoo");
  }

  private void add(Object... fields) {
    assertThat(member.post("/api/v1/entries", Body.json(fields)).status()).isEqualTo(201);
    browser.becomes(member);
  }
}
