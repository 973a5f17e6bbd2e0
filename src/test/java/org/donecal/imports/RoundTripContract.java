package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody wrote here comes back as it was, in any other account. */
abstract class RoundTripContract extends ImportsContract {
  private static final List<String> ZONES =
      List.of("Europe/Paris", "America/St_Johns", "Asia/Kolkata", "Pacific/Apia", "UTC");
  private static final List<String> WORDS =
      List.of(
          "@acme",
          "#Login",
          "@Café/été",
          "fixed",
          "<b>it</b>",
          "\"quoted\"",
          "it's",
          "=1+1",
          "𝒳",
          "a,b;c",
          "\\n",
          "#tag.",
          "… ",
          "\u0001",
          "- one",
          "http://x.org/#no",
          "\uFFFD",
          "&amp;");

  /** A spreadsheet would take most of these for formulas. */
  private static final List<String> BEGINNINGS =
      List.of("x", "=1", "+1", "-1", "@x", "＝1", "'=1", "''@x", "\"=1", "\"' =1", "x;=1", "x; '-1");

  private static final int ENTRIES = 40;

  RoundTripContract(TestServer server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void comesBackFromWhateverLeavesAsItWas(long seed) throws IOException {
    var random = new Random(seed);
    for (var i = 0; i < ENTRIES; i++) {
      var added = client.post("/api/v1/entries", Body.json(entry(random)));
      assertThat(added.status()).as(added.text()).isIn(200, 201);
    }
    var json = client.get("/api/v1/export.json").text();

    assertThat(imported(Body.file("donecal.json", json), "json")).isEqualTo(all(client));
    var packed = client.open("/api/v1/export.zip").body().readAllBytes();
    assertThat(imported(Body.file("suitcase.zip", packed), "suitcase")).isEqualTo(all(client));
    var ics = client.get("/api/v1/export.ics").text();
    assertThat(imported(Body.file("donecal.ics", ics), "ics")).isEqualTo(all(client));
    var csv = client.get("/api/v1/export.csv").text();
    assertThat(imported(Body.file("donecal.csv", csv), "donecal-csv"))
        .containsExactlyInAnyOrderElementsOf(legible());
    for (var left : List.of(json, ics, csv)) {
      assertCounts(take(Body.file("donecal", left)), 0, entries().size(), 0);
    }
  }

  /** All but the control characters, which no spreadsheet shows. */
  private List<Map<String, Object>> legible() {
    return all(client).stream()
        .map(
            it -> {
              var fields = new HashMap<>(it);
              fields.replaceAll(
                  (name, value) ->
                      value instanceof JsonString text
                          ? Json.createValue(text.getString().replace("\u0001", "").strip())
                          : value);
              return (Map<String, Object>) fields;
            })
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  private List<Map<String, Object>> imported(Body file, String format) {
    var other = server.client();
    var taken = other.post(IMPORT, file);
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(taken.json().getString("format")).isEqualTo(format);
    return all(other);
  }

  private static Map<String, @Nullable Object> entry(Random random) {
    var entry = new HashMap<String, @Nullable Object>();
    entry.put("title", words(random, 4) + " " + random.nextInt(1000));
    entry.put("note", random.nextBoolean() ? words(random, 9) : null);
    entry.put("url", random.nextInt(3) == 0 ? "https://example.org/?q=" + random.nextInt() : null);
    var start = LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(random.nextInt(3_000_000));
    if (random.nextInt(3) == 0) {
      entry.put("start", start.toLocalDate().toString());
      entry.put("end", start.toLocalDate().plusDays(1 + random.nextInt(30)).toString());
    } else {
      entry.put("start", start.toString());
      entry.put("end", start.plusMinutes(90 + random.nextInt(5000)).toString());
      entry.put("zone", ZONES.get(random.nextInt(ZONES.size())));
    }
    return entry;
  }

  private static String words(Random random, int most) {
    var words = new StringBuilder(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
    for (var i = random.nextInt(most + 1); i > 0; i--) {
      words
          .append(random.nextInt(4) == 0 ? "\n" : " ")
          .append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.toString();
  }

  /** All that matters of the entries: their ids, versions and ages are the account's own. */
  private static List<Map<String, Object>> all(TestClient owner) {
    return owner
        .get("/api/v1/entries?limit=1000")
        .json()
        .getJsonArray("entries")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(
            it -> {
              var fields = new HashMap<String, Object>(it);
              fields.keySet().removeAll(List.of("id", "version", "createdAt", "updatedAt"));
              return (Map<String, Object>) fields;
            })
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }
}
