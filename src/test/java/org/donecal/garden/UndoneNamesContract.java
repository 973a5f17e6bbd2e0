package org.donecal.garden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** What undoing another name means when life went on since. */
abstract class UndoneNamesContract extends GardenContract {

  UndoneNamesContract(TestServer server) {
    super(server);
  }

  @Test
  void undoesARenameThoughTheNewNameIsUsedMore() {
    var old = add("@a", "2026-11-22");
    change("a", "color", "#123456");
    var renamed = change("a", "name", "b");
    var later = add("@b later", "2026-11-23");

    var undo = undone(step(renamed));

    assertThat(title(old)).isEqualTo("@a");
    assertThat(title(later)).isEqualTo("@b later");
    assertThat(tags()).containsExactly("a 1", "b 1");
    assertThat(client.get(TAGS).text().split("#123456", -1)).hasSize(3);
    undone(undo);
    assertThat(tags()).containsExactly("b 2");
  }

  @Test
  void undoesARenameThoughTheOldNameIsUsedAgain() {
    add("@a", "2026-11-22");
    var renamed = change("a", "name", "b");
    add("@a again", "2026-11-23");

    undone(step(renamed));

    assertThat(tags()).containsExactly("a 2");
  }

  @Test
  void redoesAMergeThoughTheOtherNameIsUsedAgain() {
    add("@acmee", "2026-11-22");
    add("@acme", "2026-11-23");
    var undo = undone(step(change("acmee", "name", "acme")));
    add("@acmee again", "2026-11-24");

    undone(undo);

    assertThat(tags()).containsExactly("acme 2", "acmee 1");
  }

  @Test
  void refusesToUndoWhenATitleWasChangedSince() {
    var entry = add("@acmee", "2026-11-22");
    add("@acmee two", "2026-11-22");
    add("@acme", "2026-11-23");
    var merged = change("acmee", "name", "acme");
    client.patch(entry, json("title", "@acme changed"));
    var before = everything();

    var refused = undo(step(merged));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().getString("detail")).contains("Renamed '@acme' to '@acme changed'");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void undoesAMergeForAnEntryThatIsDeletedSince() {
    var entry = add("@acmee", "2026-11-22");
    add("@acme", "2026-11-23");
    var merged = change("acmee", "name", "acme");
    client.delete(entry);

    undone(step(merged));
    client.post(entry + "/restore");

    assertThat(title(entry)).isEqualTo("@acmee");
    assertThat(tags()).containsExactly("acme 1", "acmee 1");
  }
}
