package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That every change can be taken back, and only what it changed. */
abstract class UndoingContract extends EntriesContract {
  private static final String HISTORY = "/api/v1/history";

  UndoingContract(TestServer server) {
    super(server);
  }

  private static String step(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer
        .header("DoneCal-Step")
        .orElseThrow(() -> new AssertionError("No step in " + answer));
  }

  private Answer undo(String step) {
    return client.post(HISTORY + "/" + step + "/undo");
  }

  private String undone(String step) {
    return step(undo(step));
  }

  private String refusal(String step) {
    var refused = undo(step);
    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    return refused.json().getString("detail");
  }

  /** What all entries say, whatever their versions. */
  private Map<String, List<String>> everything() {
    var all = new TreeMap<String, List<String>>();
    for (var it :
        client.get(ENTRIES).json().getJsonArray("entries").getValuesAs(JsonObject.class)) {
      all.put(
          it.getString("id"),
          List.of("title", "tags", "start", "end", "zone", "note", "url").stream()
              .map(field -> String.valueOf(it.get(field)))
              .toList());
    }
    return all;
  }

  @Test
  void takesBackEachChangeInTurn() {
    var added = add("@acme began", "2026-11-22T10:00:00Z");
    var address = address(added);
    var asAdded = everything();
    var changed =
        client.patch(
            address, json("title", "@beta #two", "note", "n", "start", "2026-11-21", "url", null));
    var asChanged = everything();
    var deleted = client.delete(address);

    undone(step(deleted));
    assertThat(everything()).isEqualTo(asChanged);
    undone(step(changed));
    assertThat(everything()).isEqualTo(asAdded);
    assertThat(client.get(address).json().getInt("version")).isEqualTo(5);
    undone(step(added));
    assertThat(everything()).isEmpty();
    assertThat(tagList()).isEmpty();
    assertThat(history())
        .startsWith(
            "Undid: Added '@acme began'",
            "Undid: Changed '@beta #two'",
            "Undid: Deleted '@beta #two'",
            "Deleted '@beta #two'");
  }

  @Test
  void takesBackAnUndo() {
    var added = add("@acme", "2026-11-22");
    var step = step(added);

    var first = undo(step);
    assertThat(first.json().getString("undoes")).isEqualTo(step);
    assertThat(first.json().getString("words")).isEqualTo("Undid: Added '@acme'");
    assertThat(step(first)).isEqualTo(first.json().getString("id"));
    assertThat(marks()).containsExactly("Undid: Added '@acme'", "Added '@acme' (undone)");
    assertThat(refusal(step)).isEqualTo("This is undone already.");

    var second = undone(step(first));
    assertThat(titles()).containsExactly("@acme");
    assertThat(marks())
        .containsExactly("Redid: Added '@acme'", "Undid: Added '@acme' (undone)", "Added '@acme'");
    assertThat(refusal(step(first))).isEqualTo("This is undone already.");

    undone(second);
    assertThat(titles()).isEmpty();
    assertThat(history()).startsWith("Undid: Added '@acme'");
    assertThat(refusal(step)).isEqualTo("This is undone already.");
  }

  private List<String> marks() {
    return client.get(HISTORY).array().getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("words") + (it.getBoolean("undone") ? " (undone)" : ""))
        .toList();
  }

  @Test
  void putsBackOnlyWhatTheStepChanged() {
    var address = address(add("one", "2026-11-22"));
    var renamed = client.patch(address, json("title", "two"));
    client.patch(address, json("note", "kept"));
    client.patch(address, json("start", "2026-11-25"));

    undone(step(renamed));

    var entry = client.get(address).json();
    assertThat(entry.getString("title")).isEqualTo("one");
    assertThat(entry.getString("note")).isEqualTo("kept");
    assertThat(entry.getString("start")).isEqualTo("2026-11-25");
  }

  @Test
  void saysWhatWasChangedSince() {
    var added = add("one", "2026-11-22");
    var address = address(added);
    var renamed = client.patch(address, json("title", "two"));
    client.patch(address, json("note", "by the way"));
    client.patch(address, json("title", "three"));
    client.patch(address, json("note", "once more"));
    var before = everything();

    assertThat(refusal(step(renamed)))
        .matches(
            "This can't be undone, because of a later change"
                + " \\(\\w{3} \\d+ \\w{3} \\d\\d:\\d\\d\\): Renamed 'two' to 'three'");
    assertThat(refusal(step(added))).contains("Renamed 'two' to 'three'");
    var deleted = client.delete(address);
    assertThat(refusal(step(added))).contains("Deleted 'three'");
    undone(step(deleted));
    assertThat(refusal(step(renamed))).contains("Renamed 'two' to 'three'");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void takesBackWhatWasRestoredAndDeletedAgain() {
    var address = address(add("one", "2026-11-22"));
    var deleted = client.delete(address);
    var restored = client.post(address + "/restore");

    assertThat(refusal(step(deleted))).contains("Restored 'one'");
    undone(step(restored));
    assertThat(titles()).isEmpty();
    undone(step(deleted));
    assertThat(titles()).containsExactly("one");
  }

  @Test
  void takesBackABatchAsAWhole() {
    var hour = id(add("@old fix", "2026-11-22T10:00:00Z"));
    var day = id(add("day", "2026-11-22"));
    var both = List.of(hour, day);
    var before = everything();

    var changed =
        batch(
            "ids",
            both,
            "addTags",
            List.of("new"),
            "removeTags",
            List.of("old"),
            "shiftMinutes",
            -1440);
    var deleted = batch("ids", both, "delete", true);
    assertThat(titles()).isEmpty();
    undone(step(deleted));
    undone(step(changed));

    assertThat(everything()).isEqualTo(before);
    client.patch(ENTRIES + "/" + day, json("title", "night"));
    var later = batch("ids", both, "addTags", List.of("x"));
    client.patch(ENTRIES + "/" + hour, json("title", "other"));
    var untouched = everything();
    assertThat(refusal(step(later))).contains("Renamed");
    assertThat(everything()).isEqualTo(untouched);
  }

  @Test
  void spellsTagsAgainAsTheyWere() {
    add("@acme one", "2026-11-22");
    var louder = add("@ACME two", "2026-11-23");
    assertThat(tagList()).containsExactly("ACME 2 2026-11-23");

    undone(step(louder));
    assertThat(tagList()).containsExactly("acme 1 2026-11-22");

    var louderAgain = add("@ACME two", "2026-11-23");
    add("@Acme three", "2026-11-24");
    undone(step(louderAgain));
    assertThat(tagList()).containsExactly("Acme 2 2026-11-24");
  }

  @Test
  void keepsTheSpellingThatATwinBrought() {
    add("@acme one", "2026-11-22");
    add("@ACME", "2026-11-23");
    var twin = add("@acme one", "2026-11-22");

    assertThat(twin.status()).isEqualTo(200);
    assertThat(tagList()).containsExactly("acme 2 2026-11-23");
    assertThat(history()).startsWith("Spelled the tags as in '@acme one'");
    undone(step(twin));
    assertThat(tagList()).containsExactly("ACME 2 2026-11-23");
    assertThat(add("@ACME", "2026-11-23").header("DoneCal-Step")).isEmpty();
  }

  @Test
  void tellsNoStepWhereNothingChanged() {
    var address = address(add("same", "2026-11-22"));

    assertThat(client.patch(address, json("title", "same")).header("DoneCal-Step")).isEmpty();
    assertThat(client.post(address + "/restore").header("DoneCal-Step")).isEmpty();
    assertThat(history()).hasSize(1);
  }

  @Test
  void letsOneOfTwoUndosThrough() {
    var step = step(add("contested", "2026-11-22"));

    var answers = atOnce(2, number -> undo(step));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(titles()).isEmpty();
  }

  @Test
  void undoesNothingOfOthers() {
    var step = step(add("mine", "2026-11-22"));
    var other = server.client();
    assertThat(other.post(HISTORY + "/" + step + "/undo").status()).isEqualTo(401);
    other.post(ENTRIES, json("title", "theirs"));

    assertThat(other.post(HISTORY + "/" + step + "/undo").status()).isEqualTo(404);
    assertThat(titles()).containsExactly("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"junk", "AAAAAAAAAAAAAAAAAAAAAA", "%20", "1"})
  void knowsNoOtherSteps(String id) {
    add("mine", "2026-11-22");

    assertThat(undo(id).status()).isEqualTo(404);
  }
}
