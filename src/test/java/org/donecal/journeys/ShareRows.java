package org.donecal.journeys;

import static org.donecal.journeys.IsolationTest.asReader;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    var rows = new HashMap<>(doors("/share/" + share));
    rows.putAll(owners(theirs));
    return rows;
  }

  private static Map<String, IsolationTest.Row> owners(String theirs) {
    return Map.ofEntries(
        row("SharesResource.list", 200, other -> other.get(SHARES)),
        row(
            "SharesResource.add",
            201,
            other -> other.post(SHARES, json("filter", "@zeb", "detail", "notes"))),
        row("SharesResource.show", 404, other -> other.get(theirs)),
        row("SharesResource.change", 404, other -> other.patch(theirs, json("filter", ""))),
        row("SharesResource.revoke", 404, other -> other.delete(theirs)),
        row(
            "SharesResource.preview",
            200,
            other -> other.post(SHARES + "/preview", json("filter", "@zebra", "detail", "notes"))),
        row("InvitationsResource.list", 404, other -> other.get(theirs + "/invitations")),
        row(
            "InvitationsResource.invite",
            404,
            other ->
                other.post(theirs + "/invitations", json("emails", List.of("eve@example.org")))),
        row("SharesResource.confirmations", 404, other -> other.get(theirs + "/confirmations")));
  }

  /** What anybody may try who holds, or guesses, a key. */
  private static Map<String, IsolationTest.Row> doors(String address) {
    return Map.ofEntries(
        row("SharesPage.show", 200, other -> other.get("/shares")),
        row("StopPage.show", 404, other -> asReader(other).get("/invitations/stop/guessed")),
        row("StopPage.stop", 404, other -> asReader(other).post("/invitations/stop/guessed")),
        row("SharePage.show", 404, other -> asReader(other).get(address)),
        row(
            "SharePage.unlock",
            404,
            other -> asReader(other).post(address, form("password", "guessed"))),
        row("ShareStream.watch", 404, other -> asListener(other).get(address + "/stream")),
        row(
            "ShareStream.head",
            404,
            other -> asListener(other).send("HEAD", address + "/stream", Optional.empty())),
        row("SharedConfirmations.list", 404, other -> other.get(address + "/confirmations")),
        row("SharedConfirmations.digest", 404, other -> other.get(address + "/digest")),
        row(
            "SharedConfirmations.confirm",
            404,
            other -> other.post(address + "/confirmations", json("name", "Eve"))),
        row("ShareFiles.show", 404, other -> other.get(address + ".ics")),
        row(
            "ShareFiles.announce",
            404,
            other -> other.send("HEAD", address + ".csv", Optional.empty())),
        row("SharedResource.entries", 404, other -> other.get(address + "/entries")),
        row("SharedResource.statistics", 404, other -> other.get(address + "/stats")),
        row("SharedResource.report", 404, other -> other.get(address + "/report")));
  }

  private static TestClient asListener(TestClient visitor) {
    return visitor.with("Accept", "text/event-stream");
  }

  private static Map.Entry<String, IsolationTest.Row> row(
      String method, int status, Function<TestClient, Answer> attempt) {
    return Map.entry(method, new IsolationTest.Row(status, attempt));
  }
}
