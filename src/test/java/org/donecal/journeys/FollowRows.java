package org.donecal.journeys;

import static org.donecal.journeys.IsolationTest.asReader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.donecal.journeys.IsolationTest.Row;
import org.donecal.testclient.TestClient;

/**
 * Isolation's rows of Too Cool For Me, where nothing is anybody's own. X is not asked, as the
 * server has no token for it.
 */
final class FollowRows {
  private FollowRows() {}

  static Map<String, Row> all() {
    var rows = new HashMap<>(following());
    rows.putAll(counted());
    return rows;
  }

  private static Map<String, Row> following() {
    return Map.of(
        "FollowingPages.ask", new Row(200, other -> asReader(other).get("/following")),
        "FollowingPages.show",
            new Row(503, other -> asReader(other).get("/following/x:zoe/vs/x:zed")),
        "FollowingPages.tell",
            new Row(503, other -> asProgram(other).get("/following/x:zoe/vs/x:zed")),
        "FollowsResource.show",
            new Row(503, other -> other.get("/api/v1/follows?of=x:zoe&handles=x:zed")),
        "ThesePage.show", new Row(200, other -> other.get("/following/these?handles=x:zed")),
        "BookmarkletPage.show", new Row(200, other -> other.get("/help/following")),
        "EveryonePage.show", new Row(503, other -> asReader(other).get("/everyone/x:zoe")),
        "EveryonePage.people", new Row(503, other -> other.get("/everyone/x:zoe/people")));
  }

  private static Map<String, Row> counted() {
    return Map.of(
        "FrontDoor.enter", new Row(200, other -> other.get("/")),
        "CoolestPage.show", new Row(200, other -> asReader(other).get("/coolest")),
        "CoolestPage.tell", new Row(200, other -> asProgram(other).get("/coolest")),
        "LookupsPage.show", new Row(200, other -> other.get("/lookups")),
        "LookupsPage.tell", new Row(200, other -> other.get("/lookups.json")),
        "LookupsPage.stream", new Row(406, other -> asProgram(other).get("/lookups/stream")),
        "LookupsPage.head",
            new Row(200, other -> other.send("HEAD", "/lookups/stream", Optional.empty())));
  }

  private static TestClient asProgram(TestClient visitor) {
    return visitor.with("Accept", "application/json");
  }
}
