package org.donecal.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.donecal.testclient.Container;
import org.donecal.testclient.Container.Kind;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One WAR, one data folder, and a visitor who does not notice which container serves today. */
class ContainersTest {
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"([^\"]+/static/[^\"]+)\"");
  private static final String CONTEXT_PATH = "/done";

  private static final String EMAIL = "ann@example.org";

  private final Letterbox letterbox = new Letterbox();
  private final Path folder;

  ContainersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    letterbox.close();
  }

  @Test
  void keepsAVisitorsEntriesFromJettyToPayaraAndBack() {
    var visitor = TestClient.nowhere();
    String first;
    String second;
    try (var jetty = serve(Kind.JETTY, "first")) {
      first = smoke(visitor.at(jetty.uri()), "@acme on jetty");
      TestClient.of(jetty.uri()).signUp(EMAIL, "a quiet green door");
      assertThat(letterbox.next(EMAIL).link("/verify/")).contains("/verify/");
    }
    try (var payara = serve(Kind.PAYARA, "second")) {
      second = smoke(visitor.at(payara.uri()), "@acme on payara");
      TestClient.of(payara.uri()).post("/auth/recover", json("email", EMAIL));
      assertThat(letterbox.next(EMAIL).link("/recover/")).contains("/recover/");
      assertThat(titles(visitor.at(payara.uri())))
          .containsExactly("@acme on jetty", "@acme on payara");
    }
    try (var jetty = serve(Kind.JETTY, "third")) {
      var back = visitor.at(jetty.uri());
      assertThat(back.get("/api/v1/entries/" + first).status()).isEqualTo(200);
      assertThat(back.get("/api/v1/entries/" + second).status()).isEqualTo(200);
    }
  }

  private Container serve(Kind kind, String name) {
    var settings = new HashMap<String, String>();
    settings.put("DONECAL_DATA", folder.resolve("data").toString());
    letterbox
        .settings()
        .forEach(
            (key, value) -> settings.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return Container.launch(kind, folder.resolve(name), CONTEXT_PATH, settings).ready();
  }

  /** What anybody would try first; answers the id of the entry that was saved. */
  private static String smoke(TestClient visitor, String title) {
    pageAndAssets(visitor);
    assertThat(visitor.get("/health/ready").text()).doesNotContain("\"answers\":\"false\"");
    assertThat(visitor.firstLine("/lookups/stream")).isEqualTo("event: lookups");
    assertThat(visitor.get("/nowhere").header("Content-Type")).contains("application/problem+json");

    var start = "2026-11-22T14:00:00";
    var entry = json("title", title, "start", start, "end", "2026-11-22T15:00:00");
    var saved = visitor.post("/api/v1/entries", entry);
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    var id = saved.json().getString("id");
    assertThat(saved.location()).endsWith(CONTEXT_PATH + "/api/v1/entries/" + id);
    assertThat(visitor.cookies().find("donecal")).get().extracting("path").isEqualTo(CONTEXT_PATH);
    assertThat(visitor.get("/api/v1/stats", "start", "2026-11-22", "end", "2026-11-23").text())
        .contains("\"tag\":\"acme\"");
    return id;
  }

  private static void pageAndAssets(TestClient visitor) {
    var page = visitor.get("/");
    assertThat(page.status()).isEqualTo(200);
    var host = visitor.at(visitor.address().resolve("/"));
    var assets = ASSET.matcher(page.text()).results().map(match -> match.group(1)).toList();
    assertThat(assets).isNotEmpty();
    for (var asset : assets) {
      assertThat(asset).startsWith(CONTEXT_PATH);
      var answer = host.get(asset);
      assertThat(answer.status()).as(asset).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).get().asString().contains("immutable");
    }
  }

  private static List<String> titles(TestClient visitor) {
    return visitor
        .get("/api/v1/entries", "start", "2026-11-22", "end", "2026-11-23")
        .json()
        .getJsonArray("entries")
        .getValuesAs(entry -> entry.asJsonObject().getString("title"));
  }
}
