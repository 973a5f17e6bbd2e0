package org.donecal.journeys;

import static org.donecal.testclient.Body.json;

import java.util.Map;
import java.util.Optional;
import org.donecal.journeys.IsolationTest.Row;

/** What the other one can try to take along. */
final class ExportRows {
  private static final String JSON = "/api/v1/export.json?filter=%40zebra%2C%20untagged";
  private static final String FEEDS = "/api/v1/feeds";

  private ExportRows() {}

  /**
   * The rows of all that leaves.
   *
   * @param feed the name of Zoraida's
   */
  static Map<String, Row> all(String feed) {
    var theirs = FEEDS + "/" + feed;
    var key = "/feed/" + feed + ".ics";
    return Map.of(
        "FeedsResource.list", new Row(200, other -> other.get(FEEDS)),
        "FeedsResource.add", new Row(201, other -> other.post(FEEDS, json("filter", "@zeb"))),
        "FeedsResource.show", new Row(404, other -> other.get(theirs)),
        "FeedsResource.change", new Row(404, other -> other.patch(theirs, json("filter", ""))),
        "FeedsResource.revoke", new Row(404, other -> other.delete(theirs)),
        "FeedFile.show", new Row(404, other -> other.get(key)),
        "FeedFile.announce", new Row(404, other -> other.send("HEAD", key, Optional.empty())),
        "ExportResource.export", new Row(200, other -> other.get(JSON)),
        "DataPage.show", new Row(200, other -> other.get("/data")),
        "ExportResource.announce",
            new Row(200, other -> other.send("HEAD", JSON, Optional.empty())));
  }
}
