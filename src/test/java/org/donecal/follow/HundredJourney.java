package org.donecal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.donecal.testclient.BlueskyWorld;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A hundred handles in one question. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HundredJourney {
  private static final String FOLLOWS = "/api/v1/follows";

  private final BlueskyWorld bluesky = new BlueskyWorld().person("kim.bsky.social", "Kim", 9, 9);
  private final TestServer server = TestServer.start(bluesky.setting());
  private final TestClient reader = server.client();

  @AfterAll
  void stop() {
    server.close();
    bluesky.close();
  }

  @Test
  void costFourCallsAndAreAllKnownSoonAfter() {
    IntStream.range(0, 100).forEach(it -> bluesky.person("p" + it + ".crowd.org", "", 1, 1));
    bluesky.follows("p7.crowd.org", "kim.bsky.social");
    reader.get(FOLLOWS, "of", "kim", "handles", "p0.crowd.org");
    var asked = bluesky.server().asked().size();
    var crowd =
        IntStream.range(0, 100)
            .mapToObj(it -> "p" + it + ".crowd.org")
            .collect(Collectors.joining(","));

    var first = results(crowd);
    assertThat(bluesky.server().asked().size() - asked).isLessThanOrEqualTo(4);
    assertThat(first).hasSize(100);
    assertThat(first.getString("p7.crowd.org")).isEqualTo("yes");
    assertThat(first.getString("p8.crowd.org")).isEqualTo("no");
    assertThat(count(first, "unknown")).isEqualTo(49);

    assertThat(bluesky.server().awaits(asked + 6)).isTrue();
    asked = bluesky.server().asked().size();
    var second = results(crowd);
    assertThat(bluesky.server().asked().size() - asked).isLessThanOrEqualTo(4);
    assertThat(count(second, "no")).isEqualTo(99);
    assertThat(second.getString("p7.crowd.org")).isEqualTo("yes");
    var more = reader.get(FOLLOWS, "of", "kim", "handles", crowd + ",one.more.org");
    assertThat(more.status()).isEqualTo(400);
  }

  private JsonObject results(String handles) {
    return reader.get(FOLLOWS, "of", "kim", "handles", handles).json().getJsonObject("results");
  }

  private static long count(JsonObject results, String word) {
    return results.values().stream()
        .filter(it -> ((JsonString) it).getString().equals(word))
        .count();
  }
}
