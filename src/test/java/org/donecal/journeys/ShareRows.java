package org.donecal.journeys;

import static org.donecal.testclient.Body.json;

import java.util.Map;
import java.util.function.Function;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestClient;

/** What somebody may try who knows a share by its name, and not by its key. */
final class ShareRows {
  private static final String SHARES = "/api/v1/shares";

  private ShareRows() {}

  /**
   * The rows of all that has to do with shares.
   *
   * @param share the name of Zoraida's
   */
  static Map<String, IsolationTest.Row> all(String share) {
    var theirs = SHARES + "/" + share;
    var address = "/share/" + share;
    return Map.ofEntries(
        row("SharesResource.list", 200, other -> other.get(SHARES)),
        row(
            "SharesResource.add",
            201,
            other -> other.post(SHARES, json("filter", "@zeb", "detail", "notes"))),
        row("SharesResource.show", 404, other -> other.get(theirs)),
        row("SharesResource.change", 404, other -> other.patch(theirs, json("filter", ""))),
        row("SharesResource.revoke", 404, other -> other.delete(theirs)),
        row("SharedResource.entries", 404, other -> other.get(address + "/entries")),
        row("SharedResource.statistics", 404, other -> other.get(address + "/stats")),
        row("SharedResource.report", 404, other -> other.get(address + "/report")));
  }

  private static Map.Entry<String, IsolationTest.Row> row(
      String method, int status, Function<TestClient, Answer> attempt) {
    return Map.entry(method, new IsolationTest.Row(status, attempt));
  }
}
