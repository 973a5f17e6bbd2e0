package org.donecal.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.networks.NetworkAsked.found;
import static org.donecal.networks.NetworkAsked.unknown;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.donecal.networks.SocialNetwork.Listed;
import org.donecal.testclient.ScriptedServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MastodonTest {
  private static final String LOOKUP = "/api/v1/accounts/lookup";
  private static final String ACCOUNT = "/api/v1/accounts/";

  private final NetworkAsked asked = new NetworkAsked(Network.MASTODON);
  private final SocialNetwork mastodon = asked.client();
  private final String server = asked.server.uri().getAuthority();
  private final Person alice = at("109", "alice@example.social");
  private final Person bob = at("110", "bob@other.example");

  @AfterEach
  void close() {
    asked.close();
  }

  private Person at(String id, String name) {
    var domain = name.substring(name.indexOf('@') + 1);
    return asked.person(id + "@" + domain + "@" + server, name);
  }

  private static String account(String id, String acct, int followers, int following) {
    return """
        {"id":"%s","username":"x","acct":"%s","display_name":"Some Body","locked":false,
         "avatar":"https://files.example/a.png","followers_count":%d,"following_count":%d}"""
        .formatted(id, acct, followers, following);
  }

  private void are(int aliceFollows, int bobIsFollowedBy) {
    asked.server.onJson(ACCOUNT + "109", account("109", "alice", 1, aliceFollows));
    asked.server.onJson(ACCOUNT + "110", account("110", "bob@other.example", bobIsFollowedBy, 1));
  }

  @Test
  void looksAnAccountUpOnItsServer() {
    asked.server.onJson(LOOKUP, account("109", "Alice", 417, 330));
    asked.server.onJson(ACCOUNT + "109", account("109", "alice_now", 417, 330));

    assertThat(asked.account(mastodon, "alice@example.social"))
        .isEqualTo(found(new Account(alice, "Some Body", "https://files.example/a.png", 417, 330)));
    assertThat(asked.server.addresses()).containsExactly(LOOKUP + "?acct=alice%40example.social");
    assertThat(mastodon.accountsById(Set.of(alice.id())).get(alice.id()))
        .isInstanceOfSatisfying(
            Told.Found.class,
            it ->
                assertThat(((Account) it.value()).person())
                    .isEqualTo(at("109", "alice_now@example.social")));
  }

  @Test
  void knowsWhoIsNotThere() {
    assertThat(asked.account(mastodon, "nobody@example.social")).isEqualTo(unknown());
    asked.server.on(LOOKUP, Reply.json(410, "{\"error\":\"Gone\"}"));
    assertThat(asked.account(mastodon, "gone@example.social")).isEqualTo(unknown());
    assertThat(mastodon.accountsById(Set.of("no-id"))).containsValue(unknown());
  }

  @Test
  void findsTheServerOfADomainByWebFinger() {
    var finger =
        """
        {"subject":"acct:alice@example.org","links":[null,
         {"rel":"http://webfinger.net/rel/profile-page","href":"https://evil.example/"},
         {"rel":"self","type":"application/activity+json","href":"https://social.example.org/users/a"}]}""";
    assertThat(MastodonServers.home(fields(finger)))
        .contains(URI.create("https://social.example.org"));
    assertThat(MastodonServers.home(fields(finger.replace("https://social", "http://social"))))
        .isEmpty();
    assertThat(MastodonServers.home(fields("{\"links\":7}"))).isEmpty();
  }

  private static Fields fields(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return new Fields(reader.readObject());
    }
  }

  @Test
  void asksNoServerThatIsNotPublic() {
    var open = asked.client(Optional.empty(), Optional.empty());
    assertThat(asked.account(open, "alice@nowhere.invalid")).isInstanceOf(Told.Failed.class);
    var inside = Set.of("1@localhost", "1@127.0.0.1:" + asked.server.uri().getPort());
    assertThat(open.accountsById(inside).values()).allMatch(Told.Failed.class::isInstance);
    assertThat(asked.server.asked()).isEmpty();
  }

  @Test
  void readsTheShorterListPageByPage() {
    are(3, 99);
    asked.server.on(
        ACCOUNT + "109/following",
        address ->
            address.getQuery().contains("max_id=77")
                ? Reply.json("[" + account("9", "bob@other.example", 1, 1) + "]")
                : Reply.json("[" + account("8", "carol", 1, 1) + ",{}]")
                    .with(
                        "Link",
                        "<"
                            + asked.server.uri()
                            + address.getPath()
                            + "?limit=80&max_id=77>; rel=\"next\", <x>; rel=\"prev\""));

    assertThat(asked.follows(mastodon, alice, bob)).isEqualTo(found(Follows.YES));
  }

  @Test
  void saysNoOnlyWhenTheWholeListWasSeen() {
    are(1, 99);
    asked.server.onJson(ACCOUNT + "109/following", "[" + account("8", "carol", 1, 1) + "]");
    assertThat(asked.follows(mastodon, alice, bob)).isEqualTo(found(Follows.NO));

    are(2, 99);
    assertThat(asked.follows(mastodon, alice, bob)).isEqualTo(found(Follows.UNKNOWN));
    asked.server.onJson(ACCOUNT + "109/following", "[]");
    assertThat(asked.follows(mastodon, alice, bob)).isEqualTo(found(Follows.UNKNOWN));
    asked.server.on(ACCOUNT + "109/following", Reply.json(403, "{}"));
    assertThat(asked.follows(mastodon, alice, bob)).isInstanceOf(Told.Failed.class);
  }

  @Test
  void readsOneListForManyWhoMightFollowOne() {
    are(3, 2);
    asked.server.onJson(
        ACCOUNT + "110/followers",
        "[" + account("1", "alice@example.social", 1, 1) + "," + account("2", "dan", 1, 1) + "]");
    var carol = at("111", "carol@example.social");
    var pairs = Set.of(new Pair(alice, bob), new Pair(carol, bob));

    var told = mastodon.follows(pairs);

    assertThat(told.get(new Pair(alice, bob))).isEqualTo(found(Follows.YES));
    assertThat(told.get(new Pair(carol, bob))).isEqualTo(found(Follows.NO));
    assertThat(asked.server.asked()).hasSize(2);
  }

  @Test
  void asksForTheRelationshipsOfTheTokensOwnAccount() {
    var signedIn = asked.client("token-of-alice");
    are(3, 99);
    asked.server.onJson(ACCOUNT + "verify_credentials", account("109", "alice", 1, 1));
    asked.server.onJson(
        ACCOUNT + "relationships",
        """
        [{"id":"110","following":false,"requested":true,"followed_by":true}, null]""");
    var there = new Pair(alice, bob);
    var back = new Pair(bob, alice);

    assertThat(signedIn.follows(Set.of(there, back)))
        .isEqualTo(Map.of(there, found(Follows.NO), back, found(Follows.YES)));
    assertThat(asked.server.addresses().get(1)).contains("id%5B%5D=110");
    assertThat(asked.header(1, "Authorization")).isEqualTo("Bearer token-of-alice");
  }

  @Test
  void readsListsWhereTheTokenIsSomebodyElses() {
    var signedIn = asked.client("token-of-carol");
    are(1, 99);
    asked.server.onJson(ACCOUNT + "verify_credentials", account("1", "carol", 1, 1));
    asked.server.onJson(
        ACCOUNT + "109/following", "[" + account("9", "bob@other.example", 1, 1) + "]");
    assertThat(asked.follows(signedIn, alice, bob)).isEqualTo(found(Follows.YES));
  }

  @Test
  void pagesWhomSomebodyFollows() {
    asked.server.onJson(
        ACCOUNT + "109/following", "[" + account("8", "carol", 1, 1) + ",{\"acct\":\"a b\"}]");
    var told = mastodon.following(new Account(alice, "", null, 1, 1), "5");

    var carol = at("8", "carol@example.social");
    assertThat(told).isEqualTo(found(new Listed(List.of(carol), null)));
    assertThat(asked.server.addresses().get(0)).endsWith("?limit=80&max_id=5");
  }
}
