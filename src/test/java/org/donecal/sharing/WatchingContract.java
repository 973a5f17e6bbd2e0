package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** What whoever watches hears, and does not hear. */
abstract class WatchingContract extends ShareContract {
  private static final String END = "the stream ended";

  WatchingContract(TestServer server) {
    super(server);
  }

  /** Listens from the moment on from which all is heard of. */
  private BlockingQueue<String> watch(JsonObject share) throws InterruptedException {
    var lines = new LinkedBlockingQueue<String>();
    var request = HttpRequest.newBuilder(URI.create(server.uri() + path(share) + "/stream"));
    var ear = new Thread(() -> hear(request.header("Accept", "text/event-stream").build(), lines));
    ear.setDaemon(true);
    ear.start();
    assertThat(next(lines)).isEqualTo("event: ready");
    assertThat(next(lines)).isEqualTo("data: {}");
    return lines;
  }

  private static void hear(HttpRequest request, BlockingQueue<String> lines) {
    try (var told = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
      told.filter(it -> it.length() > 1).forEach(lines::add);
      lines.add(END);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String next(BlockingQueue<String> lines) throws InterruptedException {
    var line = lines.poll(20, TimeUnit.SECONDS);
    assertThat(line).as("nothing came").isNotNull();
    return line;
  }

  @Test
  void hearsOfWhatIsSeenAndOfNothingElse() throws InterruptedException {
    var share = shared("@acme");
    var lines = watch(share);

    add("@zoo hidden", "2026-11-20");
    var id = add(json("title", "@acme seen #x", "start", "2026-11-20", "note", "hush"));
    assertThat(next(lines)).isEqualTo("event: changed");
    assertThat(next(lines)).contains(id, "@acme seen").doesNotContain("hush", "#x", "zoo");

    owner.patch(ENTRIES + "/" + id, json("note", "other", "title", "@acme seen #y"));
    owner.delete(ENTRIES + "/" + id);
    assertThat(next(lines)).isEqualTo("event: changed");
    assertThat(next(lines)).isEqualTo("data: {\"entries\":[],\"removed\":[\"" + id + "\"]}");
  }

  @Test
  void hearsOfTotalsOnlyThatTheyAreOthers() throws InterruptedException {
    var lines = watch(share("filter", "@acme", "detail", "totals"));

    var id = add("@acme one", "2026-11-20");
    assertThat(next(lines)).isEqualTo("event: changed");
    assertThat(next(lines)).isEqualTo("data: {\"again\":true}");
    owner.patch(ENTRIES + "/" + id, json("title", "@acme one, renamed"));
    owner.delete(ENTRIES + "/" + id);
    assertThat(next(lines)).isEqualTo("event: changed");
  }

  @Test
  void isSentAwayWhenTheShareIsRevoked() throws InterruptedException {
    var share = shared("@acme");
    var lines = watch(share);

    revoke(share);

    assertThat(next(lines)).isEqualTo("event: over");
    assertThat(next(lines)).isEqualTo("data: {}");
    assertThat(next(lines)).isEqualTo(END);
  }
}
