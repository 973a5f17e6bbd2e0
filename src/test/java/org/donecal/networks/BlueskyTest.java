package org.donecal.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.networks.NetworkAsked.found;
import static org.donecal.networks.NetworkAsked.unknown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.donecal.networks.SocialNetwork.Listed;
import org.donecal.testclient.ScriptedServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlueskyTest {
  private static final String PROFILES = "/xrpc/app.bsky.actor.getProfiles";
  private static final String RELATIONS = "/xrpc/app.bsky.graph.getRelationships";
  private static final String FOLLOWS = "/xrpc/app.bsky.graph.getFollows";
  private static final String ALICE =
      """
      {"did":"did:plc:alice","handle":"Alice.bsky.social","displayName":"Alice \\u202e A.",
       "avatar":"https://cdn.bsky.app/img/a@jpeg","followersCount":41700,"followsCount":1300,
       "postsCount":3,"labels":[]}""";

  private final NetworkAsked asked = new NetworkAsked(Network.BLUESKY);
  private final SocialNetwork bluesky = asked.client();
  private final Person alice = asked.person("did:plc:alice", "alice.bsky.social");
  private final Person bob = asked.person("did:plc:bob", "bob.bsky.social");

  @AfterEach
  void close() {
    asked.close();
  }

  private static String profiles(String... profiles) {
    return "{\"profiles\":[" + String.join(",", profiles) + "]}";
  }

  private static String profile(int number) {
    return """
        {"did":"did:plc:p%d","handle":"p%d.bsky.social","followersCount":1,"followsCount":2}"""
        .formatted(number, number);
  }

  private Set<Handle> handles(int count) {
    return IntStream.range(0, count)
        .mapToObj(it -> asked.handle("p" + it + ".bsky.social"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Test
  void readsAProfile() {
    asked.server.onJson(PROFILES, profiles(ALICE));

    assertThat(asked.account(bluesky, "alice.bsky.social"))
        .isEqualTo(
            found(new Account(alice, "Alice  A.", "https://cdn.bsky.app/img/a@jpeg", 41700, 1300)));
    assertThat(asked.server.addresses()).containsExactly(PROFILES + "?actors=alice.bsky.social");
    assertThat(asked.header(0, "User-agent")).isEqualTo("DoneCal/1.0 (+https://donecal.example)");
    assertThat(asked.header(0, "Authorization")).isEmpty();
  }

  @Test
  void findsAnAccountAgainByItsIdWhenTheHandleHasChanged() {
    asked.server.onJson(PROFILES, profiles(ALICE.replace("Alice.bsky.social", "ali.example.org")));

    var told = bluesky.accountsById(Set.of("did:plc:alice")).get("did:plc:alice");

    assertThat(told)
        .isInstanceOfSatisfying(
            Told.Found.class,
            it -> assertThat(((Account) it.value()).handle().name()).isEqualTo("ali.example.org"));
    assertThat(asked.server.addresses()).containsExactly(PROFILES + "?actors=did%3Aplc%3Aalice");
  }

  @Test
  void knowsWhomTheNetworkLeavesOut() {
    asked.server.onJson(PROFILES, profiles(ALICE));
    assertThat(asked.account(bluesky, "nobody.bsky.social")).isEqualTo(unknown());
  }

  @Test
  void knowsWhomTheNetworkRefusesByName() {
    for (var message : new String[] {"Profile not found", "Account is deactivated"}) {
      asked.server.on(
          PROFILES,
          Reply.json(400, "{\"error\":\"InvalidRequest\",\"message\":\"" + message + "\"}"));
      assertThat(asked.account(bluesky, "nobody.bsky.social")).isEqualTo(unknown());
    }
  }

  @Test
  void asksForTwentyFiveProfilesAtATime() {
    asked.server.on(
        PROFILES,
        address ->
            Reply.json(
                profiles(
                    Pattern.compile("actors=p(\\d+)")
                        .matcher(address.getQuery())
                        .results()
                        .map(it -> profile(Integer.parseInt(it.group(1))))
                        .toArray(String[]::new))));

    var told = bluesky.accounts(handles(60));

    assertThat(told).hasSize(60);
    assertThat(told.values()).allMatch(Told.Found.class::isInstance);
    assertThat(asked.server.asked()).hasSize(3);
  }

  @Test
  void spoilsNoProfileByItsNeighbour() {
    var broken = "{\"did\":\"did:plc:p1\",\"handle\":\"p1.bsky.social\",\"followersCount\":-1}";
    asked.server.onJson(PROFILES, profiles(profile(0), broken, "null", "7", "{}", "{\"did\":[]}"));

    var told = bluesky.accounts(handles(3));

    assertThat(told.get(asked.handle("p0.bsky.social"))).isInstanceOf(Told.Found.class);
    assertThat(told.get(asked.handle("p1.bsky.social"))).isInstanceOf(Told.Failed.class);
    assertThat(told.get(asked.handle("p2.bsky.social"))).isInstanceOf(Told.Unknown.class);
  }

  @Test
  void asksOnceForBothDirections() {
    asked.server.on(
        RELATIONS, address -> bobFollowsAlice(address.getQuery().contains("actor=did:plc:alice")));
    var there = new Pair(alice, bob);
    var back = new Pair(bob, alice);

    assertThat(bluesky.follows(Set.of(there, back)))
        .isEqualTo(Map.of(there, found(Follows.NO), back, found(Follows.YES)));
    assertThat(asked.server.asked()).hasSize(1);
  }

  private static Reply bobFollowsAlice(boolean seenByAlice) {
    return Reply.json(
        """
        {"relationships":[{"$type":"app.bsky.graph.defs#relationship","did":"did:plc:%s",
          "%s":"at://did:plc:bob/app.bsky.graph.follow/3k"}]}"""
            .formatted(seenByAlice ? "bob" : "alice", seenByAlice ? "followedBy" : "following"));
  }

  @Test
  void asksAboutThirtyOthersAtATime() {
    asked.server.on(
        RELATIONS,
        address -> {
          assertThat(address.getQuery().split("others=")).hasSizeLessThanOrEqualTo(31);
          return Reply.json("{\"relationships\":[]}");
        });
    var pairs =
        IntStream.range(0, 100)
            .mapToObj(it -> new Pair(asked.person("did:plc:p" + it, "p" + it + ".org"), alice))
            .collect(Collectors.toSet());

    var told = bluesky.follows(pairs);

    assertThat(asked.server.asked()).hasSize(4);
    assertThat(told.keySet()).isEqualTo(pairs);
    assertThat(told.values()).allMatch(found(Follows.UNKNOWN)::equals);
  }

  @Test
  void callsUnknownWhatTheNetworkDoesNotKnow() {
    asked.server.onJson(
        RELATIONS,
        """
        {"relationships":[{"$type":"app.bsky.graph.defs#notFoundActor",
          "actor":"did:plc:bob","notFound":true}, null, 3]}""");
    assertThat(asked.follows(bluesky, alice, bob)).isEqualTo(found(Follows.UNKNOWN));
  }

  @Test
  void pagesWhomSomebodyFollows() {
    asked.server.onJson(
        FOLLOWS,
        """
        {"subject":%s,"cursor":"c 2","follows":[{"did":"did:plc:bob","handle":"bob.bsky.social"},
          {"did":"did:plc:x","handle":"handle.invalid?"}, null]}"""
            .formatted(ALICE));
    var account = new Account(alice, "", null, 1, 1);

    assertThat(bluesky.following(account, null)).isEqualTo(found(new Listed(List.of(bob), "c 2")));
    bluesky.following(account, "c 2");
    assertThat(asked.server.addresses().get(1)).endsWith("&cursor=c%202");
  }

  @Test
  void sendsTheTokenWhereThereIsOne() {
    asked.server.onJson(PROFILES, profiles(ALICE));
    asked.account(asked.client("secret-1"), "alice.bsky.social");
    assertThat(asked.header(0, "Authorization")).isEqualTo("Bearer secret-1");
  }
}
