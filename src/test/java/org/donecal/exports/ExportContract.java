package org.donecal.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves over HTTP, whatever database lies under it. */
abstract class ExportContract {
  private static final String ENTRIES = "/api/v1/entries";
  private static final String EXPORT = "/api/v1/export.";
  private static final String HEAD =
      "\uFEFFEvent,Date,Days,Hours,Description,Tags,Start,End,Zone,URL,ID\r\n";

  final TestServer server;
  final TestClient client;

  ExportContract(TestServer server) {
    this.server = server;
    this.client = server.client();
  }

  private String add(Object... fields) {
    var added = client.post(ENTRIES, json(fields));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json().getString("id");
  }

  private String export(String format, String... query) {
    var answer = client.get(EXPORT + format, query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  @Test
  void writesDaysAndHoursAsCsv() {
    var days = add("title", "days", "start", "2026-01-01", "end", "2026-01-03");
    var hours =
        add(
            "title",
            "@acme, \"fixed\" #login",
            "start",
            "2026-01-01T10:00",
            "end",
            "2026-01-01T10:20",
            "zone",
            "Europe/Paris",
            "note",
            "one\ntwo",
            "url",
            "http://x.org/");

    assertThat(export("csv"))
        .isEqualTo(
            HEAD
                + "days,2026-01-01,2,,,,2026-01-01,2026-01-03,,,"
                + days
                + "\r\n\"'@acme, \"\"fixed\"\" #login\",2026-01-01,,0.3333,\"one\ntwo\","
                + "\"acme, login\",2026-01-01T10:00:00+01:00,2026-01-01T10:20:00+01:00,"
                + "Europe/Paris,http://x.org/,"
                + hours
                + "\r\n");
  }

  @Test
  void takesWhatOverlapsAndPassesTheFilter() {
    add("title", "@a in it", "start", "2026-01-01");
    add("title", "@b in it", "start", "2026-01-01");
    add("title", "@a before", "start", "2025-12-31");
    add("title", "@a after", "start", "2026-01-03");

    var query = new String[] {"start", "2026-01-01", "end", "2026-01-03", "filter", "@a"};
    var csv = export("csv", query);
    assertThat(csv).contains("@a in it").doesNotContain("@b in it", "before", "after");
    assertThat(export("ics", query).split("BEGIN:VEVENT")).hasSize(2);
    var json = client.get(EXPORT + "json", query).json();
    assertThat(json.getJsonArray("entries")).hasSize(1);
    assertThat(json.getJsonArray("tags").getValuesAs(JsonObject.class))
        .extracting(tag -> tag.getString("name"))
        .containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, text/csv;charset=utf-8",
    "ics, text/calendar;charset=utf-8",
    "json, application/json",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  })
  void saysWhatItIsAndHowItIsCalled(String format, String type) {
    add("title", "one", "start", "2026-01-01");

    var file = client.get(EXPORT + format, "start", "2026-01-01", "end", "2026-04-01");

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).contains(type);
    assertThat(file.header("Content-Disposition"))
        .contains("attachment; filename=\"donecal-2026-01-01-2026-03-31." + format + "\"");
    var head = client.send("HEAD", EXPORT + format + "?end=2026-04-01", Optional.empty());
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).contains(type);
    assertThat(head.header("Content-Disposition"))
        .contains("attachment; filename=\"donecal-until-2026-03-31." + format + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ics", "json", "xlsx", "zip"})
  void isForThoseWeKnow(String format) {
    var nobody = server.client().get(EXPORT + format);

    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.header("Content-Type")).contains("application/problem+json");
    assertThat(server.client().send("HEAD", EXPORT + format, Optional.empty()).status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"start, yesterday", "end, 2026-13-01", "filter, @", "filter, (", "end, '\0'"})
  void refusesWhatEntriesRefuse(String parameter, String value) {
    add("title", "one", "start", "2026-01-01");

    for (var format : List.of("csv", "ics", "json", "xlsx", "zip")) {
      var refused = client.get(EXPORT + format, parameter, value);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text()).isEqualTo(client.get(ENTRIES, parameter, value).text());
    }
  }

  @Test
  void hasEmptyFilesForNothing() {
    var id = add("title", "one", "start", "2026-01-01");
    assertThat(client.delete(ENTRIES + "/" + id).status()).isEqualTo(204);

    assertThat(export("csv")).isEqualTo(HEAD);
    assertThat(export("ics")).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(client.get(EXPORT + "json").json().getJsonArray("entries")).isEmpty();
  }

  @Test
  void takesTagsAlongAsTheyAreKept() {
    add("title", "@acme one", "start", "2026-01-01");
    add("title", "@acmee two", "start", "2026-01-01");
    add("title", "@plain three", "start", "2026-01-01");
    merge("acmee", "acme");
    client.patch("/api/v1/tags/acme", json("color", "#123456", "archived", true));

    var json = client.get(EXPORT + "json").json();

    assertThat(json.getInt("donecal")).isEqualTo(1);
    assertThat(json.getJsonArray("tags").toString())
        .isEqualTo(
            "[{\"name\":\"acme\",\"color\":\"#123456\",\"archived\":true,\"aliases\":[\"acmee\"]},"
                + "{\"name\":\"plain\",\"color\":null,\"archived\":false,\"aliases\":[]}]");
    assertThat(json.getJsonArray("entries"))
        .isEqualTo(client.get(ENTRIES).json().getJsonArray("entries"));
  }

  private void merge(String tag, String into) {
    Answer merged = client.patch("/api/v1/tags/" + tag, json("name", into));
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
  }

  @Test
  void changesTheSequenceAndKeepsTheNameOfAnEvent() {
    var id = add("title", "@a one", "start", "2026-01-01T10:00Z", "zone", "Europe/Paris");
    client.patch(ENTRIES + "/" + id, json("title", "@a two"));

    assertThat(export("ics"))
        .contains(
            "\r\nUID:" + id + "@donecal\r\n",
            "\r\nSEQUENCE:2\r\n",
            "\r\nDTSTART:20260101T100000Z\r\nDTEND:20260101T103000Z\r\n",
            "\r\nX-DONECAL-ZONE:Europe/Paris\r\n",
            "\r\nSUMMARY:@a two\r\nCATEGORIES:a\r\n",
            "\r\nTRANSP:TRANSPARENT\r\n")
        .doesNotContain("METHOD");
  }
}
