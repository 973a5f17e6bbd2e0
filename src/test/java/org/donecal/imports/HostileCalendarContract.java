package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calendars that were not written for us: what makes no sense in them is left out and said; what
 * would take too much refuses all of it.
 */
abstract class HostileCalendarContract extends ImportsContract {
  private static final String GOOD = event("good", "DTSTART:20260302T090000Z");

  HostileCalendarContract(TestServer server) {
    super(server);
  }

  private static String calendar(String... inside) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", inside) + "END:VCALENDAR\r\n";
  }

  private static String event(String name, String... lines) {
    var all = String.join("\r\n", lines) + "\r\n";
    return "BEGIN:VEVENT\r\nUID:" + name + "\r\nSUMMARY:" + name + "\r\n" + all + "END:VEVENT\r\n";
  }

  private static Body file(String text) {
    return Body.file("some.ics", text);
  }

  private static List<String> messages(Answer answer, String kind) {
    return answer.json().getJsonArray(kind).getValuesAs(JsonObject.class).stream()
        .map(it -> it.getInt("line") + " " + it.getString("message"))
        .toList();
  }

  private void assertRefused(Body body, String word) {
    var refused = client.post(IMPORT, body);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.header("Content-Type").orElse("")).contains("problem+json");
    assertThat(refused.text()).contains(word);
    assertThat(client.cookies().all()).isEmpty();
    assertThat(entries()).isEmpty();
  }

  /** All of it, with what else the calendar has. */
  private void assertRefused(String inside, String word) {
    assertRefused(file(calendar(GOOD, inside)), word);
  }

  /** Left out, with a warning; the rest is taken. */
  private void assertLeftOut(String inside, String warning) {
    var taken = take(file(calendar(GOOD, inside)));

    assertCounts(taken, 1, 0, 1);
    assertThat(messages(taken, "warnings")).containsExactly(warning);
    assertThat(told()).containsExactly("good | 2026-03-02T09:00:00Z | 2026-03-02T09:30:00Z");
  }

  @Test
  void leavesOutWhatEndsBeforeItStarts() {
    assertLeftOut(
        event("x", "DTSTART:20260302T090000Z", "DTEND:20260301T090000Z"),
        "8 This event ends before it starts; it is left out.");
  }

  @Test
  void leavesOutWhatLiesTooFarAway() {
    assertLeftOut(
        event("x", "DTSTART;VALUE=DATE:99991231"),
        "8 This event lies too far away; it is left out.");
  }

  @Test
  void leavesOutWhatHasNoDate() {
    assertLeftOut(event("x", "DTSTART:soon"), "11 This is no date: \"soon\"; it is left out.");
  }

  @Test
  void leavesOutWhatTheCalendarCantHave() {
    assertLeftOut(
        event("x", "DTSTART:20260302T090000Z", "DTEND:20260402T090000Z"),
        "8 This is left out: An entry that is not all-day must last from 1 minute to 7 days.");
  }

  @Test
  void countsWhatIsNoEvent() {
    var todo = "BEGIN:VTODO\r\nSUMMARY:later\r\nEND:VTODO\r\n";
    var journal = "BEGIN:VJOURNAL\r\nSUMMARY:dear diary\r\nEND:VJOURNAL\r\n";

    var taken = take(file(calendar(GOOD, todo, journal, todo)));

    assertCounts(taken, 1, 0, 3);
    assertThat(messages(taken, "warnings"))
        .containsExactly(
            "8 Only events are taken; 2 of the kind VTODO are left out.",
            "11 Only events are taken; 1 of the kind VJOURNAL are left out.");
  }

  @Test
  void readsTimesOfUnknownZonesAsTheMembers() {
    var taken = take(file(calendar(event("x", "DTSTART;TZID=Mars/Base:20260302T090000"))));

    assertCounts(taken, 1, 0, 0);
    assertThat(messages(taken, "warnings")).singleElement().asString().contains("Mars/Base");
  }

  @Test
  void readsWhatAZoneWithoutSenseLeaves() {
    var part =
        "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETTO:+0100\r\nTZOFFSETFROM:+9999\r\n"
            + "RRULE:FREQ=SECONDLY\r\n".repeat(2000)
            + "END:STANDARD\r\n";
    var zone = "BEGIN:VTIMEZONE\r\nTZID:Odd\r\n" + part.repeat(60) + "END:VTIMEZONE\r\n";

    assertCounts(
        take(file(calendar(zone, event("x", "DTSTART;TZID=Odd:20260302T090000")))), 1, 0, 0);
  }

  @Test
  void followsWhatNeverEndsUpToNow() {
    var taken =
        take(file(calendar(event("x", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=MONTHLY"))));

    assertThat(taken.json().getInt("entries")).isGreaterThan(80);
    assertThat(messages(taken, "errors")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=999999", "FREQ=DAILY;BYHOUR=1,2,3,4,5,6"})
  void refusesWhatComesTooOften(String rule) {
    assertRefused(event("x", "DTSTART:20200101T000000Z", "RRULE:" + rule), "too often");
  }

  @Test
  void takesARuleThatMakesNoSenseForItsFirstTime() {
    var taken =
        take(
            file(
                calendar(
                    event("x", "DTSTART:20260302T090000Z", "RRULE:FREQ=DAILY;COUNT=9999999999"))));

    assertCounts(taken, 1, 0, 0);
    assertThat(messages(taken, "warnings")).singleElement().asString().contains("not followed");
  }

  @Test
  void refusesSeriesWithoutNumber() {
    var rule = "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";
    var impossible = event("x", "DTSTART:19000101T000000Z", rule);

    assertRefused(impossible.repeat(3000), "too many to be followed");
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() {
    assertRefused("BEGIN:VEVENT\r\n".repeat(300_000), "too deep");
  }

  @Test
  void refusesWhatBreaksOff() {
    var whole = calendar(GOOD, GOOD);

    assertRefused(file(whole.substring(0, whole.length() - 40)), "breaks off");
  }

  @Test
  void leavesOutTheRestOfALineOfFortyMegabytes() {
    var folded = ("x".repeat(73) + "\r\n ").repeat(40 * 1024 * 1024 / 76);
    var picture = "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + folded;

    assertCounts(take(file(calendar(event("x", "DTSTART:20260302T090000Z", picture)))), 1, 0, 0);
    assertThat(told()).containsExactly("x | 2026-03-02T09:00:00Z | 2026-03-02T09:30:00Z");
  }

  @Test
  void refusesExceptionsWithoutNumber() {
    var series = "DTSTART:20260301T090000Z\r\nRRULE:FREQ=DAILY\r\n";
    assertRefused(
        event("x", series + "EXDATE:" + "20260302T090000Z,".repeat(100_000)), "1000000 characters");
    assertRefused(event("x", series + "EXDATE:20260302T090000Z\r\n".repeat(10_001)), "10000 lines");
  }

  @Test
  void readsWhatHasMarksAndNuls() {
    assertCounts(take(file('\uFEFF' + calendar(GOOD))), 1, 0, 0);
    assertCounts(take(file(calendar(GOOD).replace("good", "go\0od"))), 0, 1, 0);
    var wide = ('\uFEFF' + calendar(GOOD)).getBytes(StandardCharsets.UTF_16LE);
    assertCounts(take(Body.file("some.ics", wide)), 0, 1, 0);
    var windows = calendar(event("Zürich", "DTSTART:20260302T090000Z"));
    var taken = take(Body.file("some.ics", windows.getBytes(StandardCharsets.ISO_8859_1)));
    assertCounts(taken, 1, 0, 0);
    assertThat(messages(taken, "warnings")).singleElement().asString().contains("windows-1252");
    assertThat(told()).anyMatch(it -> it.startsWith("Zürich"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Sign in</html>", "BEGIN:VCARD\r\nEND:VCARD\r\n", "\0\0", "ics"})
  void refusesWhatIsNoCalendar(String text) {
    assertRefused(file(text), "does not know this kind of file");
    var asked = client.post(IMPORT + "?format=ics", file(text));
    assertThat(asked.status()).isEqualTo(400);
    assertThat(asked.text()).contains("not one of calendars (ICS)");
  }
}
