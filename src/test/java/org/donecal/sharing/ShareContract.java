package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.jspecify.annotations.Nullable;

/** Somebody who shares, and somebody who was sent the address, whatever database lies under it. */
abstract class ShareContract {
  static final String ENTRIES = "/api/v1/entries";
  static final String SHARES = "/api/v1/shares";
  static final String HISTORY = "/api/v1/history";

  final TestServer server;
  final TestClient owner;
  final TestClient viewer;

  ShareContract(TestServer server) {
    this.server = server;
    this.owner = server.client();
    this.viewer = server.client();
  }

  String add(String title, String start) {
    return add(json("title", title, "start", start));
  }

  String add(Body body) {
    var added = owner.post(ENTRIES, body);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json().getString("id");
  }

  /** A new share of the owner's, as JSON. */
  JsonObject share(@Nullable Object... fields) {
    var added = owner.post(SHARES, json(fields));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json();
  }

  JsonObject shared(String filter) {
    return share("filter", filter, "detail", "entries");
  }

  Answer change(JsonObject share, @Nullable Object... fields) {
    return owner.patch(SHARES + "/" + share.getString("id"), json(fields));
  }

  Answer revoke(JsonObject share) {
    return owner.delete(SHARES + "/" + share.getString("id"));
  }

  static String step(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    return answer
        .header("DoneCal-Step")
        .orElseThrow(() -> new AssertionError("No step in " + answer));
  }

  Answer undo(String step) {
    return owner.post(HISTORY + "/" + step + "/undo");
  }

  /** The address of the share below the server's. */
  static String path(JsonObject share) {
    return URI.create(share.getString("url")).getPath();
  }

  Answer look(JsonObject share, String below) {
    return viewer.get(path(share) + below);
  }

  /** The viewer at a browser. */
  TestClient reader() {
    return viewer.with("Accept", "text/html");
  }

  List<String> titles(JsonObject share) {
    return titles(look(share, "/entries"));
  }

  static List<String> titles(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().getJsonArray("entries").getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("title"))
        .toList();
  }

  List<String> filters() {
    return owner.get(SHARES).array().getValuesAs(JsonObject.class).stream()
        .map(it -> it.getString("filter"))
        .toList();
  }
}
