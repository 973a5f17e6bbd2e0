package org.donecal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.donecal.testclient.ScriptedServer;
import org.donecal.testclient.ScriptedServer.Manner;
import org.donecal.testclient.ScriptedServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What servers may do to us while we ask them, and what we tell them. */
@Timeout(60)
class WireTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Border BORDER = Border.open(Set.of("127.0.0.1"));

  private final ScriptedServer server = ScriptedServer.start();
  private final Wire wire =
      new Wire(
          URI.create("https://donecal.example"),
          new Wire.Bounds(Duration.ofSeconds(2), Duration.ofSeconds(2), 1000),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void shut() {
    wire.close();
    server.close();
  }

  @Test
  void leavesTheLastFifthToThoseWhoCantWait() {
    var address = URI.create(server.uri() + "/few");
    var few = Reply.json("{}").with("RateLimit-Limit", "100").with("RateLimit-Reset", "60");
    server.on("/few", few.with("RateLimit-Remaining", "50"));
    ask("/few", Question.Known.NOTHING);
    assertThat(wire.thrift(address)).isEmpty();

    server.on("/few", few.with("RateLimit-Remaining", "19"));
    ask("/few", Question.Known.NOTHING);
    assertThat(wire.thrift(address)).contains(Duration.ofMinutes(1));
    assertThat(wire.left(address)).isEmpty();

    server.on("/few", few.with("RateLimit-Remaining", "0"));
    ask("/few", Question.Known.NOTHING);
    assertThat(wire.left(address)).contains(Duration.ofMinutes(1));
  }

  private Answer ask(String path, Question.Known known) {
    return wire.ask(
        new Question(
            "It", server.uri().resolve(path), "text/calendar", Optional.of("secret"), known),
        BORDER);
  }

  private Answer ask(String path) {
    return ask(path, Question.Known.NOTHING);
  }

  private void assertTrouble(String path, String why) {
    assertThatThrownBy(() -> ask(path)).isInstanceOf(Trouble.class).hasMessageContaining(why);
  }

  private static Reply redirect(String address) {
    return Reply.status(302).with("Location", address);
  }

  @Test
  void saysWhatItKnowsAlready() {
    var known = new Question.Known(Optional.of("\"v1\""), Optional.of("yesterday"));
    server.on("/same", Reply.status(304));
    assertThat(ask("/same", known).status()).isEqualTo(304);
    assertThat(server.asked().get(0).headers())
        .containsEntry("If-none-match", "\"v1\"")
        .containsEntry("If-modified-since", "yesterday")
        .containsEntry("Accept", "text/calendar");
  }

  @Test
  void keepsAtHomeWhatIsNobodyElses() {
    try (var other = ScriptedServer.start()) {
      server.on("/x", redirect(other.uri() + "/y"));
      other.onJson("/y", "7");
      var known = new Question.Known(Optional.of("\"v1\""), Optional.empty());
      assertThat(ask("/x", known).text()).isEqualTo("7");
      assertThat(other.asked().get(0).headers())
          .doesNotContainKeys("Authorization", "If-none-match");
    }
  }

  @Test
  void isNotLedInside() {
    server.on("/ten", redirect("http://10.0.0.1/"));
    server.on("/here", redirect("http://localhost:" + server.uri().getPort() + "/secret"));
    server.on("/six", redirect("http://[::1]:" + server.uri().getPort() + "/secret"));
    server.on("/file", redirect("file:///etc/passwd"));
    server.on("/odd", redirect("http://2130706433/"));
    server.on("/named", redirect("http://me:secret@127.0.0.1/"));
    assertTrouble("/ten", "not public");
    assertTrouble("/here", "not public");
    assertTrouble("/six", "not public");
    assertTrouble("/file", "none");
    assertTrouble("/odd", "none");
    assertTrouble("/named", "password");
    assertThat(server.addresses()).doesNotContain("/secret");
  }

  @Test
  void isNotLedInCircles() {
    server.on("/round", redirect("/round"));
    assertTrouble("/round", "from one address to the next");
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void takesNoMoreAndWaitsNoLongerThanItWants() {
    server.on("/large", Reply.json("x".repeat(1001)));
    server.on("/enough", Reply.json("x".repeat(1000)));
    server.on("/huge", Reply.json("{}").in(Manner.HUGE));
    server.on("/drip", Reply.json("{}").in(Manner.DRIP));
    assertTrouble("/large", "more than we take");
    assertTrouble("/huge", "more than we take");
    assertTrouble("/drip", "too long");
    assertThat(ask("/enough").bytes()).hasSize(1000);
  }
}
