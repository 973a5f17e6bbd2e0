package org.donecal.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.donecal.testclient.ScriptedServer.Manner;
import org.donecal.testclient.ScriptedServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a network does, what comes out is that it failed, and why; each network in turn. */
@Timeout(60)
class TroubledNetworksTest {
  private static final String TOKEN = "secret-token";

  /** Where each network is asked for the profile of its {@link #NAMES}. */
  private static final Map<Network, String> PROFILE =
      Map.of(
          Network.BLUESKY, "/xrpc/app.bsky.actor.getProfiles",
          Network.MASTODON, "/api/v1/accounts/lookup",
          Network.GITHUB, "/users/alice",
          Network.X, "/2/users/by");

  private static final Map<Network, String> NAMES =
      Map.of(
          Network.BLUESKY, "alice.example.org",
          Network.MASTODON, "alice@example.social",
          Network.GITHUB, "alice",
          Network.X, "alice");

  private static final Map<Network, String> GOOD =
      Map.of(
          Network.BLUESKY,
          """
          {"profiles":[{"did":"did:plc:a","handle":"alice.example.org","followersCount":5,
          "followsCount":2}]}\
          """,
          Network.MASTODON,
          """
          {"id":"1","acct":"alice","followers_count":5,"following_count":2}\
          """,
          Network.GITHUB,
          """
          {"id":1,"login":"alice","followers":5,"following":2}\
          """,
          Network.X,
          """
          {"data":[{"id":"1","username":"alice",
          "public_metrics":{"followers_count":5,"following_count":2}}]}\
          """);

  private record Fault(String words, Reply reply, String why) {
    @Override
    public String toString() {
      return words;
    }
  }

  private static Stream<Fault> faults() {
    var good = Reply.json("{}");
    return Stream.of(
        new Fault("HTML", Reply.json("<html></html>").with("Content-Type", "text/html"), "read"),
        new Fault("HTML that says it is JSON", Reply.json("<html></html>"), "read"),
        new Fault("JSON that says it is text", good.with("Content-Type", "text/plain"), "read"),
        new Fault("nothing", Reply.status(200), "read"),
        new Fault("a number", Reply.json("7"), "read"),
        new Fault("nested without end", Reply.json("[".repeat(100_000)), "read"),
        new Fault("no such field", good, "sense"),
        new Fault("nulls", Reply.json(NULLS), "sense"),
        new Fault("wrong kinds", Reply.json(WRONG), "sense"),
        new Fault("huge numbers", Reply.json(NULLS.replace("null", "1e999999999")), "sense"),
        new Fault("301 inside", redirect("http://10.0.0.1/x"), "not public"),
        new Fault("301 to link-local", redirect("http://169.254.169.254/meta"), "not public"),
        new Fault("301 to a file", redirect("file:///etc/passwd"), "none"),
        new Fault("301 to nonsense", redirect("http://["), "read"),
        new Fault("301 to nowhere", Reply.status(301), "refused"),
        new Fault("401", Reply.json(401, "{}"), "token"),
        new Fault("403", Reply.json(403, "{}"), "does not let us"),
        new Fault("418", Reply.json(418, "{}"), "418"),
        new Fault("500", Reply.json(500, "<html>"), "500"),
        new Fault("503", Reply.status(503), "503"));
  }

  private static final String NULLS =
      """
      {"id":null,"login":null,"acct":null,"followers":null,"following":null,
       "profiles":null,"data":null}\
      """;

  private static final String WRONG =
      """
      {"id":[],"login":{},"acct":7,"followers":"many","following":true,
       "profiles":"x","data":7}\
      """;

  private static Reply redirect(String address) {
    return Reply.status(301).with("Location", address);
  }

  static Stream<Arguments> faultsOfAll() {
    return Stream.of(Network.values())
        .flatMap(network -> faults().map(fault -> Arguments.of(network, fault)));
  }

  @ParameterizedTest
  @MethodSource("faultsOfAll")
  void saysWhy(Network network, Fault fault) {
    try (var asked = new NetworkAsked(network)) {
      asked.server.on(of(PROFILE, network), fault.reply());
      assertThat(failed(asked).why()).contains(fault.why());
    }
  }

  private static String of(Map<Network, String> all, Network network) {
    return Objects.requireNonNull(all.get(network));
  }

  private static Told.Failed<Account> failed(NetworkAsked asked) {
    return failed(asked.account(asked.client(TOKEN), name(asked)));
  }

  private static String name(NetworkAsked asked) {
    return of(NAMES, asked.client().network());
  }

  private static Told.Failed<Account> failed(Told<Account> told) {
    assertThat(told).isInstanceOf(Told.Failed.class);
    var failed = (Told.Failed<Account>) told;
    assertThat(failed.why()).matches("[A-Z].+\\.").doesNotContain(TOKEN);
    return failed;
  }

  @ParameterizedTest
  @EnumSource
  void hangsUpOnWhatNeverEnds(Network network) {
    try (var asked = new NetworkAsked(network)) {
      var good = Reply.json(of(GOOD, network));
      asked.server.on(of(PROFILE, network), good.in(Manner.HUGE));
      assertThat(failed(asked).why()).contains("more than we take");
      asked.server.on(of(PROFILE, network), good.in(Manner.HALF));
      assertThat(failed(asked).why()).contains("broke off");
      asked.server.on(of(PROFILE, network), good.in(Manner.DRIP));
      assertThat(failed(asked).why()).contains("too long");
      asked.server.on(of(PROFILE, network), good);
      assertThat(asked.account(asked.client(TOKEN), name(asked))).isInstanceOf(Told.Found.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNotLedInCircles(Network network) {
    try (var asked = new NetworkAsked(network)) {
      asked.server.on(of(PROFILE, network), redirect(of(PROFILE, network)));
      assertThat(failed(asked).why()).contains("from one address to the next");
      assertThat(asked.server.asked()).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void followsAFewRedirectsAndKeepsTheTokenAtHome(Network network) {
    try (var asked = new NetworkAsked(network);
        var other = new NetworkAsked(network)) {
      asked.server.on(of(PROFILE, network), redirect("/moved"));
      asked.server.on("/moved", redirect(other.server.uri() + "/there"));
      other.server.onJson("/there", of(GOOD, network));

      assertThat(asked.account(asked.client(TOKEN), name(asked))).isInstanceOf(Told.Found.class);
      assertThat(asked.header(1, "Authorization")).isEqualTo("Bearer " + TOKEN);
      assertThat(other.header(0, "Authorization")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesANetworkAloneForAsLongAsItWants(Network network) {
    var waits =
        Map.of(
            "30", 30L,
            "Wed, 25 Nov 2026 12:02:00 GMT", 120L);
    waits.forEach(
        (header, seconds) -> {
          try (var asked = new NetworkAsked(network)) {
            asked.server.on(
                of(PROFILE, network), Reply.json(429, "{}").with("Retry-After", header));

            assertThat(failed(asked).retryAfter()).contains(Duration.ofSeconds(seconds));
            assertThat(failed(asked).retryAfter()).contains(Duration.ofSeconds(seconds));

            assertThat(asked.server.asked()).hasSize(1);
            assertThat(asked.client(TOKEN).pause()).contains(Duration.ofSeconds(seconds));
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void saysWhenItCantBeReached(Network network) throws IOException {
    try (var asked = new NetworkAsked(network);
        var plain = new Babbler()) {
      var safe = Optional.of(URI.create("https://127.0.0.1:" + plain.port()));
      var nobody = Optional.of(URI.create("http://127.0.0.1:1"));
      var token = Optional.of(TOKEN);

      assertThat(failed(asked.account(asked.client(safe, token), name(asked))).why())
          .contains("safely");
      assertThat(failed(asked.account(asked.client(nobody, token), name(asked))).why())
          .contains("can't be reached");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsAFailureOfEveryQuestion(Network network) {
    try (var asked = new NetworkAsked(network)) {
      var client = asked.client(Optional.of(URI.create("http://127.0.0.1:1")), Optional.of(TOKEN));
      var id = network == Network.MASTODON ? "1@example.social" : "1";
      var other = network == Network.MASTODON ? "2@example.social" : "2";
      var a = asked.person(id, name(asked));
      var b = asked.person(other, name(asked));
      var account = new Account(a, "", null, 1, 1);

      assertThat(client.accountsById(Set.of(id)).get(id)).isInstanceOf(Told.Failed.class);
      assertThat(asked.follows(client, a, b)).isInstanceOf(Told.Failed.class);
      assertThat(client.following(account, null)).isInstanceOf(Told.Failed.class);
    }
  }

  @Test
  void losesNoThread() {
    var before = threads();
    try (var asked = new NetworkAsked(Network.BLUESKY)) {
      asked.server.on(
          of(PROFILE, Network.BLUESKY), Reply.json(of(GOOD, Network.BLUESKY)).in(Manner.DRIP));
      for (var i = 0; i < 3; i++) {
        failed(asked);
      }
      assertThat(threads() - before).isLessThanOrEqualTo(3);
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(it -> List.of("wire").contains(it.getName()))
        .count();
  }

  @Test
  void asksXForNothingWithoutAToken() {
    try (var asked = new NetworkAsked(Network.X)) {
      assertThat(failed(asked.account(asked.client(), "jack")).why()).contains("without a token");
      assertThat(asked.server.asked()).isEmpty();
    }
  }
}
