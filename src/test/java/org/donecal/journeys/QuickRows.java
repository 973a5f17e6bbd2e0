package org.donecal.journeys;

import static org.donecal.testclient.Body.form;

import java.util.Map;
import org.donecal.journeys.IsolationTest.Row;

/** Isolation's rows of the quick window, the app and the help. */
final class QuickRows {
  private QuickRows() {}

  /**
   * @param address that an entry of hers has
   */
  static Map<String, Row> all(String address) {
    return Map.of(
        "QuickPage.show", new Row(200, other -> other.get("/quick", "url", address + "/other")),
        "QuickPage.save", new Row(200, other -> other.post("/quick", form("title", "mine"))),
        "HelpPages.list", new Row(200, other -> other.get("/help")),
        "HelpPages.show", new Row(200, other -> other.get("/help/bookmarklet")),
        "AppManifest.show", new Row(200, other -> other.get("/manifest.webmanifest")),
        "WorkerScript.show", new Row(200, other -> other.get("/sw.js")));
  }
}
