package org.donecal.garden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tags have beside their names. */
abstract class CareContract extends GardenContract {

  CareContract(TestServer server) {
    super(server);
  }

  @Test
  void changesAllThatIsSentInOneStep() {
    add("@acme", "2026-11-22");
    var before = everything();

    var changed =
        change("acme", "color", "#1F6FEB", "archived", true, "aliases", List.of("@acmee"));

    assertThat(changed.text())
        .isEqualTo(
            "{\"aliases\":[\"acmee\"],\"archived\":true,\"color\":\"#1f6feb\",\"count\":1,"
                + "\"lastUsed\":\"2026-11-22\",\"name\":\"acme\"}");
    assertThat(lastWords())
        .isEqualTo("Changed the colour of @acme, archived it, changed its aliases");
    undone(step(changed));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void tellsEachChangeInWords() {
    add("@a", "2026-11-22");
    add("@b", "2026-11-22");

    change("a", "color", "#000000");
    assertThat(lastWords()).isEqualTo("Changed the colour of @a");
    change("a", "color", null);
    assertThat(lastWords()).isEqualTo("Changed the colour of @a");
    change("a", "archived", true);
    assertThat(lastWords()).isEqualTo("Archived @a");
    change("a", "archived", false);
    assertThat(lastWords()).isEqualTo("Took @a out of the archive");
    change("a", "aliases", List.of("x"));
    assertThat(lastWords()).isEqualTo("Changed the aliases of @a");
    change("a", "name", "b", "archived", true);
    assertThat(lastWords()).isEqualTo("Merged @a into @b (1 entry), archived it");
  }

  @Test
  void undoesAColourOnlyIfItIsStillThat() {
    add("@a", "2026-11-22");
    var first = change("a", "color", "#111111");
    change("a", "color", "#222222");

    var refused = undo(step(first));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().getString("detail")).endsWith(": Changed the colour of @a");
  }

  @Test
  void keepsTheAliasesThatAreSent() {
    add("@a", "2026-11-22");
    change("a", "aliases", List.of("b", "c"));
    var before = everything();

    var fewer = change("a", "aliases", List.of("C", "d"));
    assertThat(tags()).containsExactly("a 1 (c d)");
    assertThat(title(add("@b", "2026-11-23"))).isEqualTo("@b");
    assertThat(title(add("@d", "2026-11-23"))).isEqualTo("@a");
    assertThat(change("a", "aliases", List.of("c", "d")).header("DoneCal-Step")).isEmpty();
    client.get(HISTORY).array();
    undone(client.get(HISTORY).array().getJsonObject(0).getString("id"));
    undone(client.get(HISTORY).array().getJsonObject(2).getString("id"));
    undone(step(fewer));
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "color, red",
    "color, #12345",
    "color, 7",
    "archived, perhaps",
    "aliases, a",
    "aliases, two words",
    "aliases, other",
    "aliases, known",
    "aliases, not a list",
    "name, 7",
  })
  void refusesWhatCannotBe(String field, String value) {
    add("@a", "2026-11-22");
    add("@other", "2026-11-22");
    change("other", "aliases", List.of("known"));
    var before = everything();
    var number = value.equals("7");
    var list = field.equals("aliases") && !value.startsWith("not");

    var refused = change("a", "archived", true, field, number ? 7 : list ? List.of(value) : value);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
    assertThat(everything()).isEqualTo(before);
  }
}
