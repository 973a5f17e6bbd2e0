package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of import and export: what is chosen there is what the file is asked for with. */
class DataJourney {
  private static final String ASKED =
      "return new URLSearchParams(new FormData(document.querySelector('#export'))).toString()";

  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);
  private final TestClient member = browser.server().client();

  @BeforeEach
  void open() {
    member.post("/api/v1/entries", Body.json("title", "@acme done", "start", "2026-11-20"));
    member.post("/api/v1/entries", Body.json("title", "@acme later", "start", "2026-11-21"));
    browser.becomes(member);
    browser.open("/");
    page.click("a[href$='/data']");
    page.shown("#export[data-ready=yes]");
  }

  @Test
  void asksForTheLastDayToo() {
    browser.script(
        "document.querySelector('#export-start').value = '2026-11-20';"
            + "document.querySelector('#export-end').value = '2026-11-20';");
    page.shown("#export-filter").sendKeys("@acme -#private");

    var asked = String.valueOf(browser.script(ASKED));

    assertThat(asked).isEqualTo("start=2026-11-20&end=2026-11-21&filter=%40acme+-%23private");
    var file = member.get("/api/v1/export.csv?" + asked).text();
    assertThat(file).contains("@acme done").doesNotContain("@acme later");
  }

  @Test
  void knowsTheUsualDays() {
    page.click("[data-preset=year]");
    assertThat(String.valueOf(browser.script(ASKED)))
        .matches("start=\\d{4}-01-01&end=\\d{4}-01-01&filter=");
    page.click("[data-preset=all]");
    var asked = String.valueOf(browser.script(ASKED));
    assertThat(asked).isEqualTo("start=&end=&filter=");
    assertThat(member.get("/api/v1/export.csv?" + asked).text()).contains("done", "later");
    browser.picture("data");
  }

  @Test
  void leadsToTheImport() {
    page.click("#to-import");
    page.shown("#import[data-ready=yes]");
  }
}
