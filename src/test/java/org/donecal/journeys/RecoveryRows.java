package org.donecal.journeys;

import static org.donecal.journeys.IsolationTest.asReader;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import java.util.Map;
import java.util.UUID;
import org.donecal.journeys.IsolationTest.Row;
import org.donecal.testclient.TestClient;

/** Isolation's rows of what is found out by mail. */
final class RecoveryRows {
  private static final String PASSWORD = "a quiet green door";
  private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  private static final String RECOVER = "/auth/recover";
  private static final String VERIFY = "/auth/verify";

  private RecoveryRows() {}

  /**
   * @param email her address
   */
  static Map<String, Row> all(String email) {
    return Map.ofEntries(
        Map.entry(
            "RecoverResource.ask",
            new Row(202, other -> other.post(RECOVER, json("email", email)))),
        Map.entry(
            "RecoverResource.renew",
            new Row(
                404, other -> other.post(RECOVER + "/" + SECRET, json("password", "mine now")))),
        Map.entry(
            "RecoverResource.sendAgain", new Row(202, other -> registered(other).post(VERIFY))),
        Map.entry(
            "RecoverResource.prove", new Row(404, other -> other.post(VERIFY + "/" + SECRET))),
        Map.entry("RecoverPages.show", new Row(200, other -> asReader(other).get("/recover"))),
        Map.entry(
            "RecoverPages.ask",
            new Row(202, other -> asReader(other).post(RECOVER, form("email", email)))),
        Map.entry(
            "RecoverPages.look", new Row(404, other -> asReader(other).get("/recover/" + SECRET))),
        Map.entry(
            "RecoverPages.renew",
            new Row(
                404,
                other ->
                    asReader(other).post(RECOVER + "/" + SECRET, form("password", "mine now")))),
        Map.entry(
            "VerifyPages.sendAgain",
            new Row(303, other -> asReader(registered(other)).post(VERIFY, form()))),
        Map.entry(
            "VerifyPages.look", new Row(404, other -> asReader(other).get("/verify/" + SECRET))),
        Map.entry(
            "VerifyPages.prove",
            new Row(404, other -> asReader(other).post(VERIFY + "/" + SECRET, form()))));
  }

  private static TestClient registered(TestClient guest) {
    return guest.signUp("b-" + UUID.randomUUID() + "@example.org", PASSWORD);
  }
}
