package org.donecal.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import org.donecal.testclient.BlueskyWorld;
import org.donecal.testclient.ScriptedServer.Reply;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A MongoDB that goes away while everything runs, and comes back. */
@Timeout(120)
class MongoDbGoneJourney {
  private static final String KEPT = "/following/obama/vs/kim.json";

  private final Path file;

  MongoDbGoneJourney(@TempDir Path folder) {
    this.file = folder.resolve("mongodb.mv");
  }

  private MongoServer mongodb(InetSocketAddress address) {
    var server = new MongoServer(new H2Backend(file.toString()));
    server.bind(address);
    return server;
  }

  @Test
  void nobodyNoticesButThoseWhoAskForWhatIsNotAtHand() {
    var mongodb = mongodb(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    var address = mongodb.getLocalAddress();
    var uri = "mongodb://127.0.0.1:" + address.getPort() + "/";
    try (var bluesky = new BlueskyWorld()) {
      bluesky.person("obama.bsky.social", "", 9, 1).person("kim.bsky.social", "", 8, 2);
      bluesky.follows("kim.bsky.social", "obama.bsky.social");
      var settings = new HashMap<>(bluesky.setting());
      settings.put("donecal.mongodb.uri", uri);
      try (var server = TestServer.start(settings)) {
        var reader = server.client();
        assertThat(reader.get(KEPT).json().getString("bFollowsA")).isEqualTo("yes");

        mongodb.shutdown();
        goesOnWithout(reader, bluesky);

        mongodb = mongodb(address);
        keepsAgain(reader, bluesky, uri);
      }
    } finally {
      mongodb.shutdown();
    }
  }

  private static void goesOnWithout(TestClient reader, BlueskyWorld bluesky) {
    var entry = reader.post("/api/v1/entries", json("title", "@acme", "start", "2026-11-22"));
    assertThat(entry.status()).isEqualTo(201);
    assertThat(reader.get(KEPT).json().getString("bFollowsA")).isEqualTo("yes");
    for (var path : new String[] {"/lookups.json", "/coolest", "/following", "/"}) {
      assertThat(reader.get(path).status()).as(path).isEqualTo(200);
    }
    bluesky.isDown(Reply.status(503).with("Retry-After", "1"));
    var unheard = reader.get("/following/obama/vs/unheard.json");
    assertThat(unheard.status()).as(unheard.text()).isEqualTo(503);
    assertThat(unheard.header("Retry-After")).isPresent();
    assertThat(unheard.header("Content-Type")).contains("application/problem+json");
    assertThat(reader.get(KEPT).status()).isEqualTo(200);
    bluesky.isUp();
  }

  /** It is looked for every five seconds. */
  private static void keepsAgain(TestClient reader, BlueskyWorld bluesky, String uri) {
    try (var client = MongoClients.create(uri)) {
      var handles = client.getDatabase("donecal").getCollection("bluesky.handles");
      String late;
      var people = 0;
      do {
        late = "late" + people++ + ".example.org";
        bluesky.person(late, "", 1, 1);
        reader.get("/following/obama/vs/" + late + ".json");
      } while (handles.find(Filters.eq("_id", late)).first() == null);
    }
    assertThat(reader.get("/health/ready").text()).doesNotContain("\"answers\":\"false\"");
  }
}
