package org.donecal.browser;

import static org.donecal.testclient.Body.json;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither does the page of reminders. */
class RemindersAccessibilityTest extends LookedAt {
  @ParameterizedTest
  @EnumSource
  void theRemindersBarNobody(Look look) {
    by(look);
    browser.open("/reminders");
    calendar.shown(".reminders");
    passes("reminders-of-nobody", look);
    var person = browser.server().client();
    person.signUp("look-" + UUID.randomUUID() + "@example.org", "a quiet green door");
    person.post("/api/v1/reminders", json("weekdays", List.of("monday"), "time", "17:00"));
    browser.becomes(person);
    browser.open("/reminders");
    calendar.shown("#reminders[data-ready=yes]");
    calendar.shown("#reminder-rows li");
    passes("reminders", look);
    passes("/help/reminders", "help-reminders", look);
  }
}
