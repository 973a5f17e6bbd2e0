package org.donecal.journeys;

import static org.donecal.testclient.Body.json;

import java.util.List;
import java.util.Map;
import org.donecal.journeys.IsolationTest.Row;
import org.donecal.testclient.TestClient;

/** What the other one can try with reminders. */
final class ReminderRows {
  private static final String REMINDERS = "/api/v1/reminders";

  private ReminderRows() {}

  /** A new reminder of theirs. */
  static String reminded(TestClient visitor) {
    var wish = json("weekdays", List.of("sunday"), "time", "17:00");
    return visitor.post(REMINDERS, wish).json().getString("id");
  }

  /**
   * The rows of all reminders.
   *
   * @param reminder the name of Zoraida's
   */
  static Map<String, Row> all(String reminder) {
    var theirs = REMINDERS + "/" + reminder;
    var wish = json("weekdays", List.of("monday"), "time", "17:00");
    var stop = "/reminders/stop/" + reminder;
    return Map.of(
        "RemindersPage.show", new Row(200, other -> other.get("/reminders")),
        "RemindersResource.list", new Row(200, other -> other.get(REMINDERS)),
        "RemindersResource.add", new Row(403, other -> other.post(REMINDERS, wish)),
        "RemindersResource.show", new Row(404, other -> other.get(theirs)),
        "RemindersResource.change", new Row(404, other -> other.patch(theirs, wish)),
        "RemindersResource.delete", new Row(404, other -> other.delete(theirs)),
        "RemindersResource.send", new Row(404, other -> other.post(theirs + "/send")),
        "StopReminderPage.show", new Row(404, other -> other.get(stop)),
        "StopReminderPage.stop", new Row(404, other -> other.post(stop)));
  }
}
