package org.donecal.garden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags called otherwise: alone, and onto one that is there already. */
abstract class NamesContract extends GardenContract {

  NamesContract(TestServer server) {
    super(server);
  }

  @Test
  void rewritesEachMarkAndNothingElse() {
    add("#Client,  @client/app (@CLIENT) client x@client.com @clients", "2026-11-22");
    var gone = add("@client gone", "2026-11-22");
    client.delete(gone);

    var renamed = change("client", "name", "customer");

    assertThat(renamed.json().getString("name")).isEqualTo("customer");
    assertThat(lastWords()).isEqualTo("Renamed @client to @customer (1 entry)");
    assertThat(titles())
        .containsExactly("#customer,  @client/app (@customer) client x@client.com @clients");
    client.post(gone + "/restore");
    assertThat(tags()).containsExactly("client/app 1", "clients 1", "customer 2");
    assertThat(title(gone)).isEqualTo("@customer gone");
  }

  @Test
  void mergesOneTagIntoAnother() {
    var both = add("@acmee and @acme", "2026-11-22");
    var one = add("@Acmee alone", "2026-11-23T10:00:00Z");
    add("#acme", "2026-11-24");
    var before = everything();

    var merged = change("ACMEE", "name", "acme");

    assertThat(merged.json().getInt("count")).isEqualTo(3);
    assertThat(lastWords()).isEqualTo("Merged @Acmee into @acme (2 entries)");
    assertThat(title(both)).isEqualTo("@acme and @acme");
    assertThat(title(one)).isEqualTo("@acme alone");
    assertThat(tags()).containsExactly("acme 3 (Acmee)");
    assertThat(client.get("/api/v1/stats?start=2026-11-22&end=2026-11-25").text())
        .contains(
            "\"days\":2,\"tag\":\"acme\"}]", "\"hours\":0.5,\"tag\":\"acme\"}]", "\"entries\":3");
    var after = everything();

    var undo = undone(step(merged));
    assertThat(everything()).isEqualTo(before);
    undone(undo);
    assertThat(everything()).isEqualTo(after);
  }

  @Test
  void healsAWrongSpellingFromThenOn() {
    add("@acmee", "2026-11-22");
    add("@acme", "2026-11-23");
    change("acmee", "name", "acme");

    var typed = add("#ACMEE again, @acmee.", "2026-11-24");
    assertThat(title(typed)).isEqualTo("#acme again, @acme.");
    var other = add("other", "2026-11-24");
    client.patch(other, json("title", "(@acmee)"));
    assertThat(title(other)).isEqualTo("(@acme)");
    var id = other.substring(ENTRIES.length() + 1);
    client.patch(other, json("title", "plain"));
    client.post(ENTRIES + "/batch", json("ids", List.of(id), "addTags", List.of("acmee")));
    assertThat(title(other)).isEqualTo("plain @acme");
    assertThat(tags()).containsExactly("acme 4 (acmee)");
    assertThat(client.get(ENTRIES, "filter", "@acmee").json().getJsonArray("entries")).hasSize(4);
    var same = client.post(ENTRIES, json("title", "@acmee", "start", "2026-11-23"));
    assertThat(same.status()).as("twin").isEqualTo(200);
  }

  @Test
  void leavesATitleAloneThatHealingWouldMakeTooLong() {
    add("@a", "2026-11-22");
    add("@much-longer", "2026-11-22");
    change("a", "name", "much-longer");

    var full = add("@a " + "x".repeat(497), "2026-11-23");

    assertThat(title(full)).startsWith("@a x");
    assertThat(tags()).containsExactly("much-longer 3 (a)");
  }

  @Test
  void knowsNoChainsOfAliases() {
    add("@one", "2026-11-21");
    add("@two", "2026-11-22");
    add("@three", "2026-11-23");
    change("one", "name", "two");
    var second = change("two", "name", "three");

    assertThat(tags()).containsExactly("three 3 (one two)");
    assertThat(title(add("@one", "2026-11-24"))).isEqualTo("@three");
    undone(step(second));
    assertThat(tags()).containsExactly("three 2", "two 2 (one)");
    var viaAlias = change("three", "name", "ONE");
    assertThat(viaAlias.json().getString("name")).isEqualTo("two");
    assertThat(tags()).containsExactly("two 4 (one three)");
  }

  @Test
  void takesTheNameOfItsOwnAlias() {
    add("@acmee", "2026-11-22");
    add("@acme", "2026-11-23");
    change("acmee", "name", "acme", "color", "#123456");
    var before = everything();

    var renamed = change("acme", "name", "Acmee");

    assertThat(tags()).containsExactly("Acmee 2 (acme)");
    assertThat(renamed.json().getString("color")).isEqualTo("#123456");
    undone(step(renamed));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void takesTheNameOfATagThatIsOutOfUse() {
    client.delete(add("@acme", "2026-11-22"));
    add("@acmee", "2026-11-23");
    change("acmee", "color", "#123456");
    var before = everything();

    var renamed = change("acmee", "name", "acme");

    assertThat(lastWords()).isEqualTo("Renamed @acmee to @acme (1 entry)");
    assertThat(renamed.json().getString("color")).isEqualTo("#123456");
    assertThat(tags()).containsExactly("acme 1");
    undone(step(renamed));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void spellsATagAnewInAllTitles() {
    var entry = add("@acme #ACME", "2026-11-22");

    var spelled = change("acme", "name", "Acme");

    assertThat(title(entry)).isEqualTo("@Acme #Acme");
    assertThat(tags()).containsExactly("Acme 1");
    undone(step(spelled));
    assertThat(title(entry)).isEqualTo("@acme #ACME");
    assertThat(change("acme", "name", "ACME").header("DoneCal-Step")).isEmpty();
  }

  @Test
  void spellsNoOtherTagAnew() {
    add("@acme and @beta", "2026-11-22");
    add("@BETA", "2026-11-23");

    change("acme", "name", "corp");

    assertThat(tags()).containsExactly("BETA 2", "corp 1");
  }

  @Test
  void refusesTitlesThatWouldGetTooLong() {
    add("@a " + "x".repeat(497), "2026-11-22");
    add("@a short", "2026-11-23");
    var before = everything();

    var refused = change("a", "name", "longer");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().getString("detail")).startsWith("The title '@a xxx");
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "@", "two words", "dot.", "a@b", "-", "a/", "<script>"})
  void refusesNamesThatCannotBe(String name) {
    add("@a", "2026-11-22");

    var refused = change("a", "name", name);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("name");
    assertThat(client.get(TAGS + "/a/rename", "to", name).status()).isEqualTo(400);
    assertThat(change("a", "name", "x".repeat(2000)).status()).isEqualTo(400);
    assertThat(tags()).containsExactly("a 1");
  }

  @ParameterizedTest
  @CsvSource({"@a", "none", "%20", "a/rename", "alike"})
  void knowsNoOtherTags(String name) {
    add("@a", "2026-11-22");

    assertThat(client.patch(TAGS + "/" + name, json("name", "b")).status()).isEqualTo(404);
    assertThat(client.get(TAGS + "/" + name + "/rename", "to", "b").status()).isEqualTo(404);
  }

  @Test
  void previewsWhatWouldChange() {
    for (var day = 1; day <= 7; day++) {
      add("@acmee day " + day, "2026-11-0" + day);
    }
    add("@acme", "2026-11-23");
    var before = everything();

    var preview = client.get(TAGS + "/acmee/rename", "to", "#ACME").json();

    assertThat(preview.toString())
        .startsWith(
            "{\"entries\":7,\"from\":\"acmee\",\"merges\":true,\"shares\":0,"
                + "\"titles\":[{\"becomes\":\"@ACME day 7\",\"was\":\"@acmee day 7\"},");
    assertThat(preview.getJsonArray("titles")).hasSize(5);
    assertThat(client.get(TAGS + "/acmee/rename", "to", "new").json().getBoolean("merges"))
        .isFalse();
    assertThat(client.get(TAGS + "/acmee").status()).isEqualTo(404);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void reachesTagsWhoseNamesAreQuestions() {
    add("@alike @a/rename @client/app", "2026-11-22");

    assertThat(change("alike", "archived", true).status()).isEqualTo(200);
    assertThat(change("a/rename", "archived", true).status()).isEqualTo(200);
    assertThat(change("client/app", "name", "client/web").status()).isEqualTo(200);
    assertThat(client.get(TAGS + "/a/rename/rename", "to", "b").json().getString("from"))
        .isEqualTo("a/rename");
    assertThat(tags()).containsExactly("a/rename 1", "alike 1", "client/web 1");
  }

  @Test
  void hintsAtTagsThatLookLikeOne() {
    add("@acme one", "2026-11-22");
    add("@acme two", "2026-11-22");
    add("@acne @v1 @v2", "2026-11-22");

    assertThat(client.get(TAGS + "/alike").text()).isEqualTo("[]");
    add("@acmee @customer/acme @customer/acmee", "2026-11-22");
    assertThat(client.get(TAGS + "/alike").array().getValuesAs(JsonObject.class))
        .extracting(it -> it.getString("from") + " " + it.getString("to"))
        .containsExactlyInAnyOrder("acmee acme", "customer/acmee customer/acme");
  }

  @Test
  void agreesWithEntriesThatAreAddedMeanwhile() {
    add("@acmee", "2026-11-22");
    add("@acme", "2026-11-22");
    var adding =
        CompletableFuture.runAsync(
            () -> {
              for (var number = 0; number < 20; number++) {
                add("@acmee number " + number, "2026-11-23");
              }
            });
    change("acmee", "name", "acme");
    adding.join();

    assertThat(tags()).containsExactly("acme 22 (acmee)");
    assertThat(titles()).noneMatch(it -> it.contains("@acmee"));
    var stats = "/api/v1/stats?start=2026-11-22&end=2026-11-24";
    assertThat(client.get(stats, "filter", "@acme").text()).isEqualTo(client.get(stats).text());
  }
}
