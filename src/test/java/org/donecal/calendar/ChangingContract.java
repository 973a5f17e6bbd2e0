package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;
import static org.donecal.testclient.Body.rawJson;

import jakarta.json.JsonObject;
import java.util.List;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How entries change, alone and together. */
abstract class ChangingContract extends EntriesContract {

  ChangingContract(TestServer server) {
    super(server);
  }

  @Test
  void addsShowsChangesDeletesAndRestores() {
    var added =
        client.post(
            ENTRIES,
            json(
                "title", "@acme fixed #login",
                "start", "2026-11-22T14:00:00",
                "end", "2026-11-22T16:00:00",
                "zone", "Europe/Paris"));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.text())
        .matches(
            "\\{\"id\":\"[\\w-]{22}\",\"title\":\"@acme fixed #login\","
                + "\"tags\":\\[\"acme\",\"login\"],\"allDay\":false,"
                + "\"start\":\"2026-11-22T14:00:00\\+01:00\",\"end\":\"2026-11-22T16:00:00\\+01:00\","
                + "\"zone\":\"Europe/Paris\",\"note\":null,\"url\":null,\"version\":1,"
                + "\"createdAt\":\"[-:T\\d]+Z\",\"updatedAt\":\"[-:T\\d]+Z\"}");
    var address = ENTRIES + "/" + added.json().getString("id");
    assertThat(added.location()).endsWith(address);
    assertThat(client.get(address).text()).isEqualTo(added.text());

    var changed = client.patch(address, json("title", "@ACME done", "version", 1));
    assertThat(changed.json().getInt("version")).isEqualTo(2);
    assertThat(tags(changed)).containsExactly("ACME");
    assertThat(client.patch(address, json("title", "x", "version", 1)).status()).isEqualTo(409);

    assertThat(client.delete(address).status()).isEqualTo(204);
    assertThat(client.delete(address).status()).isEqualTo(404);
    assertThat(client.get(address).status()).isEqualTo(404);
    assertThat(titles()).isEmpty();
    assertThat(client.post(address + "/restore").status()).isEqualTo(200);
    assertThat(titles("start", "2026-11-22", "end", "2026-11-23")).containsExactly("@ACME done");
    assertThat(history())
        .containsExactly(
            "Restored '@ACME done'",
            "Deleted '@ACME done'",
            "Renamed '@acme fixed #login' to '@ACME done'",
            "Added '@acme fixed #login'");
  }

  @Test
  void letsOneOfTwoChangesOfTheSameVersionThrough() {
    var address = address(add("contested", "2026-11-22"));

    var answers =
        atOnce(2, number -> client.patch(address, json("title", "by " + number, "version", 1)));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void changesOnlyWhatWasSent() {
    var added =
        client.post(
            ENTRIES,
            json("title", "x", "note", "n", "url", "http://x.org", "start", "2026-11-22T10:00Z"));
    var address = address(added);

    var same = client.patch(address, json("title", "x", "start", "2026-11-22T10:00:00Z"));
    assertThat(same.text()).isEqualTo(added.text());
    var moved = client.patch(address, json("start", "2026-11-23T09:00Z")).json();
    assertThat(moved.getString("end")).isEqualTo("2026-11-23T09:30:00Z");
    assertThat(moved.getString("note")).isEqualTo("n");
    var cleared = client.patch(address, json("note", null, "url", "")).json();
    assertThat(cleared.isNull("note") && cleared.isNull("url")).isTrue();
    assertThat(cleared.getInt("version")).isEqualTo(3);
    var refused = client.patch(address, json("title", null, "end", "2026-11-23T08:00Z"));
    assertThat(refused.json().getJsonArray("errors")).hasSize(2);
    assertThat(history())
        .containsExactly(
            "Changed 'x'", "Moved 'x' from Sun 22 Nov 10:00 to Mon 23 Nov 09:00", "Added 'x'");
  }

  @Test
  void takesBlanksOffBothEnds() {
    var address = address(add("x", "2026-11-22"));

    var changed =
        client.patch(
            address, json("note", "\n two\nlines \t\n", "url", " http://www.example.org \n"));

    assertThat(changed.json().getString("note")).isEqualTo("two\nlines");
    assertThat(changed.json().getString("url")).isEqualTo("http://www.example.org");
  }

  @Test
  void tellsWhatWasMovedAndWhatWasStretched() {
    var address = address(add("day", "2026-11-22"));

    var moved = client.patch(address, json("start", "2026-11-21")).json();
    var stretched = client.patch(address, json("end", "2026-11-25")).json();

    assertThat(moved.getString("end")).isEqualTo("2026-11-22");
    assertThat(stretched.getString("start")).isEqualTo("2026-11-21");
    assertThat(history())
        .containsExactly(
            "Changed the end of 'day' from Sat 21 Nov to Tue 24 Nov",
            "Moved 'day' from Sun 22 Nov to Sat 21 Nov",
            "Added 'day'");
    assertThat(client.get("/api/v1/stats").text()).contains("\"days\":4,\"tag\":null");
  }

  @Test
  void knowsVersionsByTheirEntityTag() {
    var added = add("tagged", "2026-11-22");
    var tag = added.header("ETag").orElseThrow();
    var address = address(added);

    assertThat(client.with("If-None-Match", tag).get(address).status()).isEqualTo(304);
    var changed = client.with("If-Match", tag).patch(address, json("title", "new"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(client.with("If-Match", tag).patch(address, json("title", "x")).status())
        .isEqualTo(412);
    assertThat(client.with("If-Match", tag).delete(address).status()).isEqualTo(412);
    assertThat(client.with("If-Match", "*").delete(address).status()).isEqualTo(204);
  }

  @Test
  void showsNothingToOthers() {
    var address = address(add("mine", "2026-11-22"));
    var other = server.client();
    assertThat(other.get(address).status()).isEqualTo(401);
    other.post(ENTRIES, json("title", "theirs"));

    assertThat(other.get(address).status()).isEqualTo(404);
    assertThat(other.patch(address, json("title", "x")).status()).isEqualTo(404);
    assertThat(other.delete(address).status()).isEqualTo(404);
    assertThat(other.post(address + "/restore").status()).isEqualTo(404);
    var id = address.substring(ENTRIES.length() + 1);
    assertThat(other.post(ENTRIES + "/batch", json("ids", List.of(id), "delete", true)).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"junk", "%20", "AAAAAAAAAAAAAAAAAAAAAA"})
  void knowsNoOtherEntries(String id) {
    var address = ENTRIES + "/" + id;
    add("the only one", "2026-11-22");

    assertThat(client.get(address).status()).isEqualTo(404);
    assertThat(client.patch(address, json("title", "x")).status()).isEqualTo(404);
    assertThat(client.delete(address).status()).isEqualTo(404);
    assertThat(client.post(address + "/restore").status()).isEqualTo(404);
  }

  @Test
  void changesNothingForNobody() {
    var added = add("kept", "2026-11-22");
    var gone = address(add("gone", "2026-11-23"));
    client.delete(gone);
    var nobody = server.client();

    assertThat(nobody.patch(address(added), json("title", "x")).status()).isEqualTo(401);
    assertThat(nobody.delete(address(added)).status()).isEqualTo(401);
    assertThat(nobody.post(gone + "/restore").status()).isEqualTo(401);
    assertThat(client.get(ENTRIES).json().getJsonArray("entries")).containsExactly(added.json());
  }

  @Test
  void changesManyInOneStep() {
    var hour = id(add("@old fix #b", "2026-11-22T10:00:00Z"));
    var day = id(add("day", "2026-11-22"));
    var both = List.of(hour, day);

    var changed = batch("ids", both, "addTags", List.of("new", "#B"), "removeTags", List.of("OLD"));
    assertThat(changed.json().getJsonArray("entries").getValuesAs(JsonObject.class))
        .extracting(it -> it.getString("title"))
        .containsExactly("fix #b @new", "day @new @B");
    assertThat(batch("ids", both, "shiftMinutes", 90).status()).isEqualTo(400);
    assertThat(batch("ids", both, "shiftMinutes", -1440).status()).isEqualTo(200);
    assertThat(titles("start", "2026-11-21", "end", "2026-11-22")).hasSize(2);
    assertThat(batch("ids", List.of(hour, "A".repeat(22)), "delete", true).status()).isEqualTo(404);
    assertThat(titles()).hasSize(2);
    assertThat(batch("ids", both, "delete", true).json().getJsonArray("entries")).isEmpty();
    assertThat(titles()).isEmpty();
    assertThat(history()).startsWith("Deleted 2 entries", "Changed 2 entries", "Changed 2 entries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'ids':[]}",
        "{'ids':['ID'],'removeTags':['only']}",
        "{'ids':['ID'],'addTags':['no tag']}",
        "{'ids':['ID'],'addTags':['a'],'delete':true}",
        "{'ids':['ID'],'shiftMinutes':2147483647}",
        "{'ids':'ID'}",
      })
  void refusesBatchesThatCannotBe(String body) {
    var id = id(add("@only", "2026-11-22T10:00:00Z"));

    var refused =
        client.post(ENTRIES + "/batch", rawJson(body.replace('\'', '"').replace("ID", id)));

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(titles()).containsExactly("@only");
  }
}
