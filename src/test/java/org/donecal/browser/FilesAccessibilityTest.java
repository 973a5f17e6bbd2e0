package org.donecal.browser;

import static org.donecal.testclient.Body.json;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither do the pages for files, nor the one in the suitcase. */
class FilesAccessibilityTest extends LookedAt {
  @ParameterizedTest
  @EnumSource
  void theDataBarNobody(Look look) {
    by(look);
    browser.open("/data");
    calendar.shown("#to-import");
    passes("data-of-nobody", look);
    var person = browser.server().client();
    person.post("/api/v1/entries", json("title", "@acme", "start", "2026-11-20"));
    browser.becomes(person);
    person.post("/api/v1/feeds", json("filter", "@acme", "label", "At work"));
    browser.open("/data");
    calendar.shown("#export[data-ready=yes]");
    calendar.shown("#feeds[data-ready=yes]");
    passes("data", look);
  }

  @ParameterizedTest
  @EnumSource
  void theImportBarsNobody(Look look) {
    by(look);
    browser.open("/import");
    calendar.shown("#import[data-ready=yes]");
    passes("import", look);
    var corpus = Path.of("src/test/resources/org/donecal/imports").toAbsolutePath();
    calendar.shown("#import-file").sendKeys(corpus.resolve("toggl-paid.csv").toString());
    calendar.shown("#import-errors");
    passes("import-found", look);
    calendar.shown("#import-file").sendKeys(corpus.resolve("clockify-newer.csv").toString());
    calendar.shown("#import-ambiguous");
    passes("import-ambiguous", look);
  }
}
