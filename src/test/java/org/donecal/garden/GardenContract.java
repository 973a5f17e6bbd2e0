package org.donecal.garden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.jspecify.annotations.Nullable;

/** What somebody does who keeps a garden of tags, whatever database lies under it. */
abstract class GardenContract {
  static final String ENTRIES = "/api/v1/entries";
  static final String TAGS = "/api/v1/tags";
  static final String HISTORY = "/api/v1/history";

  final TestServer server;
  final TestClient client;

  GardenContract(TestServer server) {
    this.server = server;
    this.client = server.client();
  }

  /** The address of a new entry. */
  String add(String title, String start) {
    return add(client, title, start);
  }

  static String add(TestClient client, String title, String start) {
    var added = client.post(ENTRIES, json("title", title, "start", start));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return ENTRIES + "/" + added.json().getString("id");
  }

  Answer change(String tag, @Nullable Object... fields) {
    return client.patch(TAGS + "/" + tag, json(fields));
  }

  static String step(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer
        .header("DoneCal-Step")
        .orElseThrow(() -> new AssertionError("No step in " + answer));
  }

  Answer undo(String step) {
    return client.post(HISTORY + "/" + step + "/undo");
  }

  String undone(String step) {
    return step(undo(step));
  }

  String title(String address) {
    return client.get(address).json().getString("title");
  }

  List<String> titles() {
    return entries().stream().map(it -> it.getString("title")).toList();
  }

  private List<JsonObject> entries() {
    return client.get(ENTRIES).json().getJsonArray("entries").getValuesAs(JsonObject.class);
  }

  /** Names and how often they are used, and what else they are called. */
  List<String> tags() {
    return client.get(TAGS).array().getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("name") + " " + it.getInt("count") + aliases(it))
        .toList();
  }

  private static String aliases(JsonObject tag) {
    var aliases =
        tag.getJsonArray("aliases").stream()
            .map(it -> it.toString().replace("\"", ""))
            .collect(Collectors.joining(" "));
    return aliases.isEmpty() ? "" : " (" + aliases + ")";
  }

  String lastWords() {
    return client.get(HISTORY, "limit", "1").array().getJsonObject(0).getString("words");
  }

  /** All that can be seen of entries and tags, but for versions and times of change. */
  Map<String, String> everything() {
    var all = new TreeMap<String, String>();
    for (var it : entries()) {
      all.put(
          it.getString("id"),
          List.of("title", "tags", "start", "end", "zone", "note", "url").stream()
              .map(field -> String.valueOf(it.get(field)))
              .collect(Collectors.joining(" ")));
    }
    client
        .get(TAGS)
        .array()
        .getValuesAs(JsonObject.class)
        .forEach(it -> all.put("@" + it.getString("name"), it.toString()));
    return all;
  }
}
