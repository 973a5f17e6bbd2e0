package org.donecal.journeys;

import static org.donecal.testclient.Body.form;

import java.util.Map;
import org.donecal.journeys.IsolationTest.Row;

/** What only admins may do is not there for anybody else. */
final class KeeperRows {
  private static final String MAIL = "/api/v1/admin/mail";
  private static final String ID = "/0190b1c8-0000-7000-8000-000000000000";
  private static final String PAGE = "/admin/mail";

  private KeeperRows() {}

  static Map<String, Row> all() {
    return Map.of(
        "MailResource.overview", new Row(404, other -> other.get(MAIL)),
        "MailResource.waiting", new Row(404, other -> other.get(MAIL + "/waiting")),
        "MailResource.dead", new Row(404, other -> other.get(MAIL + "/dead")),
        "MailResource.retry", new Row(404, other -> other.post(MAIL + ID + "/retry")),
        "MailResource.retryAll", new Row(404, other -> other.post(MAIL + "/dead/retry-all")),
        "MailResource.rehearse", new Row(404, other -> other.post(MAIL + "/rehearse")),
        "MailResource.delete", new Row(404, other -> other.delete(MAIL + ID)),
        "MailPage.show", new Row(404, other -> other.get(PAGE)),
        "MailPage.change", new Row(404, other -> other.post(PAGE, form("act", "retry-all"))));
  }
}
