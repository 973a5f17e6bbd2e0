package org.donecal.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.networks.NetworkAsked.found;
import static org.donecal.networks.NetworkAsked.unknown;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.donecal.networks.SocialNetwork.Listed;
import org.donecal.testclient.ScriptedServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubTest {
  private static final String OCTOCAT =
      """
      {"login":"Octocat","id":583231,"name":"The Octocat",
       "avatar_url":"https://avatars.githubusercontent.com/u/583231","followers":20,"following":9}""";

  private final NetworkAsked asked = new NetworkAsked(Network.GITHUB);
  private final SocialNetwork github = asked.client();
  private final Person octocat = asked.person("583231", "octocat");
  private final Person linus = asked.person("1024025", "torvalds");

  @AfterEach
  void close() {
    asked.close();
  }

  private static String user(int number) {
    return "{\"login\":\"p" + number + "\",\"id\":" + number + "}";
  }

  @Test
  void readsAUserByNameAndById() {
    var account =
        new Account(
            octocat, "The Octocat", "https://avatars.githubusercontent.com/u/583231", 20, 9);
    asked.server.onJson("/users/octocat", OCTOCAT).onJson("/user/583231", OCTOCAT);

    assertThat(asked.account(github, "octocat")).isEqualTo(found(account));
    assertThat(github.accountsById(Set.of("583231"))).containsValue(found(account));
    assertThat(asked.header(0, "Accept")).isEqualTo("application/vnd.github+json");
  }

  @Test
  void knowsWhoIsNotThere() {
    asked.server.on("/users/nobody", Reply.json(404, "{\"message\":\"Not Found\"}"));
    assertThat(asked.account(github, "nobody")).isEqualTo(unknown());
  }

  @Test
  void tellsYesFromNoByTheStatus() {
    asked.server.on("/users/octocat/following/torvalds", Reply.status(204));
    assertThat(asked.follows(github, octocat, linus)).isEqualTo(found(Follows.YES));
    assertThat(asked.follows(github, linus, octocat)).isEqualTo(found(Follows.NO));
    asked.server.on("/users/octocat/following/torvalds", Reply.json("{}"));
    assertThat(asked.follows(github, octocat, linus)).isInstanceOf(Told.Failed.class);
  }

  @Test
  void reads100AboutOneFromThatOnesList() {
    asked.server.onJson("/users/octocat", OCTOCAT);
    var followers =
        IntStream.range(0, 20)
            .mapToObj(GitHubTest::user)
            .collect(Collectors.joining(",", "[", "]"));
    asked.server.onJson("/users/octocat/followers", followers);
    var pairs =
        IntStream.range(0, 100)
            .mapToObj(it -> new Pair(asked.person(String.valueOf(it), "p" + it), octocat))
            .collect(Collectors.toSet());

    var told = github.follows(pairs);

    assertThat(asked.server.asked()).hasSize(2);
    assertThat(told).hasSize(100);
    assertThat(told.values().stream().filter(found(Follows.YES)::equals)).hasSize(20);
    assertThat(told.values().stream().filter(found(Follows.NO)::equals)).hasSize(80);
  }

  @Test
  void asksOneByOneWhereTheListIsTooLong() {
    asked.server.onJson("/users/octocat", OCTOCAT.replace("20", "401"));
    asked.server.on("/users/p3/following/octocat", Reply.status(204));
    var pairs =
        IntStream.range(0, 5)
            .mapToObj(it -> new Pair(asked.person(String.valueOf(it), "p" + it), octocat))
            .collect(Collectors.toSet());

    var told = github.follows(pairs);

    assertThat(told.get(new Pair(asked.person("3", "p3"), octocat))).isEqualTo(found(Follows.YES));
    assertThat(told.get(new Pair(asked.person("4", "p4"), octocat))).isEqualTo(found(Follows.NO));
  }

  @Test
  void pagesByTheLinkHeader() {
    var next = asked.server.uri() + "/users/octocat/following?per_page=100&page=2";
    var elsewhere = "<https://evil.example/?page=2>; rel=\"next\"";
    asked.server.on(
        "/users/octocat/following",
        address ->
            address.getQuery().endsWith("page=1")
                ? Reply.json("[" + user(1) + ",null,{\"login\":\"!\"}]")
                    .with("Link", "<" + next + ">; rel=\"next\", <x>; rel=\"last\"")
                : Reply.json("[" + user(2) + "]").with("Link", elsewhere));
    var account = new Account(octocat, "", null, 1, 1);

    assertThat(github.following(account, null))
        .isEqualTo(found(new Listed(List.of(asked.person("1", "p1")), "2")));
    assertThat(github.following(account, "2"))
        .isEqualTo(found(new Listed(List.of(asked.person("2", "p2")), null)));
  }

  @Test
  void takesA403WithoutQuestionsLeftForALimit() {
    asked.server.on(
        "/users/octocat",
        Reply.json(403, "{\"message\":\"API rate limit exceeded\"}")
            .with("X-RateLimit-Remaining", "0")
            .with("X-RateLimit-Reset", String.valueOf(NetworkAsked.NOW.getEpochSecond() + 90)));

    assertThat(asked.account(github, "octocat")).isInstanceOf(Told.Failed.class);
    assertThat(github.pause().orElseThrow().toSeconds()).isEqualTo(90);
  }
}
