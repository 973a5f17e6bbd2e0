package org.donecal.journeys;

import java.util.Map;
import org.donecal.journeys.IsolationTest.Row;
import org.donecal.testclient.Body;

/** Isolation's rows of importing: what is imported is one's own, and hits nobody else's. */
final class ImportRows {
  private static final String FILE = "date,hours,title\n2026-11-22,1,@own things from elsewhere\n";

  private ImportRows() {}

  static Map<String, Row> all() {
    return Map.of(
        "ImportResource.take",
        new Row(200, other -> other.post("/api/v1/import", Body.file("own.csv", FILE))),
        "ImportResource.progress",
        new Row(404, other -> other.get("/api/v1/import/progress/0123456789abcdef")),
        "ImportPage.show",
        new Row(200, other -> other.get("/import")),
        "ImportPage.take",
        new Row(200, other -> other.post("/import", Body.file("own.csv", FILE))));
  }
}
