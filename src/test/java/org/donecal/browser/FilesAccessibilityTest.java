package org.donecal.browser;

import static org.donecal.testclient.Body.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither do the pages for files, nor the one in the suitcase. */
class FilesAccessibilityTest extends LookedAt {
  private final Path folder;

  FilesAccessibilityTest(@TempDir Path folder) {
    this.folder = folder;
  }

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

  @ParameterizedTest
  @EnumSource
  void theSuitcaseBarsNobody(Look look) throws IOException {
    by(look);
    var person = browser.server().client();
    for (var title : List.of("@acme fixed #login", "walked the dog")) {
      person.post("/api/v1/entries", json("title", title, "start", "2026-11-20", "note", "noted"));
      person.post("/api/v1/entries", json("title", title, "start", "2026-11-20T10:00"));
    }
    browser.driver().get(Unpacked.of(person, "", folder).page());
    calendar.shown("#totals [data-tag=acme]");
    passes("suitcase", look);
  }
}
