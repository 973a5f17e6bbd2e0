package org.donecal.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.networks.NetworkAsked.found;
import static org.donecal.networks.NetworkAsked.unknown;

import java.util.List;
import java.util.Set;
import org.donecal.networks.SocialNetwork.Listed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class XTest {
  private static final String BY_NAME = "/2/users/by";

  private final NetworkAsked asked = new NetworkAsked(Network.X);
  private final SocialNetwork x = asked.client("bearer-of-news");
  private final Person jack = asked.person("12", "jack");
  private final Person biz = asked.person("13", "biz");

  @AfterEach
  void close() {
    asked.close();
  }

  private static String user(Person person, int followers, int following) {
    return """
        {"id":"%s","username":"%s","name":"Some Body","profile_image_url":"https://pbs.twimg.com/x.png",
         "public_metrics":{"followers_count":%d,"following_count":%d,"tweet_count":1}}"""
        .formatted(person.id(), person.handle().name(), followers, following);
  }

  private void are(int jackFollows, int bizIsFollowedBy) {
    asked.server.onJson("/2/users/12", "{\"data\":" + user(jack, 9, jackFollows) + "}");
    asked.server.onJson("/2/users/13", "{\"data\":" + user(biz, bizIsFollowedBy, 9) + "}");
  }

  @Test
  void readsUsersByNameAndById() {
    asked.server.onJson(BY_NAME, "{\"data\":[" + user(jack, 5, 3) + "]}");
    asked.server.onJson("/2/users", "{\"data\":[" + user(jack, 5, 3) + "]}");
    var account = new Account(jack, "Some Body", "https://pbs.twimg.com/x.png", 5, 3);

    assertThat(asked.account(x, "jack")).isEqualTo(found(account));
    assertThat(x.accountsById(Set.of("12"))).containsValue(found(account));
    assertThat(asked.header(0, "Authorization")).isEqualTo("Bearer bearer-of-news");
    assertThat(asked.server.addresses().get(0))
        .startsWith(BY_NAME + "?usernames=jack&user.fields=");
  }

  @Test
  void knowsWhoIsUnknownFromTheErrors() {
    asked.server.onJson(
        BY_NAME,
        """
        {"errors":[{"value":"nobody","title":"Not Found Error","resource_type":"user",
          "type":"https://api.twitter.com/2/problems/resource-not-found"}]}""");
    assertThat(asked.account(x, "nobody")).isEqualTo(unknown());
  }

  @Test
  void readsTheShorterListToItsEnd() {
    are(2, 500);
    asked.server.onJson(
        "/2/users/12/following",
        "{\"data\":[" + user(biz, 1, 1) + "],\"meta\":{\"result_count\":1}}");
    assertThat(asked.follows(x, jack, biz)).isEqualTo(found(Follows.YES));

    are(500, 1);
    asked.server.onJson(
        "/2/users/13/followers", "{\"data\":[{\"id\":\"7\",\"username\":\"q\"}],\"meta\":{}}");
    assertThat(asked.follows(x, jack, biz)).isEqualTo(found(Follows.NO));
  }

  @Test
  void neverTakesAHiddenOrACutListForANo() {
    are(3, 500);
    asked.server.onJson(
        "/2/users/12/following", "{\"errors\":[{\"title\":\"Authorization Error\"}]}");
    assertThat(asked.follows(x, jack, biz)).isEqualTo(found(Follows.UNKNOWN));

    asked.server.onJson(
        "/2/users/12/following", "{\"data\":[{\"id\":\"7\",\"username\":\"q\"}],\"meta\":{}}");
    assertThat(asked.follows(x, jack, biz)).isEqualTo(found(Follows.UNKNOWN));
  }

  @Test
  void readsNoListThatIsTooLong() {
    are(5001, 5001);
    assertThat(asked.follows(x, jack, biz)).isEqualTo(found(Follows.UNKNOWN));
    assertThat(asked.server.addresses()).noneMatch(it -> it.contains("follow"));
  }

  @Test
  void stopsAfterFivePagesThatGoInCircles() {
    are(5000, 5001);
    asked.server.onJson(
        "/2/users/12/following",
        "{\"data\":[{\"id\":\"7\",\"username\":\"q\"}],\"meta\":{\"next_token\":\"again\"}}");
    assertThat(asked.follows(x, jack, biz)).isEqualTo(found(Follows.UNKNOWN));
    assertThat(asked.server.addresses().stream().filter(it -> it.contains("/following")))
        .hasSize(5);
  }

  @Test
  void pagesWhomSomebodyFollows() {
    asked.server.onJson(
        "/2/users/12/following",
        "{\"data\":[" + user(biz, 1, 1) + ",null],\"meta\":{\"next_token\":\"t2\"}}");
    var account = new Account(jack, "", null, 1, 1);

    assertThat(x.following(account, "t1")).isEqualTo(found(new Listed(List.of(biz), "t2")));
    assertThat(asked.server.addresses().get(0)).endsWith("&pagination_token=t1");
  }
}
