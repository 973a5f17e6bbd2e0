package org.donecal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders as their owner makes and changes them. */
abstract class RemindersContract {
  private static final String REMINDERS = "/api/v1/reminders";
  private static final List<String> MONDAY = List.of("monday");

  private final TestServer server;
  private final TestClient owner;

  RemindersContract(TestServer server) {
    this.server = server;
    this.owner = server.client();
    owner.signUp("ann-" + UUID.randomUUID() + "@example.org", "a quiet green door");
  }

  private Answer make(@Nullable Object... fields) {
    return owner.post(REMINDERS, json(fields));
  }

  private JsonObject monday() {
    var made = make("weekdays", MONDAY, "time", "17:00", "zone", "Europe/Berlin");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json();
  }

  private static String path(JsonObject reminder) {
    return REMINDERS + "/" + reminder.getString("id");
  }

  private Answer undo(Answer answer) {
    var step = answer.header("DoneCal-Step").orElseThrow();
    return owner.post("/api/v1/history/" + step + "/undo");
  }

  @Test
  void isMadeAndShownAndTellsWhenItAsks() {
    var made =
        make(
            "weekdays",
            List.of("Wednesday", "monday", "monday"),
            "time",
            "9:05",
            "zone",
            "Asia/Kathmandu",
            "onlyIfEmpty",
            true);

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var reminder = made.json();
    assertThat(made.location()).endsWith("/reminders/" + reminder.getString("id"));
    assertThat(reminder.getJsonArray("weekdays").toString())
        .isEqualTo("[\"monday\",\"wednesday\"]");
    assertThat(reminder.getString("time")).isEqualTo("09:05");
    assertThat(reminder.getString("asksAbout")).isEqualTo("yesterday");
    assertThat(reminder.getString("nextAt")).endsWith("T09:05:00+05:45");
    assertThat(reminder.getBoolean("onlyIfEmpty")).isTrue();
    assertThat(reminder.getBoolean("instructions")).isTrue();
    assertThat(reminder.getBoolean("entries")).isTrue();
    assertThat(reminder.getBoolean("sendable")).isFalse();
    assertThat(owner.get(REMINDERS).array().getValuesAs(JsonObject.class))
        .containsExactly(reminder);
    assertThat(owner.get(path(reminder)).json()).isEqualTo(reminder);
  }

  @Test
  void livesInTheZoneOfTheSettingsUnlessItNamesOne() {
    owner.patch("/api/v1/settings", json("zone", "Australia/Lord_Howe"));

    assertThat(make("weekdays", MONDAY, "time", "12:00").json().getString("zone"))
        .isEqualTo("Australia/Lord_Howe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:30", "23:60", "0:-10", "-1:10", "24:00", "5pm", "", "17", "17:00:00"})
  void refusesWhatIsNoTime(String time) {
    assertRefused(make("weekdays", MONDAY, "time", time), "time");
    assertRefused(owner.patch(path(monday()), json("time", time)), "time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"montag", "mon", "1", "", "monday tuesday"})
  void refusesWhatIsNoWeekday(String name) {
    assertRefused(make("weekdays", List.of(name), "time", "17:00"), "weekdays");
  }

  @ParameterizedTest
  @CsvSource({"Mars/Olympus", "100", "+02:00", "CEST", "''"})
  void refusesWhatIsNoZone(String zone) {
    assertRefused(make("weekdays", MONDAY, "time", "17:00", "zone", zone), "zone");
  }

  @Test
  void tellsAllThatIsWrong() {
    var refused = make("weekdays", List.of(), "onlyIfEmpty", "perhaps");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(it -> it.getString("field"))
        .containsExactlyInAnyOrder("weekdays", "time", "onlyIfEmpty");
    assertRefused(make("time", "17:00"), "weekdays");
    assertRefused(make("weekdays", "monday", "time", "17:00"), "weekdays");
    assertRefused(owner.patch(path(monday()), json("paused", null)), "paused");
  }

  private static void assertRefused(Answer refused, String field) {
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }

  @Test
  void strangersAndGuestsAreToldWhatToDo() {
    var wish = json("weekdays", MONDAY, "time", "17:00");
    var stranger = server.client();
    var guest = server.client();
    guest.post("/api/v1/entries", json("title", "x"));

    assertThat(stranger.get(REMINDERS).text()).isEqualTo("[]");
    assertThat(stranger.post(REMINDERS, wish).status()).isEqualTo(401);
    var refused = guest.post(REMINDERS, wish);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().getString("detail")).contains("sign up");
  }

  @Test
  void nothingIsSentToAnAddressThatIsNotProven() {
    var refused = owner.post(path(monday()) + "/send");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().getString("detail")).contains("confirm");
  }

  @Test
  void changesWhatWasSentAndTakesItBack() {
    var reminder = monday();

    var changed = owner.patch(path(reminder), json("time", "11:59"));
    assertThat(changed.json().getString("asksAbout")).isEqualTo("yesterday");
    assertThat(changed.json().getJsonArray("weekdays")).isEqualTo(reminder.get("weekdays"));
    assertThat(owner.patch(path(reminder), json("time", "11:59")).header("DoneCal-Step")).isEmpty();
    assertThat(undo(changed).status()).isEqualTo(200);
    assertThat(owner.get(path(reminder)).json()).isEqualTo(reminder);

    var paused = owner.patch(path(reminder), json("paused", true));
    assertThat(paused.json().isNull("nextAt")).isTrue();
    assertThat(undo(paused).status()).isEqualTo(200);
    assertThat(owner.get(path(reminder)).json().isNull("nextAt")).isFalse();
  }

  @Test
  void comesBackWhenItsDeletionIsUndone() {
    var reminder = monday();

    var deleted = owner.delete(path(reminder));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(owner.get(path(reminder)).status()).isEqualTo(404);
    assertThat(owner.delete(path(reminder)).status()).isEqualTo(404);
    assertThat(owner.get("/api/v1/history").text())
        .contains("Deleted the reminder at 17:00 on Mon");
    assertThat(undo(deleted).status()).isEqualTo(200);
    assertThat(owner.get(path(reminder)).json()).isEqualTo(reminder);
  }

  @Test
  void somebodyElsesIsNotThere() {
    var theirs = path(monday());
    var other = server.client();
    other.signUp("bob-" + UUID.randomUUID() + "@example.org", "a loud red window");

    assertThat(other.get(theirs).status()).isEqualTo(404);
    assertThat(other.patch(theirs, json("time", "1:00")).status()).isEqualTo(404);
    assertThat(other.post(theirs + "/send").status()).isEqualTo(404);
    assertThat(other.delete(theirs).status()).isEqualTo(404);
    assertThat(other.get(REMINDERS + "/nonsense").status()).isEqualTo(404);
    assertThat(server.client().get(theirs).status()).isEqualTo(401);
  }

  @Test
  void hasALimit() {
    for (var i = 0; i < 20; i++) {
      monday();
    }

    var refused = make("weekdays", MONDAY, "time", "17:00");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().getString("detail")).contains("20 reminders");
  }

  @Test
  void aWrongSecretStopsNothing() {
    var wrong = "/reminders/stop/" + "x".repeat(43);

    assertThat(server.client().get(wrong).status()).isEqualTo(404);
    assertThat(server.client().post(wrong).status()).isEqualTo(404);
  }
}
