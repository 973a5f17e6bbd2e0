package org.donecal.journeys;

import static org.donecal.journeys.IsolationTest.asReader;

import java.util.Map;
import org.donecal.testclient.Body;

/** No mail can come in here; who knows a secret is whoever has the mail. */
final class ReplyRows {
  private static final String LINK = "/replies/undo/" + "a".repeat(43);

  private ReplyRows() {}

  static Map<String, IsolationTest.Row> all() {
    return Map.of(
        "UndoPage.show", new IsolationTest.Row(404, other -> asReader(other).get(LINK)),
        "UndoPage.undo", new IsolationTest.Row(404, other -> asReader(other).post(LINK)),
        "InboundResource.take",
            new IsolationTest.Row(
                404, other -> other.post("/api/v1/inbound", new Body("message/rfc822", "x"))));
  }
}
