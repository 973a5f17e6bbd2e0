package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** What owners do with their shares. */
abstract class OwningContract extends ShareContract {
  OwningContract(TestServer server) {
    super(server);
  }

  @Test
  void aGuestSharesAndIsToldTheAddress() {
    var added =
        owner.post(
            SHARES,
            json("filter", "@acme -#private", "detail", "entries", "label", " For  Eve\u0007 "));

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    var share = added.json();
    assertThat(added.location()).endsWith("/shares/" + share.getString("id"));
    assertThat(share.getString("url")).matches("http://localhost:8080/share/[A-Za-z0-9_-]{43}");
    assertThat(share.getString("label")).isEqualTo("For Eve");
    assertThat(share.getString("filter")).isEqualTo("@acme -#private");
    assertThat(share.getString("detail")).isEqualTo("entries");
    assertThat(share.isNull("lastSeenAt")).isTrue();
    assertThat(share.getBoolean("hasPassword")).isFalse();
    assertThat(owner.get(SHARES).array().getValuesAs(JsonObject.class)).containsExactly(share);
    assertThat(owner.get(SHARES + "/" + share.getString("id")).json()).isEqualTo(share);
  }

  @Test
  void nobodyHasNoSharesAndChangesNone() {
    var share = shared("@acme");

    assertThat(viewer.get(SHARES).text()).isEqualTo("[]");
    assertThat(viewer.delete(SHARES + "/" + share.getString("id")).status()).isEqualTo(401);
  }

  @Test
  void tellsAllFaultsFieldByField() {
    var refused =
        owner.post(
            SHARES,
            json(
                "filter",
                "@a, ,",
                "detail",
                "all",
                "from",
                "soon",
                "until",
                "2026-13-01",
                "rolling",
                "decade",
                "expiresAt",
                "1999-01-01",
                "password",
                "abc",
                "label",
                "x".repeat(101)));

    assertThat(refused.status()).isEqualTo(400);
    var errors = refused.json().getJsonArray("errors").getValuesAs(JsonObject.class);
    assertThat(errors)
        .extracting(it -> it.getString("field"))
        .containsExactlyInAnyOrder(
            "filter", "detail", "from", "until", "rolling", "expiresAt", "password", "label");
    var filter = errors.stream().filter(it -> it.getString("field").equals("filter")).findAny();
    assertThat(filter.orElseThrow().getInt("at")).isEqualTo(4);
  }

  @Test
  void asksForWhatIsToBeShown() {
    assertThat(owner.post(SHARES, json("detail", "totals")).text()).contains("\"filter\"");
    assertThat(owner.post(SHARES, json("filter", "")).text()).contains("\"detail\"");
  }

  @Test
  void takesEitherBoundsOrARollingPeriod() {
    var refused =
        owner.post(
            SHARES,
            json("filter", "", "detail", "totals", "from", "2026-01-01", "rolling", "week"));
    assertThat(refused.status()).isEqualTo(400);
    var backwards =
        owner.post(
            SHARES,
            json("filter", "", "detail", "totals", "from", "2026-02-01", "until", "2026-02-01"));
    assertThat(backwards.text()).contains("\"until\"");

    var share = share("filter", "", "detail", "totals", "from", "2026-01-01");
    var rolls = change(share, "rolling", "month").json();
    assertThat(rolls.isNull("from")).isTrue();
    assertThat(rolls.getString("rolling")).isEqualTo("month");
    var bound = change(share, "until", "2027-01-01").json();
    assertThat(bound.isNull("rolling")).isTrue();
    assertThat(bound.getString("until")).isEqualTo("2027-01-01");
  }

  @Test
  void changesWhatWasSentAndTakesItBack() {
    add("@acme seen", "2026-11-22");
    add("@zoo hidden", "2026-11-22");
    var share = share("filter", "@acme", "detail", "entries", "label", "L");

    var changed = change(share, "filter", "@zoo");
    assertThat(changed.json().getString("label")).isEqualTo("L");
    assertThat(titles(share)).containsExactly("@zoo hidden");
    assertThat(undo(step(changed)).status()).isEqualTo(200);

    assertThat(titles(share)).containsExactly("@acme seen");
    assertThat(change(share, "filter", "@acme").header("DoneCal-Step")).isEmpty();
  }

  @Test
  void anUndoRefusesWhatWasChangedSince() {
    var share = share("filter", "@acme", "detail", "entries", "label", "A");
    var first = step(change(share, "label", "B"));
    change(share, "label", "C");

    var refused = undo(first);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("the share 'C'");
  }

  @Test
  void revokingClosesAtOnceAndUndoingThatOpensTheSameAddress() {
    add("@acme seen", "2026-11-22");
    var share = shared("@acme");
    assertThat(titles(share)).containsExactly("@acme seen");

    var revoked = revoke(share);
    assertThat(revoked.status()).isEqualTo(204);
    assertThat(look(share, "/entries").status()).isEqualTo(404);
    assertThat(owner.get(SHARES).text()).isEqualTo("[]");
    assertThat(revoke(share).status()).isEqualTo(404);
    assertThat(change(share, "label", "x").status()).isEqualTo(404);

    var undone = undo(step(revoked));
    assertThat(titles(share)).containsExactly("@acme seen");
    assertThat(undo(step(undone)).status()).isEqualTo(200);
    assertThat(look(share, "/entries").status()).isEqualTo(404);
  }

  @Test
  void undoingTheMakingClosesTheShare() {
    var added = owner.post(SHARES, json("filter", "", "detail", "totals"));

    assertThat(undo(step(added)).status()).isEqualTo(200);

    assertThat(look(added.json(), "/stats").status()).isEqualTo(404);
  }

  @Test
  void filtersFollowARenamedTagInItsStep() {
    add("@client rent", "2026-11-20");
    add("@client/app code", "2026-11-21");
    add("@zoo fed", "2026-11-22");
    var exact = shared("@Client -@zoo, #other");
    var below = shared("@client/* -@zoo");
    var not = shared("-@client/*");
    var before = List.of(titles(exact), titles(below), titles(not));
    assertThat(before.get(1)).hasSize(2);

    var preview = owner.get("/api/v1/tags/client/rename", "to", "customer").json();
    var renamed = owner.patch("/api/v1/tags/client", json("name", "customer"));

    assertThat(preview.getInt("shares")).isEqualTo(3);
    assertThat(filters())
        .containsExactly(
            "-@client/* -@customer", "@client/* -@zoo, @customer -@zoo", "@customer -@zoo, @other");
    assertThat(titles(exact)).containsExactly("@customer rent");
    assertThat(titles(below)).containsExactly("@customer rent", "@client/app code");
    assertThat(titles(not)).isEqualTo(before.get(2));

    assertThat(undo(step(renamed)).status()).isEqualTo(200);
    assertThat(filters()).containsExactly("-@client/*", "@client/* -@zoo", "@Client -@zoo, #other");
    assertThat(List.of(titles(exact), titles(below), titles(not))).isEqualTo(before);
  }

  @Test
  void mergingLetsSharesOfEitherTagShowBoth() {
    add("@acme one", "2026-11-20");
    add("@akme two", "2026-11-21");
    var share = shared("@akme");

    assertThat(owner.patch("/api/v1/tags/akme", json("name", "acme")).status()).isEqualTo(200);

    assertThat(filters()).containsExactly("@acme");
    assertThat(titles(share)).containsExactly("@acme one", "@acme two");
  }

  @Test
  void expiresWhenItIsTold() {
    add("@acme seen", "2026-11-22");
    var share = share("filter", "@acme", "detail", "entries", "expiresAt", "2199-01-01T00:00:00Z");
    assertThat(share.getString("expiresAt")).startsWith("2199-01-01T00:00:00");
    assertThat(titles(share)).hasSize(1);

    assertThat(change(share, "expiresAt", "2020-01-01").json().getBoolean("expired")).isTrue();

    assertThat(look(share, "/entries").status()).isEqualTo(404);
    change(share, "expiresAt", null);
    assertThat(titles(share)).hasSize(1);
  }
}
