package org.donecal.journeys;

import java.util.Map;
import java.util.Optional;
import org.donecal.journeys.IsolationTest.Row;

/** What the other one can try to take along. */
final class ExportRows {
  private static final String JSON = "/api/v1/export.json?filter=%40zebra%2C%20untagged";

  private ExportRows() {}

  static Map<String, Row> all() {
    return Map.of(
        "ExportResource.export", new Row(200, other -> other.get(JSON)),
        "DataPage.show", new Row(200, other -> other.get("/data")),
        "ExportResource.announce",
            new Row(200, other -> other.send("HEAD", JSON, Optional.empty())));
  }
}
