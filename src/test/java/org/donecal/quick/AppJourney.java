package org.donecal.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.donecal.kernel.Lazy;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What makes DoneCal an app, and its help: under a context path, where all could go wrong. */
class AppJourney {
  private static final Lazy<TestServer> SERVER =
      new Lazy<>(
          () -> TestServer.start(Map.of("donecal.base.url", "http://cal.example/done"), "/done"));

  private final TestClient client = SERVER.get().client();

  @AfterAll
  static void stop() {
    SERVER.get().close();
  }

  private String path(String address) {
    assertThat(address).startsWith("/done/");
    return address.substring("/done".length());
  }

  @Test
  void canBeInstalledAndSharedTo() {
    var answer = client.get("/manifest.webmanifest");
    var manifest = answer.json();

    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/manifest+json");
    assertThat(manifest.getString("start_url")).isEqualTo("/done/");
    assertThat(manifest.getString("scope")).isEqualTo("/done/");
    var target = manifest.getJsonObject("share_target");
    assertThat(target.getString("action")).isEqualTo("/done/quick");
    assertThat(target.getString("method")).isEqualTo("GET");
    assertThat(target.getJsonObject("params").keySet()).containsExactly("title", "text", "url");
    for (var icon : manifest.getJsonArray("icons").getValuesAs(JsonObject.class)) {
      var picture = client.get(path(icon.getString("src")));
      assertThat(picture.status()).isEqualTo(200);
      assertThat(picture.header("Content-Type")).contains(icon.getString("type"));
    }
    for (var shortcut : manifest.getJsonArray("shortcuts").getValuesAs(JsonObject.class)) {
      assertThat(client.get(path(shortcut.getString("url"))).status()).isEqualTo(200);
    }
  }

  @Test
  void servesItsWorkerAtTheRootOfItsScope() {
    var worker = client.get("/sw.js");

    assertThat(worker.header("Content-Type").orElse("")).startsWith("text/javascript");
    assertThat(worker.header("Cache-Control").orElse("")).contains("no-cache");
    var module = worker.text().replaceAll("import '(.*)';\\s*", "$1");
    assertThat(client.get(path(module)).status()).isEqualTo(200);
    var all = client.get(path(module).replace("quick/worker.js", "all.json"));
    assertThat(all.array().toString()).contains("\"calendar/calendar.js\"", "\"web/house.css\"");
  }

  @Test
  void takesItsWorkerBack() {
    try (var server = TestServer.start(Map.of("donecal.offline", "false"))) {
      assertThat(server.client().get("/sw.js").text())
          .contains("unregister")
          .doesNotContain("import");
    }
  }

  @Test
  void leadsToThePublicAddress() {
    var page = client.get("/help/bookmarklet");

    assertThat(page.text()).contains("href=\"javascript:");
    assertThat(page.text()).contains("http://cal.example/done/quick?");
    assertThat(page.text()).doesNotContain("127.0.0.1");
  }

  @Test
  void helps() {
    assertThat(client.get("/help").text()).contains("/done/help/bookmarklet");
    for (var topic : List.of("sentence", "bookmarklet", "offline", "keys")) {
      assertThat(client.get("/help/" + topic).status()).as(topic).isEqualTo(200);
    }
    for (var unknown : List.of("nothing", "BOOKMARKLET", "..%2F", "help.vm", "bookmarklet%00")) {
      assertThat(client.get("/help/" + unknown).status()).as(unknown).isIn(400, 404);
    }
  }

  @Test
  void tellsWhoseEachAnswerIs() {
    var nobody = client.get("/");
    assertThat(nobody.header("DoneCal-Whose")).contains("");

    var saved = client.post("/api/v1/entries", json("title", "mine"));
    var mark = saved.header("DoneCal-Whose").orElse("");

    assertThat(mark).isNotEmpty();
    assertThat(client.get("/api/v1/tags").header("DoneCal-Whose")).contains(mark);
    assertThat(client.get("/nowhere").header("DoneCal-Whose")).contains(mark);
    assertThat(client.get("/").text()).contains("data-whose=\"" + mark + "\"");
  }

  @Test
  void savesNothingForAnotherThanWhoTypedIt() {
    var mark =
        client.post("/api/v1/entries", json("title", "a")).header("DoneCal-Whose").orElse("");
    var other = SERVER.get().client();
    other.post("/api/v1/entries", json("title", "b"));

    var refused = other.with("DoneCal-From", mark).post("/api/v1/entries", json("title", "c"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(other.with("DoneCal-From", "").post("/api/v1/entries", json("title", "c")).status())
        .isEqualTo(201);
    assertThat(
            client.with("DoneCal-From", mark).post("/api/v1/entries", json("title", "d")).status())
        .isEqualTo(201);
  }
}
