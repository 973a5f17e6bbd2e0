package org.donecal.journeys;

import java.util.Map;
import org.donecal.journeys.IsolationTest.Row;

/** What the other one can ask to be added up, or to be understood. */
final class ReportRows {
  private static final String HERS = "?start=2026-11-01&end=2026-12-01&filter=@zebra";

  private ReportRows() {}

  static Map<String, Row> all() {
    return Map.of(
        "ReportPage.show", new Row(200, other -> other.get("/report" + HERS)),
        "StatisticsResource.show", new Row(200, other -> other.get("/api/v1/stats" + HERS)),
        "ReportResource.show", new Row(200, other -> other.get("/api/v1/report" + HERS)),
        "ReportResource.combinations",
            new Row(200, other -> other.get("/api/v1/report/combinations" + HERS)),
        "SentenceResource.show",
            new Row(
                200, other -> other.get("/api/v1/sentence", "text", "1h a", "date", "2026-11-22")));
  }
}
