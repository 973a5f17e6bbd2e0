package org.donecal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.donecal.testclient.Answer;
import org.donecal.testclient.ScriptedServer;
import org.donecal.testclient.ScriptedServer.Manner;
import org.donecal.testclient.ScriptedServer.Reply;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calendars at addresses, whose past events are ghosts until somebody says that they were done. */
abstract class GhostsContract {
  private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
  private static final String GHOSTS = "/api/v1/ghosts";
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final LocalDate past = today.minusDays(10);
  private static final String PLACE = "/team.ics";

  private final TestServer server;
  private final TestClient eve;
  private final ScriptedServer elsewhere = ScriptedServer.start();

  GhostsContract(TestServer server) {
    this.server = server;
    this.eve = server.client();
    eve.patch("/api/v1/settings", json("zone", "UTC"));
  }

  @AfterEach
  void stop() {
    elsewhere.close();
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String event(String uid, LocalDate day, String title, String... more) {
    return """
    BEGIN:VEVENT
    UID:%s
    DTSTART:%2$sT090000Z
    DTEND:%2$sT100000Z
    SUMMARY:%3$s
    %4$s
    END:VEVENT
    """
        .formatted(uid, day(day), title, String.join("\n", more))
        .replaceAll("\n+", "\n");
  }

  private static Reply calendar(String... events) {
    var text = "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Team\n" + String.join("", events);
    var whole = (text + "END:VCALENDAR\n").replace("\n", "\r\n");
    return new Reply(200, Map.of("Content-Type", "text/calendar"), whole, Manner.WHOLE);
  }

  private Answer subscribe() {
    return eve.post(SUBSCRIPTIONS, json("url", elsewhere.uri() + PLACE));
  }

  private JsonObject subscribed(String... events) {
    elsewhere.on(PLACE, calendar(events));
    var made = subscribe();
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json();
  }

  private List<JsonObject> ghosts() {
    return ghosts(eve);
  }

  private List<JsonObject> ghosts(TestClient whose) {
    var answer =
        whose.get(GHOSTS, "start", "" + today.minusDays(60), "end", "" + today.plusDays(60));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().getJsonArray("ghosts").getValuesAs(JsonObject.class);
  }

  private List<String> titles() {
    return ghosts().stream().map(it -> it.getString("title")).toList();
  }

  private Answer accept(JsonObject ghost) {
    return eve.post(GHOSTS + "/" + ghost.getString("id") + "/accept");
  }

  private Answer undo(Answer done) {
    return eve.post("/api/v1/history/" + done.header("DoneCal-Step").orElseThrow() + "/undo");
  }

  @Test
  void whatIsPastHauntsAndWhatIsAheadDoesNot() {
    var made =
        subscribed(
            event("1", past, "Stand-up"),
            event("2", today.plusDays(3), "Not yet"),
            event("3", past, "Called off", "STATUS:CANCELLED"));

    assertThat(made.getString("label")).isEqualTo("Team");
    assertThat(made.getString("kind")).isEqualTo("address");
    assertThat(titles()).containsExactly("Stand-up");
    var ghost = ghosts().get(0);
    assertThat(ghost.getString("calendar")).isEqualTo("Team");
    assertThat(ghost.getString("start")).startsWith(past + "T09:00:00");
    assertThat(ghost.getString("subscription")).isEqualTo(made.getString("id"));
  }

  @Test
  void oneClickMakesItDoneAndUndoBringsTheGhostBack() {
    subscribed(event("1", past, "Stand-up"));

    var accepted = accept(ghosts().get(0));

    assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
    assertThat(accepted.json().getString("title")).isEqualTo("Stand-up");
    assertThat(accepted.json().getString("start")).startsWith(past + "T09:00:00");
    assertThat(ghosts()).isEmpty();
    assertThat(undo(accepted).status()).isEqualTo(200);
    assertThat(titles()).containsExactly("Stand-up");
    var entry = "/api/v1/entries/" + accepted.json().getString("id");
    assertThat(eve.get(entry).status()).isEqualTo(404);
  }

  @Test
  void dismissedItStaysAwayUntilThatIsUndone() {
    subscribed(event("1", past, "Lunch"));

    var gone = eve.post(GHOSTS + "/" + ghosts().get(0).getString("id") + "/dismiss");

    assertThat(gone.status()).isEqualTo(204);
    assertThat(ghosts()).isEmpty();
    assertThat(undo(gone).status()).isEqualTo(200);
    assertThat(titles()).containsExactly("Lunch");
  }

  @Test
  void twiceMakesOneEntry() {
    subscribed(event("1", past, "Stand-up"));
    var ghost = ghosts().get(0);
    assertThat(accept(ghost).status()).isEqualTo(201);

    assertThat(accept(ghost).status()).isEqualTo(404);
  }

  @Test
  void getsTheTagsThatSomethingLikeItHad() {
    eve.post(
        "/api/v1/entries", json("title", "Stand-up @acme #team", "start", "" + past.minusDays(1)));
    subscribed(event("1", past, "Stand-up"));

    assertThat(ghosts().get(0).getString("entry")).isEqualTo("Stand-up @acme #team");
    assertThat(accept(ghosts().get(0)).json().getString("title")).isEqualTo("Stand-up @acme #team");
  }

  @Test
  void aSeriesHauntsOncePerOccurrence() {
    subscribed(
        event("1", today.minusDays(21), "Weekly", "RRULE:FREQ=WEEKLY")
            .replace("SUMMARY", "EXDATE:" + day(today.minusDays(14)) + "T090000Z\nSUMMARY"));

    assertThat(ghosts())
        .extracting(it -> it.getString("start").substring(0, 10))
        .contains("" + today.minusDays(21), "" + today.minusDays(7))
        .doesNotContain("" + today.minusDays(14), "" + today.plusDays(7));
  }

  @Test
  void hiddenOrRemovedItHauntsNobody() {
    var path = SUBSCRIPTIONS + "/" + subscribed(event("1", past, "Stand-up")).getString("id");
    var other = server.client();

    eve.patch(path, json("hidden", true));
    assertThat(ghosts()).isEmpty();
    eve.patch(path, json("hidden", false));
    assertThat(ghosts()).hasSize(1);
    var ghost = ghosts().get(0).getString("id");
    assertThat(ghosts(other)).isEmpty();
    other.post("/api/v1/entries", json("title", "mine"));
    assertThat(other.post(GHOSTS + "/" + ghost + "/accept").status()).isEqualTo(404);
    assertThat(other.post(GHOSTS + "/" + ghost + "/dismiss").status()).isEqualTo(404);
    eve.delete(path);
    assertThat(ghosts()).isEmpty();
  }

  @Test
  void twiceTheSameAddressIsOneSubscription() {
    var made = subscribed(event("1", past, "Stand-up"));

    var again = subscribe();

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().getString("id")).isEqualTo(made.getString("id"));
    assertThat(elsewhere.asked()).hasSize(1);
  }

  @Test
  void whatIsNoCalendarIsRefusedInWordsAndNotKept() {
    refused(Reply.status(404), "nothing at this address");
    refused(Reply.status(500), "127.0.0.1");
    refused(new Reply(200, Map.of(), "<html>Sign in</html>", Manner.WHOLE), "no calendar");
    refused(calendar().in(Manner.HUGE), "127.0.0.1");
    refused(Reply.status(302).with("Location", elsewhere.uri() + PLACE), "127.0.0.1");
    refused(Reply.status(302).with("Location", "http://10.0.0.1/a.ics"), "not public");
    refused(calendar(event("1", past, "x")).in(Manner.HALF), "127.0.0.1");
  }

  private void refused(Reply reply, String word) {
    elsewhere.on(PLACE, reply);
    var refused = subscribe();
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("url");
    assertThat(refused.text()).contains(word);
    assertThat(eve.get(SUBSCRIPTIONS).text()).isEqualTo("[]");
  }
}
