package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** "Looks right", and what is otherwise since. */
abstract class ConfirmingContract extends ShareContract {
  private static final String NOVEMBER = "?start=2026-11-01&end=2026-12-01";

  ConfirmingContract(TestServer server) {
    super(server);
  }

  private Answer confirm(JsonObject share, String name) {
    return viewer.post(
        path(share) + "/confirmations",
        json("start", "2026-11-01", "end", "2026-12-01", "name", name));
  }

  private JsonObject differences(JsonObject share) {
    return look(share, "/confirmations").json().getJsonObject("differences");
  }

  private static List<String> titles(JsonObject differences, String kind) {
    return differences.getJsonArray(kind).getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("title"))
        .toList();
  }

  @Test
  void freezesWhatIsSeenAndShowsBothSidesWhatIsOtherwiseSince() {
    var kept = add("@acme kept", "2026-11-20");
    var gone = add("@acme gone #hush", "2026-11-21");
    add("@acme outside", "2026-12-21");
    var share = shared("@acme");
    assertThat(look(share, "/confirmations").json().isNull("differences")).isTrue();

    var confirmed = confirm(share, " Eve ");
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(201);
    var told = confirmed.json().getJsonArray("confirmations").getJsonObject(0);
    assertThat(told.getString("name")).isEqualTo("Eve");
    assertThat(told.getInt("entries")).isEqualTo(2);
    assertThat(told.getString("digest")).matches("[0-9a-f]{64}");
    assertThat(told.getString("start")).isEqualTo("2026-11-01");
    assertThat(differences(share).getJsonArray("added")).isEmpty();
    assertThat(confirm(share, "Eve").status()).isEqualTo(200);

    owner.patch(ENTRIES + "/" + kept, json("title", "@acme changed"));
    owner.delete(ENTRIES + "/" + gone);
    add("@acme new", "2026-11-22");
    add("@acme outside, too", "2026-12-22");
    add("@zoo hidden", "2026-11-22");

    var differences = differences(share);
    assertThat(titles(differences, "added")).containsExactly("@acme new");
    assertThat(titles(differences, "removed")).containsExactly("@acme gone");
    var changed = differences.getJsonArray("changed").getJsonObject(0);
    assertThat(changed.getJsonObject("was").getString("title")).isEqualTo("@acme kept");
    assertThat(changed.getJsonObject("is").getString("title")).isEqualTo("@acme changed");
    var ofOwner = owner.get(SHARES + "/" + share.getString("id") + "/confirmations");
    assertThat(ofOwner.json().getJsonObject("differences")).isEqualTo(differences);
    assertThat(viewer.get(SHARES + "/" + share.getString("id") + "/confirmations").status())
        .isEqualTo(401);
  }

  @Test
  void whatIsHiddenDoesNotCountAsChanged() {
    var entry = add(json("title", "@acme kept #x", "start", "2026-11-20", "note", "one"));
    var share = shared("@acme");
    confirm(share, "");

    owner.patch(ENTRIES + "/" + entry, json("title", "@acme kept #y", "note", "two"));

    assertThat(differences(share).getJsonArray("changed")).isEmpty();
  }

  @Test
  void tellsNoMoreWhatWasSeenOnceLessIsShown() {
    add(json("title", "@acme", "start", "2026-11-20", "note", "a note"));
    var share = share("filter", "@acme", "detail", "notes");
    confirm(share, "");

    change(share, "detail", "entries");

    assertThat(differences(share).getBoolean("otherTerms")).isTrue();
    assertThat(look(share, "/confirmations").text()).doesNotContain("a note");
  }

  @Test
  void freezesTotalsOfAShareOfTotals() {
    add("@acme one", "2026-11-20");
    var share = share("filter", "@acme", "detail", "totals");
    assertThat(confirm(share, "Eve").status()).isEqualTo(201);
    assertThat(differences(share)).isEmpty();

    add("@acme two", "2026-11-21");

    var differences = differences(share);
    assertThat(differences.getJsonObject("was").getJsonObject("total").getInt("days")).isEqualTo(1);
    assertThat(differences.getJsonObject("is").getJsonObject("total").getInt("days")).isEqualTo(2);
    assertThat(differences.toString()).doesNotContain("one", "two");
  }

  @Test
  void refusesWhatWasChangedMeanwhile() {
    add("@acme one", "2026-11-20");
    var share = shared("@acme");
    var digest = look(share, "/digest" + NOVEMBER).json().getString("digest");
    add("@acme two", "2026-11-21");

    var stale =
        viewer.post(
            path(share) + "/confirmations",
            json("start", "2026-11-01", "end", "2026-12-01", "digest", digest));

    assertThat(stale.status()).isEqualTo(409);
  }

  @Test
  void refusesOtherSitesAndLongNamesAndTooMany() {
    var share = shared("@acme");
    var address = path(share) + "/confirmations";

    assertThat(viewer.with("Sec-Fetch-Site", "cross-site").post(address, json()).status())
        .isEqualTo(403);
    assertThat(viewer.post(address, json("name", "x".repeat(101))).status()).isEqualTo(400);
    assertThat(viewer.post(address, json("start", "soon")).status()).isEqualTo(400);
    Answer last = confirm(share, "0");
    for (var again = 1; again < 15 && last.status() != 429; again++) {
      last = confirm(share, "name " + again);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isPresent();
  }
}
